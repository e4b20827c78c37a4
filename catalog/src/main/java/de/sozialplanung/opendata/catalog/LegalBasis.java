package de.sozialplanung.opendata.catalog;

import java.util.List;
import java.util.stream.Stream;

/// What the law asks of datasets: which are of high value, and which other acts ask for them to be published.
///
/// @param highValue by category
/// @param acts      other legislation
public record LegalBasis(List<HighValue> highValue, List<Act> acts) {

    /// Nothing is said.
    public static final LegalBasis NONE = new LegalBasis(List.of(), List.of());

    /// A piece of legislation that asks for datasets.
    ///
    /// @param iri      its address, of EU law the European Legislation Identifier
    /// @param datasets their ids; empty for all
    public record Act(String iri, List<String> datasets) {

        public Act {
            datasets = List.copyOf(datasets);
        }

        boolean holdsFor(Dataset dataset) {
            return datasets.isEmpty() || datasets.contains(dataset.id());
        }
    }

    public LegalBasis {
        highValue = List.copyOf(highValue);
        acts = List.copyOf(acts);
    }

    /// What holds for one dataset, whose id is not repeated.
    public LegalBasis of(Dataset dataset) {
        return new LegalBasis(
                highValue.stream().filter(value -> value.holdsFor(dataset))
                        .map(value -> new HighValue(value.category(), List.of())).toList(),
                acts.stream().filter(act -> act.holdsFor(dataset)).map(act -> new Act(act.iri(), List.of())).toList());
    }

    /// Whether no law asks anything.
    public boolean saysNothing() {
        return highValue.isEmpty() && acts.isEmpty();
    }

    /// The addresses of all legislation in it, that on datasets of high value first.
    public List<String> legislation() {
        return Stream.concat(highValue.stream().map(_ -> HighValue.REGULATION),
                acts.stream().map(Act::iri)).distinct().toList();
    }
}
