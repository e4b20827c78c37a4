package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.xml.XmlNode;

/// Counts what one filter holds against the limits. For one reading.
final class Tally {

    private final FilterLimits limits;
    private int depth;
    private int terms;
    private int vertices;

    Tally(FilterLimits limits) {
        this.limits = limits;
    }

    /// One level down; `up` follows.
    void down(XmlNode node) {
        if (++depth > limits.depth()) {
            throw Fault.of(node,
                    "Operators and functions may be " + limits.depth() + " levels deep; here is one more.");
        }
    }

    void up() {
        depth--;
    }

    /// A literal or a function. References to properties cost nothing: clients write one beside each literal of a list.
    void term(XmlNode node) {
        if (++terms > limits.terms()) {
            throw Fault.of(node, "A filter may have up to " + limits.terms() + " values; here is one more.");
        }
    }

    void vertices(XmlNode node, int more) {
        vertices += more;
        if (vertices > limits.vertices()) {
            throw Fault.of(node, "The geometries of a filter may have up to " + limits.vertices()
                    + " positions together; here are more.");
        }
    }

    /// How many positions are left.
    int verticesLeft() {
        return limits.vertices() - vertices;
    }
}
