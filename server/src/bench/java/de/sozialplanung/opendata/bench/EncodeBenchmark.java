package de.sozialplanung.opendata.bench;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Encoders;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Manner;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long a page of features takes to be written, without store and wire: 1,000 offers, or 100 areas of 300 corners.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EncodeBenchmark {

    private static final Frame FRAME = new Frame(List.of(), OptionalLong.of(1_000_000),
            Instant.parse("2026-01-01T00:00:00Z"));

    private final Encoders encoders = new Encoders("http://localhost:8080", (_, _, _) -> {});
    private final List<Feature> offers = Invented.inDegrees().offers(1_000);
    private final List<Feature> areas = Invented.inDegrees().areas(100);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4_000_000);

    /// All that need no publication.
    @Param({"GEOJSON", "JSON_FG", "GML", "CSV", "XLSX", "GEOPACKAGE", "FLATGEOBUF",
            "PARQUET"})
    private FeatureFormat format = FeatureFormat.GEOJSON;

    @Benchmark
    public int offers() throws IOException {
        return write(Invented.OFFERS, offers);
    }

    @Benchmark
    public int areas() throws IOException {
        return write(Invented.AREAS, areas);
    }

    private int write(Collection collection, List<Feature> features) throws IOException {
        out.reset();
        encoders.of(format, Manner.MANY).write(new ListStream(collection, Crs.CRS84, features), FRAME, out);
        return out.size();
    }
}
