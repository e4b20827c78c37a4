package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.problem.Problem;

/// One reading of one filter: whose value it is, and how much of what it may hold is used up.
final class Reading {

    private static final int LONGEST_EXCERPT = 30;

    private final String parameter;
    private final FilterLimits limits;
    private int depth;
    private int terms;
    private int vertices;

    private Reading(String parameter, FilterLimits limits) {
        this.parameter = parameter;
        this.limits = limits;
    }

    static Reading of(String text, String parameter, FilterLimits limits) {
        Reading reading = new Reading(parameter, limits);
        if (text.length() > limits.characters()) {
            throw reading.fault(limits.characters(),
                    "A filter may have up to " + limits.characters() + " characters; this one has more.");
        }
        return reading;
    }

    /// The place of a value, which is counted.
    Origin value(int position) {
        if (++terms > limits.terms()) {
            throw fault(position, "A filter may have up to " + limits.terms() + " values; here is one more.");
        }
        return new Origin(parameter, position);
    }

    /// Counts a position of a geometry.
    void vertex(int position) {
        if (++vertices > limits.vertices()) {
            throw fault(position, "The geometries of a filter may have up to " + limits.vertices()
                    + " positions together; here is one more.");
        }
    }

    /// Goes one level deeper.
    void enter(int position) {
        if (++depth > limits.depth()) {
            throw fault(position, "Parentheses, negations and calls may be " + limits.depth()
                    + " deep within each other; here they get deeper.");
        }
    }

    /// Comes back from a level.
    void leave() {
        depth--;
    }

    Problem fault(int position, String detail) {
        return Problem.at(parameter, position, detail);
    }

    /// A word of the client's, short and harmless enough to be repeated in a sentence.
    static String excerpt(String word) {
        String harmless = word.replaceAll("[^\\p{L}\\p{N}_.:-]", "?");
        return harmless.length() > LONGEST_EXCERPT ? harmless.substring(0, LONGEST_EXCERPT) + "…" : harmless;
    }
}
