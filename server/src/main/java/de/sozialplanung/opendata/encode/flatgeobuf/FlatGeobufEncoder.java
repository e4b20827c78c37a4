package de.sozialplanung.opendata.encode.flatgeobuf;

import de.sozialplanung.opendata.encode.FeatureEncoder;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Manner;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.scratch.ScratchFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.locationtech.jts.geom.Envelope;

/// FlatGeobuf 3.0: a head with columns and their titles, then one size-prefixed buffer a feature. Coordinates are east,
/// north in every reference system, as the format has it. A null is a value left out, a list a JSON array, a day an
/// instant without time of day: the format has no days.
///
/// An answer is written as it comes, without index. A file has a packed Hilbert R-tree between head and features, so that
/// readers fetch from afar only what they show; its features lie along the curve, and those without geometry last.
public final class FlatGeobufEncoder implements FeatureEncoder {

    /// Version 3, patch level 0.
    private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b', 0};

    private final Manner.Purpose purpose;

    public FlatGeobufEncoder(Manner.Purpose purpose) {
        this.purpose = purpose;
    }

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        boolean indexed = switch (purpose) {
            case ANSWER -> false;
            case FILE -> features.collection().schema().geometry().isPresent() && features.size() > 0;
        };
        OutputStream buffered = new BufferedOutputStream(out, 32 * 1024);
        buffered.write(MAGIC);
        FlatHeader header = new FlatHeader(features.collection(), features.crs(), frame.language(), features.size());
        if (indexed) {
            indexed(features, header, buffered);
        } else {
            buffered.write(header.bytes(null, 0));
            FlatFeatures encoder = new FlatFeatures(features.collection());
            for (Feature feature = features.next(); feature != null; feature = features.next()) {
                buffered.write(encoder.bytes(feature));
            }
        }
        buffered.flush();
    }

    /// Puts the features aside until all are known, since head and index come before them.
    private static void indexed(FeatureStream features, FlatHeader header, OutputStream out) throws IOException {
        try (ScratchFile aside = new ScratchFile(ScratchFile.Disk.temporary())) {
            HilbertTree tree = new HilbertTree(Math.toIntExact(features.size()));
            FlatFeatures encoder = new FlatFeatures(features.collection());
            for (Feature feature = features.next(); feature != null; feature = features.next()) {
                byte[] bytes = encoder.bytes(feature);
                aside.write(bytes, 0, bytes.length);
                tree.add(feature.geometry() == null ? new Envelope() : feature.geometry().getEnvelopeInternal(),
                        bytes.length);
            }
            int[] order = tree.sort();
            out.write(header.bytes(tree.extent(), HilbertTree.NODE_SIZE));
            tree.writeTo(out);
            for (int item : order) {
                ByteBuffer bytes = ByteBuffer.allocate(tree.length(item));
                read(aside.content(), bytes, tree.position(item));
                out.write(bytes.array());
            }
        }
    }

    private static void read(FileChannel file, ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the features put aside are not there any more");
            }
        }
    }
}
