package de.sozialplanung.opendata.bench;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.publication.LinkedData;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.store.memory.MemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long the parameters of an items request take to become a query, binding included.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParseBenchmark {

    private final Publications publications = new Publications(publication());

    private static Publication publication() {
        Agent nobody = new Agent("Niemand", null, null, null);
        LocalizedText title = LocalizedText.same("Benchmark");
        Catalog catalog = new Catalog("bench", title, title, null, nobody, nobody,
                new Licence("http://dcat-ap.de/def/licenses/cc-zero", "CC0", null), null, new Region("99378", "Probe"),
                List.of(), List.of(Invented.OFFERS), List.of(), List.of());
        Edition edition = new Edition("bench-1", Instant.EPOCH, catalog, Map.of(), Optional.empty());
        return new Publication(edition, MemoryStore.load(edition.id(), List.of()),
                new LinkedData(ModelFactory.createDefaultModel(), DatasetFactory.create()));
    }

    @Benchmark
    public ItemsRequest limit() {
        return read(Map.of("limit", List.of("100")));
    }

    @Benchmark
    public ItemsRequest box() {
        return read(Map.of("limit", List.of("100"), "bbox", List.of("7.10123,50.90123,7.20456,51.00456")));
    }

    @Benchmark
    public ItemsRequest period() {
        return read(Map.of("limit", List.of("100"), "datetime", List.of("2022-01-01T00:00:00Z/2022-12-31T23:59:59Z")));
    }

    @Benchmark
    public ItemsRequest equality() {
        return read(Map.of("limit", List.of("100"), "art", List.of(Invented.kind(7))));
    }

    @Benchmark
    public ItemsRequest cql2() {
        return read(Map.of("limit", List.of("100"), "filter-lang", List.of("cql2-text"), "filter", List.of(
                "(art = 'art-7' OR CASEI(titel) LIKE CASEI('beratung%')) AND plaetze BETWEEN 10 AND 20"
                        + " AND S_INTERSECTS(punkt, BBOX(7.1, 50.9, 7.2, 51.0))")));
    }

    private ItemsRequest read(Map<String, List<String>> parameters) {
        return ItemsRequest.read(publications, Invented.OFFERS.id(), parameters, Set.of("f", "lang"));
    }
}
