package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.Cube;
import de.sozialplanung.opendata.rdf.ObservationColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/// The triple patterns that a query has for one observation.
///
/// @param subject the variable that stands for it
/// @param said    what is asked of it; no variable occurs twice
/// @param all     where all that is said of it is asked for besides
record Star(Var subject, List<Said> said, Optional<All> all) {

    Star {
        said = List.copyOf(said);
    }

    /// One triple pattern of it.
    ///
    /// @param object a variable, or what it must be
    record Said(ObservationColumn column, Node object) {}

    /// A triple pattern of two variables that stand nowhere else in the star.
    record All(Var predicate, Var object) {}

    /// The variables that stand for objects, with the columns that they are of.
    Map<Var, ObservationColumn> variables() {
        Map<Var, ObservationColumn> variables = new HashMap<>();
        for (Said one : said) {
            if (Var.isVar(one.object())) {
                variables.put(Var.alloc(one.object()), one.column());
            }
        }
        return variables;
    }

    /// About how many observations there are of it.
    int estimate(Cube cube) {
        return Match.of(cube, this, _ -> Optional.empty()).rows().size();
    }
}
