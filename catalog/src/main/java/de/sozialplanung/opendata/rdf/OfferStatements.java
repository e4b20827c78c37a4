package de.sozialplanung.opendata.rdf;

import static de.sozialplanung.opendata.vocab.Namespaces.DCT;
import static de.sozialplanung.opendata.vocab.Namespaces.LOCN;
import static de.sozialplanung.opendata.vocab.Namespaces.M8G;
import static de.sozialplanung.opendata.vocab.Namespaces.SCHEMA;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// What is said of an offer in the words of CPSV-AP 3.2 and schema.org beside our own: name, provider, channel with place and
/// opening hours, contact point, languages and audience.
///
/// An offer whose address is secret has no property that tells a place, so that nothing here makes one.
record OfferStatements(Iris iris, Things things) {

    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    private static final String ORGANIZATION = Namespaces.ORG + "Organization";

    void add(Row row, Statements offer) {
        offer.say(DCT + "identifier", row.text("id").map(Literals::text))
                .say(SCHEMA + "identifier", row.text("id").map(Literals::text))
                .say(DCT + "title", row.text("titel").map(Literals::german))
                .say(SCHEMA + "name", row.text("titel").map(Literals::german))
                .say(DCT + "description", row.text("beschreibung").map(Literals::german))
                .say(SCHEMA + "description", row.text("beschreibung").map(Literals::german))
                .say(SCHEMA + "url", row.text("web").flatMap(Literals::address));
        row.text("traeger").ifPresent(provider -> provider(offer, provider));
        for (String code : row.texts("sprachen")) {
            offer.say(DCT + "language", language(code)).say(SCHEMA + "availableLanguage", Literals.text(code));
        }
        for (String group : row.texts("zielgruppen")) {
            Node concept = NodeFactory.createURI(iris.concept("zielgruppe", group));
            offer.say(DCT + "audience", concept).say(SCHEMA + "audience", concept);
        }
        row.text("gemeinde").flatMap(things::area).map(NodeFactory::createURI)
                .ifPresent(area -> offer.say(SCHEMA + "areaServed", area));
        ages(row, offer);
        contact(row, offer);
        channel(row, offer);
    }

    /// The actor of that name, else an organisation of which nothing but the name is known.
    private void provider(Statements offer, String provider) {
        Optional<Node> actor = things.actor(provider).map(NodeFactory::createURI);
        Node node = actor.orElseGet(() -> offer.part("traeger").type(ORGANIZATION).type(SCHEMA + "Organization")
                .say(SCHEMA + "name", Literals.german(provider))
                .say(Namespaces.SKOS + "prefLabel", Literals.german(provider)).thing());
        offer.say(SCHEMA + "provider", node).say(M8G + "hasCompetentAuthority", node);
    }

    /// The language of an ISO 639-1 code in the EU authority table.
    private static Optional<Node> language(String code) {
        try {
            String three = Locale.of(code).getISO3Language();
            return three.isEmpty() ? Optional.empty()
                    : Optional.of(NodeFactory.createURI(LANGUAGES + three.toUpperCase(Locale.ROOT)));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static void ages(Row row, Statements offer) {
        if (row.hasAny("alter_von", "alter_bis")) {
            offer.part("alter", SCHEMA + "audience").type(SCHEMA + "PeopleAudience")
                    .say(SCHEMA + "suggestedMinAge", age(row, "alter_von"))
                    .say(SCHEMA + "suggestedMaxAge", age(row, "alter_bis"));
        }
    }

    private static Optional<Node> age(Row row, String name) {
        return row.value(name).filter(Long.class::isInstance).map(age -> Literals.integer((Long) age));
    }

    private static void contact(Row row, Statements offer) {
        if (row.hasAny("telefon", "email", "web", "oeffnungszeiten")) {
            Statements point = offer.part("kontakt", M8G + "contactPoint", SCHEMA + "contactPoint")
                    .type(M8G + "ContactPoint").type(SCHEMA + "ContactPoint");
            for (String vocabulary : new String[]{M8G, SCHEMA}) {
                point.say(vocabulary + "telephone", row.text("telefon").map(Literals::text))
                        .say(vocabulary + "email", row.text("email").map(Literals::text));
            }
            point.say(M8G + "contactPage", row.text("web").flatMap(Literals::address))
                    .say(SCHEMA + "url", row.text("web").flatMap(Literals::address))
                    .say(M8G + "openingHours", row.text("oeffnungszeiten").map(Literals::german));
        }
    }

    /// Where and when it can be had. The opening hours are words, which schema.org keeps for a description.
    private void channel(Row row, Statements offer) {
        boolean place = row.hasAny("strasse", "plz", "ort", "gemeinde", "wohnplatz");
        if (!place && !row.hasAny("oeffnungszeiten")) {
            return;
        }
        Statements channel = offer.part("zugang", M8G + "hasChannel", SCHEMA + "availableChannel")
                .type(M8G + "Channel").type(SCHEMA + "ServiceChannel")
                .say(DCT + "identifier", row.text("id").map(id -> Literals.text(id + "-zugang")));
        row.text("oeffnungszeiten").map(Literals::german).ifPresent(hours -> {
            channel.say(M8G + "openingHours", hours);
            Statements words = offer.part("oeffnungszeiten").type(SCHEMA + "OpeningHoursSpecification")
                    .say(SCHEMA + "description", hours);
            channel.say(SCHEMA + "hoursAvailable", words.thing());
        });
        if (place) {
            place(row, offer, channel);
        }
    }

    private void place(Row row, Statements offer, Statements channel) {
        Statements place = offer.part("ort").type(DCT + "Location").type(SCHEMA + "Place");
        channel.say(SCHEMA + "serviceLocation", place.thing());
        for (String area : new String[]{"gemeinde", "wohnplatz"}) {
            place.say(SCHEMA + "containedInPlace", row.text(area).flatMap(things::area).map(NodeFactory::createURI));
        }
        if (!row.hasAny("strasse", "plz", "ort")) {
            return;
        }
        Statements address = offer.part("anschrift").type(LOCN + "Address").type(SCHEMA + "PostalAddress")
                .say(LOCN + "thoroughfare", row.text("strasse").map(Literals::german))
                .say(LOCN + "locatorDesignator", row.text("hausnummer").map(Literals::text))
                .say(LOCN + "postCode", row.text("plz").map(Literals::text))
                .say(LOCN + "postName", row.text("ort").map(Literals::german))
                .say(SCHEMA + "postalCode", row.text("plz").map(Literals::text))
                .say(SCHEMA + "addressLocality", row.text("ort").map(Literals::text))
                .say(SCHEMA + "addressCountry", Literals.text("DE"));
        row.text("strasse").ifPresent(_ -> address.say(SCHEMA + "streetAddress", Literals.text(Stream
                .of(row.text("strasse"), row.text("hausnummer")).flatMap(Optional::stream)
                .collect(Collectors.joining(" ")))));
        place.say(LOCN + "address", address.thing()).say(SCHEMA + "address", address.thing());
    }
}
