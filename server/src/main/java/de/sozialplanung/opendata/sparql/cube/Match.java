package de.sozialplanung.opendata.sparql.cube;

import de.sozialplanung.opendata.rdf.Cube;
import de.sozialplanung.opendata.rdf.ObservationColumn;
import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/// The rows that a star can have while some variables are bound, and the test that is left for each of them.
final class Match {

    private record Fixed(Dimension dimension, int code) {}

    private record Equal(ObservationColumn column, Node object) {}

    private final List<Fixed> fixed = new ArrayList<>();
    private final List<Equal> equal = new ArrayList<>();
    private final List<ObservationColumn> present = new ArrayList<>();
    private Cube.Rows rows = Cube.Rows.NONE;

    private Match() {}

    /// @param bound the value that a variable has already
    static Match of(Cube cube, Star star, Function<Var, Optional<Node>> bound) {
        Match match = new Match();
        int[] keys = {-1, -1, -1};
        for (Star.Said said : star.said()) {
            Optional<Node> object = Var.isVar(said.object())
                    ? bound.apply(Var.alloc(said.object()))
                    : Optional.of(said.object());
            if (object.isEmpty()) {
                if (!isAlways(said.column())) {
                    match.present.add(said.column());
                }
            } else if (!match.require(said.column(), object.get(), keys)) {
                return match;
            }
        }
        Optional<Node> subject = bound.apply(star.subject());
        if (subject.isPresent()) {
            OptionalInt row = cube.row(subject.get());
            match.rows = row.isPresent() ? Cube.Rows.of(row.getAsInt()) : Cube.Rows.NONE;
        } else {
            match.rows = cube.rows(keys[0], keys[1], keys[2]);
        }
        return match;
    }

    /// Whether every observation has one.
    private static boolean isAlways(ObservationColumn column) {
        return column instanceof Dimension dimension && dimension.key() != ObservationColumn.Key.NONE;
    }

    /// @return false where no row can have that
    private boolean require(ObservationColumn column, Node object, int... keys) {
        switch (column) {
            case Dimension dimension -> {
                OptionalInt code = dimension.code(object);
                if (code.isEmpty()) {
                    return false;
                }
                fixed.add(new Fixed(dimension, code.getAsInt()));
                switch (dimension.key()) {
                    case INDICATOR -> keys[0] = code.getAsInt();
                    case AREA -> keys[1] = code.getAsInt();
                    case YEAR -> keys[2] = code.getAsInt();
                    case NONE, ALL -> {
                        // no list of rows for these
                    }
                }
            }
            case ObservationColumn.Measure _ -> equal.add(new Equal(column, object));
        }
        return true;
    }

    /// The same test of other rows.
    Match among(Cube.Rows others) {
        Match match = new Match();
        match.fixed.addAll(fixed);
        match.equal.addAll(equal);
        match.present.addAll(present);
        match.rows = others;
        return match;
    }

    /// All rows that fit, and others.
    Cube.Rows rows() {
        return rows;
    }

    /// Whether one of the rows fits.
    boolean fits(int row) {
        for (int i = 0; i < fixed.size(); i++) {
            if (fixed.get(i).dimension.code(row) != fixed.get(i).code) {
                return false;
            }
        }
        for (int i = 0; i < present.size(); i++) {
            if (!present.get(i).has(row)) {
                return false;
            }
        }
        for (Equal one : equal) {
            if (!one.object.equals(one.column.object(row))) {
                return false;
            }
        }
        return true;
    }
}
