package de.sozialplanung.opendata.protection;

import java.util.List;

/// That a sum of counts of one area is not negative, which everybody knows: of what remains of a whole, or of a whole less
/// a part of it.
///
/// @param area  of all its counts
/// @param terms at least one
record Limit(int area, List<Term> terms) {

    /// A count in it.
    record Term(CountTree tree, double slope) {}

    Limit {
        terms = List.copyOf(terms);
    }

    /// How far the sum is from nil.
    double room() {
        return terms.stream().mapToDouble(term -> term.slope() * term.tree().value(area)).sum();
    }

    double slope(CountTree tree) {
        return terms.stream().filter(term -> term.tree() == tree).mapToDouble(Term::slope).sum();
    }

    /// Whether it holds in another world, or is no worse there than in truth.
    boolean holds(Shifts world) {
        double change = terms.stream().mapToDouble(term -> term.slope() * world.of(term.tree(), area)).sum();
        return change >= 0 || room() + change >= 0;
    }

    /// Says whose counts they are and none of them.
    @Override
    public String toString() {
        return "Limit" + terms.stream().map(Term::tree).toList();
    }
}
