package de.sozialplanung.opendata.vocab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// The terms of the vocabulary in the order of its Turtle file, for those who show them to people.
public final class Terms {

    private Terms() {}

    /// Reads the classes and properties. Costs some milliseconds: load once and pass on.
    public static List<Term> load() {
        Iris iris = new Iris("http://localhost");
        Collector collector = new Collector(iris.vocabulary());
        TurtleResource.parse("sozialplanung.ttl", iris, collector);
        return collector.terms();
    }

    /// Takes the terms as the parser meets them: a graph would lose their order.
    private static final class Collector extends StreamRDFBase {

        private final String namespace;
        private final Map<String, Term.Kind> kinds = new LinkedHashMap<>();
        private final Map<String, String> words = new HashMap<>();

        Collector(String namespace) {
            this.namespace = namespace;
        }

        @Override
        public void triple(Triple triple) {
            Node subject = triple.getSubject();
            if (!subject.isURI() || !subject.getURI().startsWith(namespace)) {
                return;
            }
            String name = subject.getURI().substring(namespace.length());
            Node predicate = triple.getPredicate();
            Node object = triple.getObject();
            if (predicate.equals(RDF.type.asNode())) {
                if (object.equals(OWL.Class.asNode())) {
                    kinds.put(name, Term.Kind.CLASS);
                } else if (object.equals(RDF.Property.asNode())) {
                    kinds.put(name, Term.Kind.PROPERTY);
                }
            } else if (predicate.equals(RDFS.label.asNode()) || predicate.equals(SKOS.definition.asNode())) {
                words.put(key(name, predicate, object.getLiteralLanguage()), object.getLiteralLexicalForm());
            }
        }

        List<Term> terms() {
            List<Term> terms = new ArrayList<>();
            kinds.forEach((name, kind) -> terms.add(new Term(name, kind, word(name, RDFS.label.asNode(), "de", name),
                    word(name, RDFS.label.asNode(), "en", name), word(name, SKOS.definition.asNode(), "de", ""),
                    word(name, SKOS.definition.asNode(), "en", ""))));
            return terms;
        }

        private String word(String name, Node predicate, String language, String otherwise) {
            return words.getOrDefault(key(name, predicate, language), otherwise);
        }

        private static String key(String name, Node predicate, String language) {
            return name + "\n" + predicate + "\n" + language;
        }
    }
}
