package de.sozialplanung.opendata.hsds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.sozialplanung.opendata.hsds.Coding.Coded;
import de.sozialplanung.opendata.vocab.Iris;

/// Offers and who runs them as HSDS objects. A member is absent where nothing is known; a place is there only where it is
/// public.
final class Documents {

    private final Directory directory;
    private final Identifiers ids;
    private final Coding coding;
    private final Places places;

    Documents(Directory directory, Identifiers ids, Coding coding, Places places) {
        this.directory = directory;
        this.ids = ids;
        this.coding = coding;
        this.places = places;
    }

    /// A service with what there is once of it, and its organisation.
    ObjectNode service(Row offer) {
        ObjectNode service = object().put("id", ids.service(offer.id()).toString());
        Optional<Organization> carrier = directory.carrier(offer);
        carrier.ifPresent(o -> service.put("organization_id", ids.organization(o).toString()));
        service.put("name", offer.text("titel").orElse(offer.id())).put("status", status(offer));
        put(service, "description", offer.text("beschreibung"));
        put(service, "url", offer.text("web"));
        put(service, "email", offer.text("email"));
        put(service, "application_process", coding.labels(offer, Coded.ACCESS));
        put(service, "fees_description", coding.labels(offer, Coded.COST));
        put(service, "eligibility_description", coding.labels(offer, Coded.GROUPS));
        offer.number("alter_von").ifPresent(age -> service.put("minimum_age", age));
        offer.number("alter_bis").ifPresent(age -> service.put("maximum_age", age));
        put(service, "assured_date", offer.text("geprueft_am"));
        carrier.ifPresent(o -> service.set("organization", organization(o)));
        return service;
    }

    /// A service with all that is known of it.
    ObjectNode fullService(Row offer) {
        ObjectNode service = withoutPlace(offer);
        if (Directory.hasPlace(offer)) {
            service.putArray("service_at_locations").add(atLocation(offer).put("service_id",
                    ids.service(offer.id()).toString()));
        }
        return service;
    }

    private ObjectNode withoutPlace(Row offer) {
        ObjectNode service = service(offer);
        String id = ids.service(offer.id()).toString();
        offer.text("telefon").ifPresent(number -> service.putArray("phones").add(object()
                .put("id", part(offer, "telefon")).put("service_id", id).put("number", number).put("type", "voice")));
        offer.text("oeffnungszeiten").ifPresent(words -> {
            ObjectNode schedule = object().put("id", part(offer, "oeffnungszeiten")).put("service_id", id);
            put(schedule, "valid_from", offer.text("gueltig_von"));
            put(schedule, "valid_to", offer.text("gueltig_bis"));
            service.putArray("schedules").add(schedule.put("description", words));
        });
        List<String> languages = offer.list("sprachen");
        if (!languages.isEmpty()) {
            ArrayNode array = service.putArray("languages");
            languages.forEach(code -> array.add(object().put("id", part(offer, "sprache-" + code))
                    .put("service_id", id).put("name", Locale.forLanguageTag(code).getDisplayLanguage(Locale.GERMAN))
                    .put("code", code)));
        }
        List<Coding.Entry> cost = coding.of(offer, Coded.COST);
        if (!cost.isEmpty()) {
            ObjectNode option = object().put("id", part(offer, "kosten")).put("service_id", id).put("option",
                    cost.getFirst().concept().de());
            if ("kostenfrei".equals(cost.getFirst().concept().code())) {
                option.put("currency", "EUR").put("amount", 0);
            }
            service.putArray("cost_options").add(option);
        }
        offer.text("ansprechperson").ifPresent(name -> service.putArray("contacts").add(object()
                .put("id", part(offer, "ansprechperson")).put("service_id", id).put("name", name)));
        ArrayNode attributes = service.putArray("attributes");
        for (Coded coded : Coded.values()) {
            coding.of(offer, coded).forEach(entry -> attributes.add(coding.attribute(offer, entry)));
        }
        return service;
    }

    /// An offer at its place, without the offer.
    ObjectNode atLocation(Row offer) {
        ObjectNode at = object().put("id", part(offer, "ort"))
                .put("service_id", ids.service(offer.id()).toString()).put("location_id", part(offer, "lage"));
        at.set("location", places.full(offer));
        return at;
    }

    /// An offer at its place, with the offer.
    ///
    /// @param full whether with all that is known of both
    ObjectNode serviceAtLocation(Row offer, boolean full) {
        ObjectNode at = atLocation(offer);
        if (!full) {
            at.set("location", places.basic(offer));
        }
        at.set("service", full ? withoutPlace(offer) : service(offer));
        return at;
    }

    /// An organisation with what there is once of it.
    ObjectNode organization(Organization organization) {
        ObjectNode node = object().put("id", ids.organization(organization).toString()).put("name",
                organization.name());
        Optional<Row> actor = directory.actor(organization);
        node.put("description", actor.flatMap(row -> row.text("beschreibung")).orElse("Träger sozialer Angebote."));
        actor.ifPresent(row -> {
            put(node, "email", row.text("email"));
            put(node, "website", row.text("webseite"));
            node.put("uri", iris().thing("akteur", row.id()));
        });
        return node;
    }

    /// An organisation with its telephone and its services.
    ///
    /// @param offers      that it runs
    /// @param fullService whether with all that is known of them
    ObjectNode fullOrganization(Organization organization, List<Row> offers, boolean fullService) {
        ObjectNode node = organization(organization);
        directory.actor(organization).flatMap(row -> row.text("telefon")).ifPresent(number -> node.putArray("phones")
                .add(object().put("id", ids.part(organization.key(), "akteur-telefon").toString())
                        .put("organization_id", ids.organization(organization).toString()).put("number", number)
                        .put("type", "voice")));
        ArrayNode services = node.putArray("services");
        offers.forEach(offer -> services.add(fullService ? fullService(offer)
                : object().put("id", ids.service(offer.id()).toString())
                        .put("name", offer.text("titel").orElse(offer.id())).put("status", status(offer))));
        return node;
    }

    /// The four words of HSDS; an offer that says nothing is taken for an active one, as it is published.
    private static String status(Row offer) {
        return switch (offer.text("status").orElse("aktiv")) {
            case "inaktiv" -> "inactive";
            case "voruebergehend-geschlossen" -> "temporarily closed";
            case "eingestellt" -> "defunct";
            default -> "active";
        };
    }

    private String part(Row offer, String part) {
        return ids.part(offer.id(), part).toString();
    }

    private Iris iris() {
        return ids.iris();
    }

    private static void put(ObjectNode node, String name, Optional<String> text) {
        text.ifPresent(value -> node.put(name, value));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
