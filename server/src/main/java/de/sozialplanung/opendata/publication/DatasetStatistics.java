package de.sozialplanung.opendata.publication;

import java.util.LinkedHashMap;
import java.util.Map;

import de.sozialplanung.opendata.rdf.GraphStatistics;

import org.apache.jena.sparql.core.DatasetGraph;

/// How much the graphs of an edition say.
///
/// @param union of the default graph
/// @param named of each named graph, by its IRI
public record DatasetStatistics(GraphStatistics union, Map<String, GraphStatistics> named) {

    static DatasetStatistics of(DatasetGraph dataset) {
        Map<String, GraphStatistics> named = new LinkedHashMap<>();
        dataset.listGraphNodes().forEachRemaining(
                name -> named.put(name.getURI(), GraphStatistics.of(dataset.getGraph(name))));
        return new DatasetStatistics(GraphStatistics.of(dataset.getDefaultGraph()), named);
    }
}
