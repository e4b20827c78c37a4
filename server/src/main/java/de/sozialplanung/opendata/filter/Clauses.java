package de.sozialplanung.opendata.filter;

import java.util.List;

/// Comparisons of which all must hold, or any.
record Clauses(boolean all, List<Clause> clauses) {

    static Clauses all(Clause... clauses) {
        return new Clauses(true, List.of(clauses));
    }

    static Clauses any(Clause... clauses) {
        return new Clauses(false, List.of(clauses));
    }
}
