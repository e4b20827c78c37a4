package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.encode.GmlEncoder.FeatureWriter;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The features of several collections in one document. The answers to several queries of WFS 2.0 are a
/// `wfs:FeatureCollection` whose members are one collection for each query, in their order (OGC 09-025, 11.3.3.5);
/// otherwise the features of all stand side by side. A feature that stands in the document already is referred to, because
/// a `gml:id` is unique in it.
public final class GmlCollections {

    private static final String MEMBER = "wfs:member";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    /// The answer to one query.
    ///
    /// @param collection the id of the collection asked
    /// @param notation   how reference systems are named in it, and with it the axis order
    /// @param matched    how many features match
    /// @param returned   how many of them the stream delivers
    /// @param features   opens the stream, when its turn comes
    public record Part(String collection, SrsNotation notation, long matched, long returned,
            Supplier<FeatureStream> features) {}

    private final GmlNames names;

    /// @param names the namespace of the features
    public GmlCollections(GmlNames names) {
        this.names = names;
    }

    /// Writes all parts. Does not close the output; closes the streams that it opens.
    public void write(List<Part> parts, Frame frame, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        GmlEncoder.wfsRoot(xml, "wfs:FeatureCollection", names, frame, parts.stream().mapToLong(Part::returned).sum());
        xml.attribute("xmlns:xlink", XLINK);
        Map<String, Set<String>> written = repeated(parts);
        for (Part part : parts) {
            xml.text("\n").start(MEMBER).start("wfs:FeatureCollection")
                    .attribute("timeStamp", frame.timestamp().toString())
                    .attribute("numberMatched", Long.toString(part.matched()))
                    .attribute("numberReturned", Long.toString(part.returned()));
            if (part.returned() > 0) {
                try (FeatureStream features = part.features().get()) {
                    members(xml, MEMBER, features, GmlDialect.GML_3_2, part.notation(),
                            written.get(part.collection()));
                }
            }
            xml.end().end();
        }
        xml.finish();
    }

    /// Writes the features of all parts side by side.
    ///
    /// @param envelope `WFS` or `WFS_HITS`
    public void writeFlat(GmlDialect dialect, GmlEnvelope envelope, List<Part> parts, Frame frame, OutputStream out)
            throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        String member = new GmlEncoder(dialect, envelope, SrsNotation.URN, names).wfsCollection(xml, frame,
                parts.stream().mapToLong(Part::returned).sum());
        Map<String, Set<String>> written = repeated(parts);
        for (Part part : parts) {
            if (part.returned() > 0) {
                try (FeatureStream features = part.features().get()) {
                    members(xml, member, features, dialect, part.notation(), written.get(part.collection()));
                }
            }
        }
        xml.finish();
    }

    /// A set for the identifiers of each collection that is asked more than once; no other needs to be remembered.
    private static Map<String, Set<String>> repeated(List<Part> parts) {
        Set<String> once = new HashSet<>();
        Map<String, Set<String>> repeated = new HashMap<>();
        for (Part part : parts) {
            if (!once.add(part.collection())) {
                repeated.put(part.collection(), new HashSet<>());
            }
        }
        return repeated;
    }

    private static void members(XmlOutput xml, String member, FeatureStream features, GmlDialect dialect,
            SrsNotation notation, @Nullable Set<String> written) throws IOException {
        FeatureWriter writer = FeatureWriter.of(features, dialect, notation);
        for (Feature feature = features.next(); feature != null; feature = features.next()) {
            xml.text("\n").start(member);
            if (written == null || written.add(feature.id())) {
                xml.start(writer.element());
                writer.content(xml, feature);
                xml.end();
            } else {
                if (!member.equals(MEMBER)) {
                    xml.attribute("xmlns:xlink", XLINK);
                }
                xml.attribute("xlink:href", "#" + GmlNames.featureId(features.collection().id(), feature.id()));
            }
            xml.end();
        }
    }
}
