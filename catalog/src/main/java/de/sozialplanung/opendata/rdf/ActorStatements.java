package de.sozialplanung.opendata.rdf;

import static de.sozialplanung.opendata.vocab.Namespaces.DCT;
import static de.sozialplanung.opendata.vocab.Namespaces.FOAF;
import static de.sozialplanung.opendata.vocab.Namespaces.M8G;
import static de.sozialplanung.opendata.vocab.Namespaces.ORG;
import static de.sozialplanung.opendata.vocab.Namespaces.SCHEMA;

import java.util.Optional;
import java.util.Set;

import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.graph.NodeFactory;

/// What is said of an actor in the words of the Organization Ontology, CPOV and schema.org beside our own.
///
/// @param region the key of the whole
record ActorStatements(Iris iris, Things things, String region) {

    /// Kinds of actors that are part of the administration.
    private static final Set<String> PUBLIC = Set.of("kreis", "gemeinde", "jobcenter", "jugendamt", "gesundheitsamt",
            "sozialamt", "land", "bund", "statistik");

    void add(Row row, Statements actor) {
        String kind = row.text("art").orElse("");
        // a board is part of a body and none of its own
        actor.type(ORG + ("gremium".equals(kind) ? "Organization" : "FormalOrganization"))
                .type(SCHEMA + "Organization")
                .say(ORG + "identifier", row.text("id").map(Literals::text))
                .say(DCT + "identifier", row.text("id").map(Literals::text))
                .say(DCT + "title", row.text("name").map(Literals::german))
                .say(Namespaces.SKOS + "prefLabel", row.text("name").map(Literals::german))
                .say(FOAF + "name", row.text("name").map(Literals::german))
                .say(SCHEMA + "name", row.text("name").map(Literals::german))
                .say(DCT + "description", row.text("beschreibung").map(Literals::german))
                .say(FOAF + "homepage", row.text("webseite").flatMap(Literals::address))
                .say(SCHEMA + "url", row.text("webseite").flatMap(Literals::address))
                .say(SCHEMA + "email", row.text("email").map(Literals::text))
                .say(SCHEMA + "telephone", row.text("telefon").map(Literals::text));
        // an authority that is none of a municipality is one of the whole
        row.text("gemeinde").or(() -> PUBLIC.contains(kind) ? Optional.of(region) : Optional.empty())
                .flatMap(things::area).map(NodeFactory::createURI)
                .ifPresent(area -> actor.say(DCT + "spatial", area));
        if (!kind.isEmpty()) {
            actor.say(ORG + "classification", NodeFactory.createURI(iris.concept("akteursart", kind)));
        }
        if (PUBLIC.contains(kind)) {
            actor.type(M8G + "PublicOrganisation");
        }
    }
}
