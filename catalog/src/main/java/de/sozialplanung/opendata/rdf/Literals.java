package de.sozialplanung.opendata.rdf;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Values as literals with one spelling each, so that equal values are equal terms.
final class Literals {

    private Literals() {}

    static Node decimal(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return NodeFactory.createLiteralDT(decimal.signum() == 0 ? "0" : decimal.toPlainString(),
                XSDDatatype.XSDdecimal);
    }

    static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    static Node year(long year) {
        return NodeFactory.createLiteralDT(String.format(java.util.Locale.ROOT, "%04d", year), XSDDatatype.XSDgYear);
    }

    static Node typed(Object value, XSDDatatype type) {
        return NodeFactory.createLiteralDT(value.toString(), type);
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node german(String text) {
        return NodeFactory.createLiteralLang(text, "de");
    }

    /// The text as an address; empty where it is not an absolute http(s) one. A broken one would break a whole document.
    static Optional<Node> address(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
            return web ? Optional.of(NodeFactory.createURI(uri.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
