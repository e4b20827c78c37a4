package de.sozialplanung.opendata.rdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/// How much a graph says, as VoID counts it (VoID, section 4.6).
///
/// @param triples    each once
/// @param classes    different objects of `rdf:type`
/// @param properties different predicates
public record GraphStatistics(long triples, long classes, long properties) {

    /// Counts what a graph says: goes through all of it, but for observations, of which no triple exists.
    public static GraphStatistics of(Graph graph) {
        return switch (CubeView.unwrapped(graph)) {
            case ObservationGraph observations -> observations.statistics();
            case UnionGraph union -> union.statistics();
            case Graph other -> counted(other);
        };
    }

    private static GraphStatistics counted(Graph graph) {
        long triples = 0;
        Set<Node> classes = new HashSet<>();
        Set<Node> properties = new HashSet<>();
        ExtendedIterator<Triple> all = graph.find();
        try {
            while (all.hasNext()) {
                Triple triple = all.next();
                triples++;
                properties.add(triple.getPredicate());
                if (triple.getPredicate().equals(CubeView.TYPE)) {
                    classes.add(triple.getObject());
                }
            }
        } finally {
            all.close();
        }
        return new GraphStatistics(triples, classes.size(), properties.size());
    }
}
