package de.sozialplanung.opendata.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

/// Several graphs that no longer change as one, each triple once and none remembered: a triple counts for the first graph
/// that has it. Put the largest first. Read-only.
public final class UnionGraph extends GraphBase {

    private final List<Graph> graphs;
    private final Map<Node, List<Graph>> byPredicate = new HashMap<>();
    private final Optional<CubeView> cube;

    public UnionGraph(List<Graph> graphs) {
        this.graphs = List.copyOf(graphs);
        Map<Node, Integer> besides = new HashMap<>();
        Set<Node> types = new HashSet<>();
        Map<Node, Integer> marks = new HashMap<>();
        ObservationGraph observations = null;
        boolean apart = true;
        for (Graph graph : graphs) {
            if (graph instanceof ObservationGraph one && observations == null) {
                observations = one;
                one.cube().columns().forEach(column -> add(column.predicate(), graph));
            } else if (graph instanceof SliceGraph slices) {
                // as many as there are observations, and all with one property
                add(SliceGraph.HAS_OBSERVATION, slices);
                besides.merge(SliceGraph.HAS_OBSERVATION, slices.size(), Integer::sum);
            } else {
                Map<Node, Integer> counts = new LinkedHashMap<>();
                ExtendedIterator<Triple> triples = graph.find();
                while (triples.hasNext()) {
                    Triple triple = triples.next();
                    counts.merge(triple.getPredicate(), 1, Integer::sum);
                    if (triple.getPredicate().equals(CubeView.TYPE)) {
                        types.add(triple.getObject());
                    }
                    int mark = observations == null ? 0 : CubeView.mark(observations.cube(), triple.getPredicate());
                    if (mark != 0) {
                        marks.merge(triple.getSubject(), mark, (a, b) -> a | b);
                    }
                    apart &= observations == null || !observations.cube().names(triple.getSubject());
                }
                counts.forEach((predicate, count) -> {
                    add(predicate, graph);
                    besides.merge(predicate, count, Integer::sum);
                });
            }
        }
        boolean first = observations != null && graphs.getFirst() == observations;
        cube = observations != null && apart && first
                ? Optional.of(new CubeView(observations.cube(), besides, types, new HashSet<>(marks.values())))
                : Optional.empty();
    }

    private void add(Node predicate, Graph graph) {
        List<Graph> having = byPredicate.computeIfAbsent(predicate, _ -> new ArrayList<>());
        if (!having.contains(graph)) {
            having.add(graph);
        }
    }

    /// The observations as a table, where no other graph says anything of them.
    public Optional<CubeView> cube() {
        return cube;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        List<Graph> asked = asked(pattern);
        if (asked.size() > 1) {
            asked = asked.stream().filter(graph -> graph.contains(pattern)).toList();
        }
        ExtendedIterator<Triple> all = NullIterator.instance();
        for (int i = 0; i < asked.size(); i++) {
            List<Graph> earlier = asked.subList(0, i);
            ExtendedIterator<Triple> found = asked.get(i).find(pattern);
            all = i == 0 ? found : all.andThen(found.filterDrop(triple -> isIn(earlier, triple)));
        }
        return all;
    }

    private static boolean isIn(List<Graph> graphs, Triple triple) {
        for (Graph graph : graphs) {
            if (graph.contains(triple)) {
                return true;
            }
        }
        return false;
    }

    /// The graphs that can have such a triple.
    private List<Graph> asked(Triple pattern) {
        return pattern.getPredicate().isConcrete()
                ? byPredicate.getOrDefault(pattern.getPredicate(), List.of())
                : graphs;
    }

    @Override
    protected boolean graphBaseContains(Triple triple) {
        return asked(triple).stream().anyMatch(graph -> graph.contains(triple));
    }
}
