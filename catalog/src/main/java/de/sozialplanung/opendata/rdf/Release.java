package de.sozialplanung.opendata.rdf;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.DatasetState;

/// What the catalogue graph is made from: one edition's records without its data, and what became of its datasets.
///
/// @param id        the edition's id
/// @param created   when the edition was built: the date of whatever has no date of its own
/// @param catalog   what it publishes
/// @param summaries count and extent by collection id
/// @param states    what became of datasets up to this edition, by id, those that are gone included
/// @param facts     what its records do not tell
/// @param address   where its services and pages are, without a trailing slash
public record Release(String id, Instant created, Catalog catalog, Map<String, CollectionSummary> summaries,
        Map<String, DatasetState> states, DatasetFacts facts, String address) {

    public Release {
        summaries = Map.copyOf(summaries);
        states = Map.copyOf(states);
    }

    /// What became of a dataset; as if it came with this edition where nobody kept account.
    DatasetState state(Dataset dataset) {
        return states.getOrDefault(dataset.id(), new DatasetState(created, created, id, false));
    }

    /// When anything in the catalogue changed last.
    public Instant modified() {
        return states.values().stream().map(DatasetState::modified).max(Comparator.naturalOrder()).orElse(created);
    }

    /// When the first of its datasets was published.
    Instant issued() {
        return states.values().stream().map(DatasetState::issued).min(Comparator.naturalOrder()).orElse(created);
    }
}
