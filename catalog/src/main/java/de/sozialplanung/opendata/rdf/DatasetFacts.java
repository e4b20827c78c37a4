package de.sozialplanung.opendata.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.FileFacts;
import de.sozialplanung.opendata.catalog.Indicator;

/// What the records alone do not tell of datasets. The same at each call, for any number of threads.
public interface DatasetFacts {

    /// Nothing but that there is a file in each format, and a graph.
    DatasetFacts NONE = new DatasetFacts() {

        @Override
        public List<FeatureFormat> formats(Dataset dataset) {
            return Arrays.asList(FeatureFormat.values());
        }

        @Override
        public Optional<FileFacts> file(Dataset dataset, FeatureFormat format) {
            return Optional.empty();
        }

        @Override
        public Optional<String> graph(Dataset dataset) {
            return Optional.of(dataset.id());
        }

        @Override
        public OptionalDouble completeness(Indicator indicator) {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalInt series(Indicator indicator) {
            return OptionalInt.empty();
        }
    };

    /// The formats that it can be had in as a file.
    List<FeatureFormat> formats(Dataset dataset);

    /// Size and checksum of such a file; empty where nobody knows them.
    Optional<FileFacts> file(Dataset dataset, FeatureFormat format);

    /// The last part of the name of the graph that says the whole dataset and nothing else; empty where none does.
    Optional<String> graph(Dataset dataset);

    /// The share of an indicator's figures that have a value, from 0 to 1; empty where nobody knows it.
    OptionalDouble completeness(Indicator indicator);

    /// The number of areas that an indicator has figures for, withheld ones included: each of them is a time series. Empty
    /// where nobody knows it.
    OptionalInt series(Indicator indicator);
}
