package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.CubeView;
import de.sozialplanung.opendata.rdf.ObservationColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.vocabulary.RDF;

/// A basic graph pattern taken apart: what is asked of observations, and what of other things.
///
/// @param view   the graph as it is asked
/// @param stars  the observations, the fewest first; never none
/// @param beside patterns that speak of no observation, such as names of areas
/// @param after  patterns that need an observation to be found first, or anything at all
record Plan(CubeView view, List<Star> stars, BasicPattern beside, BasicPattern after) {

    /// A constant object leaves about so many of a property's triples.
    private static final int SELECTIVITY = 20;

    /// Empty where nothing in the pattern tells that it speaks of observations.
    static Optional<Plan> of(BasicPattern pattern, Graph graph) {
        return CubeView.of(unwrapped(graph)).flatMap(view -> of(pattern, view));
    }

    private static Graph unwrapped(Graph graph) {
        return switch (graph) {
            case GraphWrapper wrapper -> unwrapped(wrapper.get());
            case WrappedGraph wrapper -> unwrapped(wrapper.getWrapped());
            default -> graph;
        };
    }

    private static Optional<Plan> of(BasicPattern pattern, CubeView view) {
        Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
        Set<Var> observations = new HashSet<>();
        for (Triple triple : pattern) {
            Node subject = triple.getSubject();
            bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(triple);
        }
        bySubject.forEach((subject, triples) -> {
            if (Var.isVar(subject) && view.tellsObservations(triples)) {
                observations.add(Var.alloc(subject));
            }
        });
        if (observations.isEmpty()) {
            return Optional.empty();
        }
        List<Star> stars = new ArrayList<>();
        BasicPattern beside = new BasicPattern();
        BasicPattern after = new BasicPattern();
        bySubject.forEach((subject, triples) -> {
            if (observations.contains(subject)) {
                stars.add(star(view, Var.alloc(subject), triples, after));
            } else {
                triples.forEach(triple -> (isOpen(triple, observations) ? after : beside).add(triple));
            }
        });
        stars.sort(Comparator.comparingInt(star -> star.estimate(view.cube())));
        return Optional.of(new Plan(view, stars, beside, after));
    }

    private static Star star(CubeView view, Var subject, List<Triple> triples, BasicPattern after) {
        List<Star.Said> said = new ArrayList<>();
        Set<Node> seen = new HashSet<>(Set.of(subject));
        Optional<Star.All> all = Optional.empty();
        for (Triple triple : triples) {
            Optional<ObservationColumn> column = triple.getPredicate().isConcrete()
                    ? view.cube().column(triple.getPredicate())
                    : Optional.empty();
            boolean open = all.isEmpty() && Var.isVar(triple.getPredicate()) && Var.isVar(triple.getObject())
                    && isAlone(triple.getPredicate(), triples) && isAlone(triple.getObject(), triples);
            boolean known = triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isConcrete()
                    && view.cube().isSaidOfAll(triple.getPredicate(), triple.getObject());
            boolean free = !Var.isVar(triple.getObject()) || seen.add(Var.alloc(triple.getObject()));
            if (open) {
                all = Optional.of(new Star.All(Var.alloc(triple.getPredicate()), Var.alloc(triple.getObject())));
            } else if (column.isPresent() && free && !triple.getObject().isTripleTerm()) {
                said.add(new Star.Said(column.get(), triple.getObject()));
            } else if (!known) {
                after.add(triple);
            }
        }
        return new Star(subject, said, all);
    }

    private static boolean isAlone(Node variable, List<Triple> triples) {
        return triples.stream().flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
                .filter(variable::equals).count() == 1;
    }

    private static boolean isOpen(Triple triple, Set<Var> observations) {
        return !triple.getPredicate().isConcrete() || observations.contains(triple.getObject())
                || triple.getObject().isTripleTerm() || triple.getSubject().isTripleTerm();
    }

    /// About how many solutions the patterns beside the observations have at least, of which each is looked up.
    long estimateBeside() {
        long least = Long.MAX_VALUE;
        for (Triple triple : beside) {
            long count = (long) view.besides().getOrDefault(triple.getPredicate(), 0)
                    + (view.cube().column(triple.getPredicate()).isPresent() ? view.cube().size() : 0);
            boolean one = triple.getSubject().isConcrete();
            least = Math.min(least, one ? 1 : triple.getObject().isConcrete() ? count / SELECTIVITY : count);
        }
        return least;
    }

    /// About how many observations the smallest star has.
    long estimateStar() {
        return stars.getFirst().estimate(view.cube());
    }

    /// The variables of a pattern.
    static Set<Var> variables(BasicPattern pattern) {
        Set<Var> variables = new HashSet<>();
        for (Triple triple : pattern) {
            for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                if (Var.isVar(node)) {
                    variables.add(Var.alloc(node));
                }
            }
        }
        return variables;
    }
}
