package de.sozialplanung.opendata.xml;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a hostile XML document into a small tree. A document type declaration is refused as such, so that there are no
/// entities at all; depth and number of elements are bounded.
public final class XmlReader {

    private static final int DEEPEST = 160;
    private static final int MOST_ELEMENTS = 50_000;

    /// An element whose end is not yet read.
    private record Open(String namespace, String name, Map<String, String> attributes, XmlScope scope,
            List<XmlNode> children, StringBuilder content, int position) {

        XmlNode close() {
            return new XmlNode(namespace, name, attributes, scope, children, content.toString(), position);
        }
    }

    private final TagFinder tags;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlReader(String document) {
        tags = new TagFinder(document);
    }

    /// Reads a document from bytes in UTF-8, UTF-16, ISO 8859-1 or ASCII.
    public static XmlNode read(byte[] document) {
        return read(XmlEncoding.decode(document).orElseThrow(() -> fault(
                "The document is not XML in UTF-8, UTF-16, ISO-8859-1 or US-ASCII.")));
    }

    /// Reads a document.
    ///
    /// @throws Problem for anything that is not a plain well-formed document within the bounds
    public static XmlNode read(String document) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(document));
            try {
                return new XmlReader(document).document(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            Location place = e.getLocation();
            throw fault("The document is not well-formed XML" + (place == null || place.getLineNumber() < 0 ? "."
                    : "; see line " + place.getLineNumber() + ", column " + place.getColumnNumber() + "."));
        } catch (RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw fault("The document is not well-formed XML.");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // the parser's own bound is lower than ours
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST + 1));
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
                case XMLStreamConstants.DTD -> throw fault("A document must not have a document type declaration.");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw fault("A document must not refer to entities.");
                default -> {
                    // comments, processing instructions and blanks mean nothing here
                }
            }
        }
        if (root == null) {
            throw fault("The document is empty.");
        }
        return root;
    }

    private void text(XMLStreamReader reader) {
        Open current = open.peek();
        if (current != null) {
            current.content().append(reader.getText());
        }
    }

    private void start(XMLStreamReader reader) {
        if (open.size() == DEEPEST || ++elements > MOST_ELEMENTS) {
            throw fault("The document has too many elements or nests them too deeply; allowed are " + MOST_ELEMENTS
                    + " elements and a depth of " + DEEPEST + ".");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            String name = reader.getAttributeLocalName(i);
            attributes.put(namespace == null || namespace.isEmpty() ? name : "{" + namespace + "}" + name,
                    reader.getAttributeValue(i));
        }
        Open parent = open.peek();
        XmlScope scope = parent == null ? XmlScope.NONE : parent.scope();
        if (reader.getNamespaceCount() > 0) {
            Map<String, String> own = new HashMap<>();
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                String prefix = reader.getNamespacePrefix(i);
                String uri = reader.getNamespaceURI(i);
                own.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
            }
            scope = new XmlScope(own, scope);
        }
        String namespace = reader.getNamespaceURI();
        open.push(new Open(namespace == null ? "" : namespace, reader.getLocalName(), attributes, scope,
                new ArrayList<>(), new StringBuilder(), tags.next()));
    }

    private static Problem fault(String detail) {
        return Problem.of(ProblemKind.INVALID_QUERY, detail);
    }
}
