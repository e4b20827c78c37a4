package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a hostile XML document into a small tree. A document type declaration is refused as such, so that there are no
/// entities at all; depth and number of elements are bounded.
final class XmlReader {

    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 20_000;

    /// An element whose end is not yet read.
    private record Open(String namespace, String name, Map<String, String> attributes, Map<String, String> prefixes,
            List<XmlNode> children, StringBuilder text) {

        XmlNode close() {
            return new XmlNode(namespace, name, attributes, prefixes, children, text.toString().strip());
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlReader() {}

    /// @throws Problem for anything that is not a plain well-formed document within the bounds
    static XmlNode read(InputStream in) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            try {
                return new XmlReader().document(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw fault("The request is not well-formed XML.");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is resolved");
        });
        // else the parser writes every fault of a client to the standard error output
        factory.setXMLReporter((message, type, information, location) -> {});
        return factory;
    }

    private XmlNode document(XMLStreamReader reader) throws XMLStreamException {
        XmlNode root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlNode node = open.pop().close();
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.peek().children().add(node);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
                case XMLStreamConstants.DTD -> throw fault("A request must not have a document type declaration.");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw fault("A request must not refer to entities.");
                default -> {
                    // comments, processing instructions and blanks mean nothing here
                }
            }
        }
        if (root == null) {
            throw fault("The request is empty.");
        }
        return root;
    }

    private void text(XMLStreamReader reader) {
        Open current = open.peek();
        if (current != null) {
            current.text().append(reader.getText());
        }
    }

    private void start(XMLStreamReader reader) {
        if (open.size() == DEEPEST || ++elements > MOST_ELEMENTS) {
            throw fault("The request has too many elements or nests them too deeply.");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        Open parent = open.peek();
        Map<String, String> prefixes = parent == null ? Map.of() : parent.prefixes();
        if (reader.getNamespaceCount() > 0) {
            prefixes = new HashMap<>(prefixes);
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                String prefix = reader.getNamespacePrefix(i);
                String uri = reader.getNamespaceURI(i);
                prefixes.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
            }
        }
        String namespace = reader.getNamespaceURI();
        open.push(new Open(namespace == null ? "" : namespace, reader.getLocalName(), attributes, prefixes,
                new ArrayList<>(), new StringBuilder()));
    }

    private static Problem fault(String detail) {
        return Problem.of(ProblemKind.INVALID_QUERY, detail);
    }
}
