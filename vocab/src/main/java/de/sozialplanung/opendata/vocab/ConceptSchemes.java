package de.sozialplanung.opendata.vocab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/// All concept schemes of the vocabulary, each read from its Turtle file when it is asked for first. For any number of
/// threads.
public final class ConceptSchemes {

    /// The ids of all schemes, each a Turtle file of that name.
    public static final List<String> IDS = List.of("akteursart", "akteursrolle", "altersgruppe", "angebotsart",
            "angebotsstatus", "barrierefreiheit", "beobachtungsstatus", "datenquelle", "gebietsebene",
            "geheimhaltungsverfahren", "handlungsfeld", "kosten", "lebenslage", "massnahmenstatus", "planungsphase",
            "polung", "traegerart", "zielgruppe",
            "zugang");

    private final Map<String, ConceptScheme> schemes = new ConcurrentHashMap<>();

    /// The scheme of that id.
    ///
    /// @throws IllegalArgumentException where there is none; for ids from outside use `find`
    public ConceptScheme get(String schemeId) {
        return find(schemeId)
                .orElseThrow(() -> new IllegalArgumentException("there is no concept scheme " + schemeId));
    }

    public Optional<ConceptScheme> find(String schemeId) {
        ConceptScheme known = schemes.get(schemeId);
        return known == null && IDS.contains(schemeId)
                ? Optional.of(schemes.computeIfAbsent(schemeId, ConceptSchemes::read))
                : Optional.ofNullable(known);
    }

    /// All schemes in the order of their ids.
    public List<ConceptScheme> all() {
        return IDS.stream().map(this::get).toList();
    }

    private static ConceptScheme read(String id) {
        Collector collector = new Collector();
        TurtleResource.parse("scheme/" + id + ".ttl", new Iris("http://localhost"), collector);
        return collector.scheme(id);
    }

    /// Takes the concepts as the parser meets them: a graph would lose their order.
    private static final class Collector extends StreamRDFBase {

        private static final class Labels {
            private String notation = "";
            private String de = "";
            private String en = "";
            private String meaningDe = "";
            private String meaningEn = "";
            private final List<String> other = new ArrayList<>();
        }

        private final Map<Node, Labels> subjects = new LinkedHashMap<>();
        private final List<Node> concepts = new ArrayList<>();

        @Override
        public void triple(Triple triple) {
            Labels labels = subjects.computeIfAbsent(triple.getSubject(), s -> new Labels());
            Node predicate = triple.getPredicate();
            Node object = triple.getObject();
            if (predicate.equals(RDF.type.asNode()) && object.equals(SKOS.Concept.asNode())) {
                concepts.add(triple.getSubject());
            } else if (predicate.equals(SKOS.notation.asNode())) {
                labels.notation = object.getLiteralLexicalForm();
            } else if (predicate.equals(SKOS.altLabel.asNode())) {
                labels.other.add(object.getLiteralLexicalForm());
            } else if (predicate.equals(SKOS.definition.asNode()) || predicate.equals(DCTerms.description.asNode())) {
                if ("de".equals(object.getLiteralLanguage())) {
                    labels.meaningDe = object.getLiteralLexicalForm();
                } else {
                    labels.meaningEn = object.getLiteralLexicalForm();
                }
            } else if (predicate.equals(SKOS.prefLabel.asNode())) {
                if ("de".equals(object.getLiteralLanguage())) {
                    labels.de = object.getLiteralLexicalForm();
                } else {
                    labels.en = object.getLiteralLexicalForm();
                }
            }
        }

        ConceptScheme scheme(String id) {
            Labels head = subjects.entrySet().stream().filter(e -> !concepts.contains(e.getKey()))
                    .map(Map.Entry::getValue).findFirst().orElseThrow();
            List<Concept> list = concepts.stream().map(subjects::get)
                    .map(l -> new Concept(l.notation, l.de, l.en, l.other,
                            new Concept.Words(l.meaningDe, l.meaningEn)))
                    .toList();
            return new ConceptScheme(id, head.de, head.en, new Concept.Words(head.meaningDe, head.meaningEn), list);
        }
    }
}
