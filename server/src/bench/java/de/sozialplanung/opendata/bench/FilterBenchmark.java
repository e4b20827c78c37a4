package de.sozialplanung.opendata.bench;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.filter.cql2.Cql2Text;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.memory.MemoryStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

/// How long the memory store takes for a page of 100 out of 100,000 offers that pass a filter, and for counting them all.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class FilterBenchmark {

    private static final int OFFERS = 100_000;
    private static final Query ALL = Query.all(Invented.OFFERS, Crs.CRS84);

    private FeatureStore store = MemoryStore.load("bench-1", List.of());
    private BoundFilter bound = new BoundFilter.Everything();

    @Param({"art = 'art-7'", "titel LIKE 'Beratung%'", "beschreibung LIKE '%Beratung Familien Treff%'",
            "CASEI(titel) LIKE CASEI('BERATUNG%')", "searched(beschreibung) LIKE '%bratung%'",
            "plaetze > 55 AND barrierefrei = TRUE", "kosten IS NULL",
            "A_CONTAINS(sprachen, ('tr'))", "stand >= DATE('2024-10-01')", "plaetze * 2 > kosten",
            "S_WITHIN(punkt, POLYGON((7.1 50.9, 7.2 50.9, 7.2 51, 7.1 50.9)))"})
    private String filter = "";

    @Setup(Level.Trial)
    public void load() {
        List<Supplier<FeatureStream>> streams = List
                .of(() -> new ListStream(Invented.OFFERS, Crs.EPSG_25832, Invented.inMetres().offers(OFFERS)));
        store = MemoryStore.load("bench-1", streams);
        bound = FilterBinder.bind(Cql2Text.parse(filter, Crs.CRS84, "filter"), Invented.OFFERS);
    }

    @Benchmark
    public void page(Blackhole sink) {
        try (FeatureStream page = store.open(ALL.with(bound).with(Slice.first(100)))) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                sink.consume(feature);
            }
        }
    }

    @Benchmark
    public long count() {
        return store.count(Invented.OFFERS.id(), bound);
    }
}
