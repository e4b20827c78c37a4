package de.sozialplanung.opendata.rdf;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/// The observations within a graph that says other things besides: which properties only they have, and how often others
/// occur.
///
/// @param cube    the observations, of which nothing else in the graph says anything
/// @param besides how often each property is said of other things
/// @param types   of other things
public record CubeView(Cube cube, Map<Node, Integer> besides, Set<Node> types) {

    static final Node TYPE = RDF.type.asNode();

    public CubeView {
        besides = Map.copyOf(besides);
        types = Set.copyOf(types);
    }

    /// That of a graph; empty where observations are not told apart in it.
    public static Optional<CubeView> of(Graph graph) {
        return switch (graph) {
            case ObservationGraph observations -> Optional.of(new CubeView(observations.cube(), Map.of(), Set.of()));
            case UnionGraph union -> union.cube();
            default -> Optional.empty();
        };
    }

    /// Whether what has that property with that object can be nothing but an observation.
    ///
    /// @param object matters for `rdf:type` only; a variable stands for any
    public boolean tellsObservations(Node predicate, Node object) {
        return predicate.equals(TYPE)
                ? object.isConcrete() && !types.contains(object) && cube.isSaidOfAll(predicate, object)
                : cube.column(predicate).isPresent() && !besides.containsKey(predicate);
    }
}
