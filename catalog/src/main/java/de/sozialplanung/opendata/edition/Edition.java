package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.protection.AuditSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// One complete, protected, immutable release of everything.
///
/// @param id         letters, digits and `-`; sorts by date
/// @param created    when it was built
/// @param catalog    what it publishes
/// @param summaries  count and extent by collection id
/// @param protection what everybody may know of how its figures are protected
/// @param data       the GeoPackage that holds all its features and is the bulk download; empty where a database holds them
/// @param states     what became of datasets up to it, by id; nothing where that is not known
public record Edition(String id, Instant created, Catalog catalog, Map<String, CollectionSummary> summaries,
        AuditSummary protection, Optional<Path> data, Map<String, DatasetState> states) {

    /// An edition without a past.
    public Edition(String id, Instant created, Catalog catalog, Map<String, CollectionSummary> summaries,
            AuditSummary protection, Optional<Path> data) {
        this(id, created, catalog, summaries, protection, data, Map.of());
    }

    /// An edition without figures that were protected.
    public Edition(String id, Instant created, Catalog catalog, Map<String, CollectionSummary> summaries,
            Optional<Path> data) {
        this(id, created, catalog, summaries, AuditSummary.none(), data);
    }

    public Edition {
        summaries = Map.copyOf(summaries);
        states = Map.copyOf(states);
    }

    /// The same edition, told what became of datasets.
    public Edition with(Map<String, DatasetState> known) {
        return new Edition(id, created, catalog, summaries, protection, data, known);
    }

    /// What became of a dataset; as if it came with this edition where that is not known. A series changed with the member
    /// that changed last.
    public DatasetState state(Dataset dataset) {
        DatasetState own = new DatasetState(created, created, id, false);
        return catalog.entries().series(dataset.id()).flatMap(series -> series.members().stream()
                .map(member -> states.getOrDefault(member.id(), own))
                .max(Comparator.comparing(DatasetState::modified)))
                .orElseGet(() -> states.getOrDefault(dataset.id(), own));
    }

    /// How many figures of an indicator it has for all areas and years.
    ///
    /// @param withheld how many of them are withheld, for whatever reason
    public record Tally(int figures, int withheld) {}

    /// The figures of an indicator; none where it has no such indicator.
    public Tally tally(String indicator) {
        return protection.indicators().stream().filter(tally -> tally.indicator().equals(indicator)).findFirst()
                .map(tally -> new Tally(tally.figures(), tally.withheld())).orElse(new Tally(0, 0));
    }

    /// Opens its GeoPackage for reading; to be closed.
    ///
    /// @throws IllegalStateException where a database holds its features
    public EditionReader reader() throws IOException {
        return EditionReader.open(this,
                data.orElseThrow(() -> new IllegalStateException("the features are in a database")));
    }
}
