package de.sozialplanung.opendata.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Shell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/// Describes a service in its page for search engines: schema.org/Service as JSON-LD. Opening times are words, which
/// schema.org has no place for.
///
/// @param shell  the page
/// @param offers what the service is of
/// @param offer  the service
/// @param view   words it
record OfferSchemaOrg(Shell shell, CollectionReader offers, Feature offer, OfferView view) {

    private static final String TYPE = "@type";

    /// JSON that may stand within a `script` element.
    String json(String iri) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@context", "https://schema.org/").put(TYPE, "Service").put("@id", iri)
                .put("name", offers.title(offer)).put("identifier", iri).put("url", iri);
        put(json, "description", "beschreibung");
        strings(json, "serviceType", view.codes().of("angebotsart", offers.texts(offer, "arten")));
        strings(json, "category", view.codes().of("lebenslage", offers.texts(offer, "lebenslagen")));
        ArrayNode audience = json.putArray("audience");
        view.codes().of("zielgruppe", offers.texts(offer, "zielgruppen"))
                .forEach(group -> audience.addObject().put(TYPE, "Audience").put("audienceType", group));
        if (!offers.text(offer, "traeger").isEmpty()) {
            json.putObject("provider").put(TYPE, "Organization").put("name", offers.text(offer, "traeger"));
        }
        json.putObject("areaServed").put(TYPE, "Place").put("name", shell.catalog().region().name());
        ObjectNode channel = json.putObject("availableChannel").put(TYPE, "ServiceChannel");
        put(channel, "serviceUrl", "web");
        strings(channel, "availableLanguage", offers.texts(offer, "sprachen"));
        if (!offers.text(offer, "telefon").isEmpty()) {
            ObjectNode phone = channel.putObject("servicePhone").put(TYPE, "ContactPoint");
            put(phone, "telephone", "telefon");
            put(phone, "email", "email");
        }
        place(channel);
        return SchemaOrg.text(json);
    }

    private void place(ObjectNode channel) {
        if (offer.geometry() == null) {
            return;
        }
        ObjectNode place = channel.putObject("serviceLocation").put(TYPE, "Place");
        ObjectNode address = place.putObject("address").put(TYPE, "PostalAddress");
        if (!view.address(offer).isEmpty()) {
            address.put("streetAddress",
                    (offers.text(offer, "strasse") + " " + offers.text(offer, "hausnummer")).strip());
        }
        put(address, "postalCode", "plz");
        put(address, "addressLocality", "ort");
        address.put("addressCountry", "DE");
        offers.publication().store().get(OfferView.OFFERS, offer.id(), Crs.CRS84).map(Feature::geometry)
                .map(Geometry::getInteriorPoint)
                .ifPresent(point -> coordinates(place.putObject("geo").put(TYPE, "GeoCoordinates"), point));
    }

    private static void coordinates(ObjectNode geo, Point point) {
        geo.put("latitude", degrees(point.getY())).put("longitude", degrees(point.getX()));
    }

    /// With the decimals that the interface writes.
    private static double degrees(double value) {
        return BigDecimal.valueOf(value).setScale(Crs.CRS84.decimals(), RoundingMode.HALF_UP).doubleValue();
    }

    private void put(ObjectNode json, String name, String property) {
        String text = offers.text(offer, property);
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    private static void strings(ObjectNode json, String name, List<String> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(array::add);
    }
}
