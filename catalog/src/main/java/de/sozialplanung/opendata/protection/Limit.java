package de.sozialplanung.opendata.protection;

import java.util.List;

/// That a sum of counts of one area is not negative, which everybody knows: what remains of a whole, or a whole less a
/// part of it.
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

    /// By how much it is broken in another world, and more so than in truth; not above 0 where it holds.
    double excess(Shifts world) {
        double change = terms.stream().mapToDouble(term -> term.slope() * world.of(term.tree(), area)).sum();
        return -change - Math.max(0, room());
    }

    /// Says whose counts they are and none of them.
    @Override
    public String toString() {
        return "Limit" + terms.stream().map(Term::tree).toList();
    }
}
