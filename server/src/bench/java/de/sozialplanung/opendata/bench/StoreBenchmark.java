package de.sozialplanung.opendata.bench;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.SortKey;
import de.sozialplanung.opendata.store.memory.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// How long the memory store takes for a page of 100 offers in CRS84, for one feature, and for a count.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class StoreBenchmark {

    private static final String EDITION = "bench-1";
    private static final int BOXES = 64;
    private static final int PAGE = 100;
    private static final Query ALL = Query.all(Invented.OFFERS, Crs.CRS84);

    private final GeometryFactory factory = new GeometryFactory();
    private final BoundFilter[] boxes = new BoundFilter[BOXES];
    private FeatureStore store = MemoryStore.load(EDITION, List.of());
    private int next;

    @Param({"2500", "100000"})
    private int offers = 2500;

    @Setup(Level.Trial)
    public void load() {
        Invented invented = Invented.inMetres();
        List<Supplier<FeatureStream>> streams = List
                .of(() -> new ListStream(Invented.OFFERS, Crs.EPSG_25832, invented.offers(offers)));
        store = MemoryStore.load(EDITION, streams);
        for (int i = 0; i < BOXES; i++) {
            double[] box = invented.box(0.1);
            Geometry area = factory.toGeometry(new Envelope(box[0], box[2], box[1], box[3]));
            boxes[i] = new BoundFilter.Spatial(SpatialRelation.INTERSECTS, area, false);
        }
    }

    @Benchmark
    public void firstPage(Blackhole sink) {
        page(ALL.with(Slice.first(PAGE)), sink);
    }

    @Benchmark
    public void deepPage(Blackhole sink) {
        page(ALL.with(new Slice(PAGE, 0, new PageToken(EDITION, offers * 9L / 10))), sink);
    }

    @Benchmark
    public void sortedPage(Blackhole sink) {
        page(ALL.with(List.of(new SortKey(attribute("plaetze"), true), new SortKey(attribute("titel"), false)))
                .with(Slice.first(PAGE)), sink);
    }

    @Benchmark
    public void box(Blackhole sink) {
        page(ALL.with(boxes[next++ & (BOXES - 1)]).with(Slice.first(PAGE)), sink);
    }

    @Benchmark
    public long countInBox() {
        return store.count(Invented.OFFERS.id(), boxes[next++ & (BOXES - 1)]);
    }

    @Benchmark
    public Optional<Feature> get() {
        return store.get(Invented.OFFERS.id(), "a-" + (next++ * 7919L & 1023), Crs.CRS84);
    }

    private static int attribute(String name) {
        return Invented.OFFERS.schema().index(name).orElseThrow();
    }

    private void page(Query query, Blackhole sink) {
        try (FeatureStream page = store.open(query)) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                sink.consume(feature);
            }
        }
    }
}
