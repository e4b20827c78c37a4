package de.sozialplanung.opendata.rdf;

import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

/// Several graphs as one, each triple once and none remembered: a triple counts for the first graph that has it. Put the
/// largest first. Read-only.
public final class UnionGraph extends GraphBase {

    private final List<Graph> graphs;

    public UnionGraph(List<Graph> graphs) {
        this.graphs = List.copyOf(graphs);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        ExtendedIterator<Triple> all = NullIterator.instance();
        for (int i = 0; i < graphs.size(); i++) {
            List<Graph> earlier = graphs.subList(0, i);
            all = all.andThen(graphs.get(i).find(pattern)
                    .filterDrop(triple -> earlier.stream().anyMatch(graph -> graph.contains(triple))));
        }
        return all;
    }

    @Override
    protected boolean graphBaseContains(Triple triple) {
        return graphs.stream().anyMatch(graph -> graph.contains(triple));
    }
}
