package de.sozialplanung.opendata.hsds;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.sozialplanung.opendata.vocab.Concept;
import de.sozialplanung.opendata.vocab.ConceptScheme;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import de.sozialplanung.opendata.vocab.Vocabulary;

/// The concept schemes of offers as HSDS taxonomies, their concepts as terms. Names and descriptions are German.
final class Coding {

    /// The schemes that offers are coded by, each with the property that holds its codes.
    enum Coded {
        KINDS("arten", "angebotsart"),
        SITUATIONS("lebenslagen", "lebenslage"),
        GROUPS("zielgruppen", "zielgruppe"),
        COST("kosten", "kosten"),
        ACCESS("zugang", "zugang"),
        ACCESSIBILITY("barrierefrei", "barrierefreiheit");

        private final String property;
        private final String scheme;

        Coded(String property, String scheme) {
            this.property = property;
            this.scheme = scheme;
        }

        String property() {
            return property;
        }

        String scheme() {
            return scheme;
        }

        /// Whether an offer has several of them.
        boolean isList() {
            return this == KINDS || this == SITUATIONS || this == GROUPS;
        }
    }

    /// A concept with the scheme it is of.
    record Entry(Coded coded, Concept concept) {}

    private final ConceptSchemes schemes = new ConceptSchemes();
    private final Identifiers ids;

    Coding(Identifiers ids) {
        this.ids = ids;
    }

    ConceptScheme scheme(Coded coded) {
        return schemes.get(coded.scheme());
    }

    /// The concepts that an offer has of one scheme; codes that are in no scheme are left out.
    List<Entry> of(Row offer, Coded coded) {
        return offer.list(coded.property()).stream().map(scheme(coded)::byCode).flatMap(Optional::stream)
                .map(concept -> new Entry(coded, concept)).toList();
    }

    /// The German labels, one after the other; empty where there is none.
    Optional<String> labels(Row offer, Coded coded) {
        List<String> labels = of(offer, coded).stream().map(entry -> entry.concept().de()).toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", labels));
    }

    List<Entry> entries() {
        return List.of(Coded.values()).stream()
                .flatMap(coded -> scheme(coded).concepts().stream().map(concept -> new Entry(coded, concept))).toList();
    }

    ObjectNode taxonomy(Coded coded) {
        ConceptScheme scheme = scheme(coded);
        return JsonNodeFactory.instance.objectNode().put("id", ids.taxonomy(scheme.id()).toString())
                .put("name", scheme.titleDe()).put("description", scheme.description().de())
                .put("uri", ids.iris().scheme(scheme.id())).put("version", Vocabulary.VERSION);
    }

    ObjectNode term(Entry entry) {
        String scheme = entry.coded().scheme();
        Concept concept = entry.concept();
        ObjectNode term = JsonNodeFactory.instance.objectNode()
                .put("id", ids.term(scheme, concept.code()).toString()).put("code", concept.code())
                .put("name", concept.de()).put("description", concept.definition().de())
                .put("taxonomy", scheme(entry.coded()).titleDe()).put("language", "de")
                .put("taxonomy_id", ids.taxonomy(scheme).toString())
                .put("term_uri", ids.iris().concept(scheme, concept.code()));
        term.set("taxonomy_detail", taxonomy(entry.coded()));
        return term;
    }

    /// What ties a term to an offer.
    ObjectNode attribute(Row offer, Entry entry) {
        String scheme = entry.coded().scheme();
        ObjectNode attribute = JsonNodeFactory.instance.objectNode()
                .put("id", ids.part(offer.id(), scheme + "-" + entry.concept().code()).toString())
                .put("link_id", ids.service(offer.id()).toString())
                .put("taxonomy_term_id", ids.term(scheme, entry.concept().code()).toString())
                .put("link_type", entry.coded().property()).put("link_entity", "service");
        attribute.set("taxonomy_term", term(entry));
        return attribute;
    }
}
