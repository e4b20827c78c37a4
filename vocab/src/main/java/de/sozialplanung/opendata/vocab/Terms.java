package de.sozialplanung.opendata.vocab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// The vocabulary as people read it: its terms in the order of its Turtle file, and what changed.
///
/// @param terms   classes and properties
/// @param changes what changed from version to version, the latest first
public record Terms(List<Term> terms, List<Concept.Words> changes) {

    private static final Property STATUS = ResourceFactory.createProperty(Namespaces.VS, "term_status");
    private static final Property DOMAIN = ResourceFactory.createProperty(Namespaces.SCHEMA, "domainIncludes");

    public Terms {
        terms = List.copyOf(terms);
        changes = List.copyOf(changes);
    }

    /// Reads the file. Costs some milliseconds: load once and pass on.
    public static Terms load() {
        Iris iris = new Iris("http://localhost");
        Collector collector = new Collector(iris.vocabulary());
        TurtleResource.parse("sozialplanung.ttl", iris, collector);
        return new Terms(collector.terms(),
                List.of(collector.words(collector.header(), SKOS.changeNote), collector.words(collector.header(),
                        SKOS.historyNote)));
    }

    /// The terms of a kind.
    public List<Term> of(Term.Kind kind) {
        return terms.stream().filter(term -> term.kind() == kind).toList();
    }

    /// Takes the statements as the parser meets them: a graph would lose their order.
    private static final class Collector extends StreamRDFBase {

        private final String namespace;
        private final Map<String, Map<Node, List<Node>>> subjects = new LinkedHashMap<>();

        Collector(String namespace) {
            this.namespace = namespace;
        }

        @Override
        public void triple(Triple triple) {
            if (triple.getSubject().isURI()) {
                subjects.computeIfAbsent(triple.getSubject().getURI(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(triple.getPredicate(), _ -> new ArrayList<>()).add(triple.getObject());
            }
        }

        String header() {
            return namespace.substring(0, namespace.length() - 1);
        }

        List<Term> terms() {
            List<Term> terms = new ArrayList<>();
            for (String subject : subjects.keySet()) {
                List<Node> types = values(subject, RDF.type);
                boolean isClass = types.contains(OWL.Class.asNode());
                if (subject.startsWith(namespace) && (isClass || types.contains(RDF.Property.asNode()))) {
                    terms.add(new Term(subject.substring(namespace.length()),
                            isClass ? Term.Kind.CLASS : Term.Kind.PROPERTY, words(subject, RDFS.label),
                            words(subject, SKOS.definition), texts(subject, SKOS.example),
                            texts(subject, isClass ? RDFS.subClassOf : RDFS.subPropertyOf),
                            texts(subject, DOMAIN).stream().map(this::local).toList(),
                            texts(subject, RDFS.range).stream().findFirst().orElse(null),
                            texts(subject, STATUS).stream().findFirst().orElse("unstable")));
                }
            }
            return terms;
        }

        private String local(String iri) {
            return iri.startsWith(namespace) ? iri.substring(namespace.length()) : iri;
        }

        private List<Node> values(String subject, Property predicate) {
            return subjects.getOrDefault(subject, Map.of()).getOrDefault(predicate.asNode(), List.of());
        }

        private List<String> texts(String subject, Property predicate) {
            return values(subject, predicate).stream()
                    .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()).toList();
        }

        private Concept.Words words(String subject, Property predicate) {
            return new Concept.Words(word(subject, predicate, "de"), word(subject, predicate, "en"));
        }

        private String word(String subject, Property predicate, String language) {
            return values(subject, predicate).stream().filter(Node::isLiteral)
                    .filter(node -> node.getLiteralLanguage().equals(language)).map(Node::getLiteralLexicalForm)
                    .findFirst().orElse("");
        }
    }
}
