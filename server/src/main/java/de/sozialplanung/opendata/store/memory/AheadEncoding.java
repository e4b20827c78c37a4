package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.GeoJsonParts;
import de.sozialplanung.opendata.store.memory.column.NarrowLongs;
import de.sozialplanung.opendata.store.memory.shape.AreaShapes;
import de.sozialplanung.opendata.store.memory.shape.SharedShape;
import de.sozialplanung.opendata.store.memory.shape.Shapes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Encodes tables ahead as far as there is room: those on maps before the others, small ones before large ones. Runs beside
/// requests, which take what is ready.
final class AheadEncoding {

    private static final int SAMPLE = 256;
    /// A position in degrees with what stands around it.
    private static final int BYTES_PER_POINT = 27;

    private final Function<Collection, GeoJsonParts> encoder;
    private long left;

    /// @param encoder makes what encodes the features of a collection in CRS84, one for each thread
    /// @param room    how many bytes may be kept
    AheadEncoding(Function<Collection, GeoJsonParts> encoder, long room) {
        this.encoder = encoder;
        left = room;
    }

    /// Returns when all is done.
    void run(List<Table> tables) {
        List<Table> order = tables.stream().filter(table -> table.rows() > 0)
                .sorted(Comparator.comparing((Table table) -> table.shapes() instanceof Shapes.None)
                        .thenComparingInt(Table::rows))
                .toList();
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(cores,
                Thread.ofPlatform().daemon().name("encode-", 0).factory())) {
            for (Table table : order) {
                if (estimate(table) <= left) {
                    encode(table, threads);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("features cannot be encoded ahead", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long estimate(Table table) {
        int rows = Math.min(SAMPLE, table.rows());
        int middle = (table.rows() - rows) / 2;
        long sample = (long) encode(table, 0, rows).bytes().length
                + encode(table, middle, middle + rows).bytes().length;
        return sample * table.rows() / (2L * rows)
                + shapes(table).stream().mapToLong(s -> (long) BYTES_PER_POINT * s.stored().getNumPoints()).sum();
    }

    /// The shapes of a table that no other has encoded yet.
    private static List<SharedShape> shapes(Table table) {
        return table.shapes() instanceof AreaShapes areas
                ? areas.all().filter(shape -> shape.encoded() == null).toList()
                : List.of();
    }

    private void encode(Table table, ExecutorService threads) throws ExecutionException, InterruptedException {
        List<Callable<Long>> outlines = new ArrayList<>();
        List<SharedShape> shapes = shapes(table);
        int length = 1 << EncodedRows.BITS;
        for (int from = 0; from < shapes.size(); from += length) {
            List<SharedShape> some = shapes.subList(from, Math.min(shapes.size(), from + length));
            outlines.add(() -> encode(table, some));
        }
        for (Future<Long> bytes : threads.invokeAll(outlines)) {
            left -= bytes.get();
        }
        List<Callable<EncodedRows.Segment>> tasks = new ArrayList<>();
        for (int from = 0; from < table.rows(); from += length) {
            int first = from;
            tasks.add(() -> encode(table, first, Math.min(table.rows(), first + length)));
        }
        List<EncodedRows.Segment> segments = new ArrayList<>();
        for (Future<EncodedRows.Segment> segment : threads.invokeAll(tasks)) {
            segments.add(segment.get());
            left -= segment.get().bytes().length;
        }
        table.encoded().set(new EncodedRows(segments, table.shapes() instanceof AreaShapes areas ? areas : null));
    }

    private long encode(Table table, List<SharedShape> shapes) throws IOException {
        GeoJsonParts parts = encoder.apply(table.collection());
        Reprojection toDegrees = Reprojection.between(Crs.EPSG_25832, Crs.CRS84);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        long bytes = 0;
        for (SharedShape shape : shapes) {
            text.reset();
            parts.geometry(toDegrees.apply(shape.stored()), text);
            shape.encoded(text.toByteArray());
            bytes += text.size();
        }
        return bytes;
    }

    private EncodedRows.Segment encode(Table table, int from, int to) {
        GeoJsonParts parts = encoder.apply(table.collection());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NarrowLongs.Builder ends = new NarrowLongs.Builder(to - from);
        NarrowLongs.Builder gaps = new NarrowLongs.Builder(to - from);
        try {
            for (int row = from; row < to; row++) {
                boolean apart = table.shapes() instanceof AreaShapes;
                Feature feature = apart ? table.withoutGeometry(row) : table.feature(row, Crs.CRS84);
                int start = bytes.size();
                parts.begin(feature, bytes);
                if (!apart || table.shapes().stored(row) == null) {
                    parts.geometry(feature.geometry(), bytes);
                }
                gaps.add(bytes.size() - start);
                parts.end(feature, bytes);
                bytes.writeBytes(EncodedRows.SEPARATOR);
                ends.add(bytes.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EncodedRows.Segment(bytes.toByteArray(), ends.build(), gaps.build());
    }
}
