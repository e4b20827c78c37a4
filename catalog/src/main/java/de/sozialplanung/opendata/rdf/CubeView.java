package de.sozialplanung.opendata.rdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// The observations within a graph that says other things besides, and how to tell them apart: by a property that only they
/// have, or by several that nothing else has together.
///
/// @param cube    the observations, of which nothing else in the graph says anything
/// @param besides how often each property is said of other things
/// @param types   of other things
/// @param kinds   which of the cube's properties another thing has, as `mark` has them
public record CubeView(Cube cube, Map<Node, Integer> besides, Set<Node> types, Set<Integer> kinds) {

    static final Node TYPE = RDF.type.asNode();

    public CubeView {
        besides = Map.copyOf(besides);
        types = Set.copyOf(types);
        kinds = Set.copyOf(kinds);
    }

    /// That of a graph; empty where observations are not told apart in it.
    public static Optional<CubeView> of(Graph graph) {
        return switch (graph) {
            case ObservationGraph observations ->
                    Optional.of(new CubeView(observations.cube(), Map.of(), Set.of(), Set.of()));
            case UnionGraph union -> union.cube();
            default -> Optional.empty();
        };
    }

    /// One bit for each property of observations; none for others and for `rdf:type`.
    static int mark(Cube cube, Node predicate) {
        List<ObservationColumn> columns = cube.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).predicate().equals(predicate) && !predicate.equals(TYPE)) {
                return 1 << i;
            }
        }
        return 0;
    }

    /// Whether what all these are said of can be nothing but an observation.
    ///
    /// @param triples of one subject; constants as predicates, and as objects of `rdf:type`, count
    public boolean tellsObservations(List<Triple> triples) {
        int marks = 0;
        for (Triple triple : triples) {
            Node object = triple.getObject();
            if (triple.getPredicate().equals(TYPE) && object.isConcrete() && !types.contains(object)
                    && cube.isSaidOfAll(TYPE, object)) {
                return true;
            }
            marks |= mark(cube, triple.getPredicate());
        }
        int all = marks;
        return all != 0 && kinds.stream().noneMatch(kind -> (kind & all) == all);
    }
}
