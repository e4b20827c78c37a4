package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.xml.XmlNode;

/// What is wrong with a filter, said at the element that is wrong.
final class Fault {

    /// The parameter that filters come in.
    static final String FILTER = "filter";

    private static final int LONGEST_NAME = 60;

    private Fault() {}

    static Origin at(XmlNode node) {
        return new Origin(FILTER, node.position());
    }

    static Problem of(XmlNode node, String detail) {
        return of(at(node), detail);
    }

    static Problem of(Origin at, String detail) {
        return at.position() < 0 ? Problem.parameter(at.parameter(), detail)
                : Problem.at(at.parameter(), at.position(), detail);
    }

    /// Something that the standard knows and that is not done here.
    static Problem unsupported(String detail) {
        return Problem.notSupported(FILTER, detail);
    }

    /// A name that a client made up, short and harmless enough to be repeated in a sentence.
    static String quotable(String name) {
        String harmless = name.replaceAll("[^\\p{L}\\p{N}_.:/@()-]", "?");
        return harmless.length() > LONGEST_NAME ? harmless.substring(0, LONGEST_NAME) + "…" : harmless;
    }
}
