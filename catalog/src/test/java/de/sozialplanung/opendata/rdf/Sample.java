package de.sozialplanung.opendata.rdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.FileFacts;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.LegalBasis;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.vocab.Iris;

/// A small catalogue for tests; all of it is invented.
final class Sample {

    static final Iris IRIS = new Iris("https://daten.example.org/sozial");

    static final Instant CREATED = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant EARLIER = Instant.parse("2025-11-23T03:00:00Z");
    private static final List<Indicator> INDICATORS = List.of(indicator("GRU-08"), indicator("DEM-01"));

    /// The offers have not changed for a year, and one dataset is gone.
    private static final Map<String, DatasetState> STATES = Map.of("angebote",
            new DatasetState(EARLIER, EARLIER, "2025-11-23-1", false), "indikator-alt-01",
            new DatasetState(EARLIER, CREATED, "2026-11-23-1", true));

    private static final DatasetFacts FACTS = new DatasetFacts() {

        @Override
        public List<FeatureFormat> formats(Dataset dataset) {
            return List.of(FeatureFormat.values());
        }

        @Override
        public Optional<FileFacts> file(Dataset dataset, FeatureFormat format) {
            return format == FeatureFormat.CSV ? Optional.of(new FileFacts(1234, "0a".repeat(32))) : Optional.empty();
        }

        @Override
        public Optional<String> graph(Dataset dataset) {
            return dataset.id().equals("massnahmen") ? Optional.empty() : Optional.of(dataset.id());
        }

        @Override
        public OptionalDouble completeness(Indicator indicator) {
            return OptionalDouble.of(0.75);
        }

        @Override
        public OptionalInt series(Indicator indicator) {
            return indicator.id().equals("GRU-08") ? OptionalInt.of(97) : OptionalInt.empty();
        }
    };

    private Sample() {}

    static Release release() {
        return release(List.of(ServiceSchemas.offers(), ServiceSchemas.actors(), ServiceSchemas.planningProcesses(),
                ServiceSchemas.measuresTaken(), ObservationSchemas.wide(Theme.GRUNDSICHERUNG, INDICATORS)));
    }

    /// The same, of which some law asks something.
    static Release release(LegalBasis law) {
        Release release = release();
        return new Release(release.id(), release.created(), release.catalog().withLegalBasis(law), release.summaries(),
                release.states(), release.facts(), release.address());
    }

    static Release release(List<Collection> collections) {
        List<Dataset> datasets = new ArrayList<>();
        Map<String, CollectionSummary> summaries = new HashMap<>();
        for (Collection collection : collections) {
            datasets.add(new Dataset(collection.id(), collection.id(), collection.title(), collection.description(),
                    List.of("Sozialplanung", "Test"), List.of("SOCI", "HEAL"), "ANNUAL"));
            boolean located = collection.schema().geometry().isPresent();
            summaries.put(collection.id(),
                    new CollectionSummary(collection.id(), 3, located ? List.of(6.9, 50.8, 7.4, 51.2) : List.of(),
                            located ? LocalDate.of(2020, 1, 1) : null, null));
        }
        return new Release("2026-11-23-1", CREATED, catalog(collections, datasets), summaries, STATES, FACTS,
                IRIS.base());
    }

    static Catalog catalog(List<Collection> collections, List<Dataset> datasets) {
        return new Catalog("test", new LocalizedText("Testkatalog", "Test catalogue"),
                new LocalizedText("Daten zum Prüfen.", "Data for tests."),
                new LocalizedText("Alle Zahlen sind erfunden.", "All figures are invented."),
                new Agent("Kreis Muster", "https://example.org/", "daten@example.org", "+49 2202 000"),
                new Agent("Sozialplanung", null, null, null),
                new Licence("http://dcat-ap.de/def/licenses/dl-by-de/2.0", "Datenlizenz Deutschland", "Kreis Muster"),
                "http://dcat-ap.de/def/contributors/openNRW", new Region("05378", "Rheinisch-Bergischer Kreis"),
                datasets, collections, INDICATORS,
                List.of(new AreaSet("wps-2021", Level.WOHNPLATZ, new LocalizedText("Wohnplätze 2021", "Areas 2021"),
                        LocalDate.of(2021, 1, 1), null)));
    }

    static Indicator indicator(String id) {
        return new Indicator(id, Theme.GRUNDSICHERUNG, new LocalizedText("Zahl " + id, "Figure " + id),
                new LocalizedText("Was gezählt wird.", "What is counted."), "a", "b", 100, "%", 1,
                Polarity.MORE_NEED, "BA", "31.12.", Level.WOHNPLATZ, Disclosure.suppression(3, 30), true);
    }
}
