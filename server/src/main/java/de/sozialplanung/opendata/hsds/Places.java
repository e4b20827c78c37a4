package de.sozialplanung.opendata.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.sozialplanung.opendata.hsds.Coding.Coded;

/// Where offers are, as HSDS locations with their addresses. Only for offers whose place is public.
final class Places {

    /// Coordinates with seven decimals are exact to a centimetre.
    private static final double DEGREE_SCALE = 1e7;

    /// The two digits that a key begins with say the Land (ISO 3166-2:DE).
    private static final Map<String, String> STATES = Map.ofEntries(Map.entry("01", "SH"), Map.entry("02", "HH"),
            Map.entry("03", "NI"), Map.entry("04", "HB"), Map.entry("05", "NW"), Map.entry("06", "HE"),
            Map.entry("07", "RP"), Map.entry("08", "BW"), Map.entry("09", "BY"), Map.entry("10", "SL"),
            Map.entry("11", "BE"), Map.entry("12", "BB"), Map.entry("13", "MV"), Map.entry("14", "SN"),
            Map.entry("15", "ST"), Map.entry("16", "TH"));

    private final Identifiers ids;
    private final Coding coding;
    private final Optional<String> state;

    /// @param region the key of the Kreis
    Places(Identifiers ids, Coding coding, String region) {
        this.ids = ids;
        this.coding = coding;
        state = Optional.ofNullable(STATES.get(region.length() < 2 ? region : region.substring(0, 2)));
    }

    /// What there is once of a location.
    ObjectNode basic(Row offer) {
        ObjectNode location = object().put("id", ids.part(offer.id(), "lage").toString()).put("location_type",
                "physical");
        offer.point().ifPresent(point -> location.put("latitude", rounded(point.getY())).put("longitude",
                rounded(point.getX())));
        offer.text("wohnplatz").or(() -> offer.text("gemeinde")).ifPresent(
                area -> location.put("external_identifier", area).put("external_identifier_type", "Gebietsschlüssel"));
        return location;
    }

    /// A location with its address and how accessible it is. HSDS wants an address whole, so one with a part missing is
    /// left out.
    ObjectNode full(Row offer) {
        ObjectNode location = basic(offer);
        String id = ids.part(offer.id(), "lage").toString();
        Optional<String> street = offer.text("strasse");
        Optional<String> town = offer.text("ort");
        Optional<String> postcode = offer.text("plz");
        if (street.isPresent() && town.isPresent() && postcode.isPresent() && state.isPresent()) {
            location.putArray("addresses").add(object().put("id", ids.part(offer.id(), "anschrift").toString())
                    .put("location_id", id)
                    .put("address_1",
                            String.join(" ",
                                    List.of(street.get(), offer.text("hausnummer").orElse(""))).strip())
                    .put("city", town.get()).put("state_province", state.get()).put("postal_code", postcode.get())
                    .put("country", "DE").put("address_type", "physical"));
        }
        coding.labels(offer, Coded.ACCESSIBILITY).ifPresent(words -> location.putArray("accessibility").add(object()
                .put("id", ids.part(offer.id(), "barrierefreiheit").toString()).put("location_id", id)
                .put("description", words)));
        return location;
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * DEGREE_SCALE) / DEGREE_SCALE;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
