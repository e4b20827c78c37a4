package de.sozialplanung.opendata.hsds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;

/// What an edition has to say by HSDS: its offers, who runs them, and which identifier is whose. Holds identifiers and
/// names only; the offers stay in the store. Immutable.
final class Directory {

    static final String OFFERS = "angebote";
    static final String ACTORS = "akteure";

    private final Publication publication;
    private final Map<UUID, String> offers = new HashMap<>();
    private final Map<UUID, String> places = new HashMap<>();
    private final Map<String, Organization> byCarrier = new HashMap<>();
    private final Map<UUID, Organization> organizations = new LinkedHashMap<>();

    /// Reads identifiers and names once.
    Directory(Publication publication, Identifiers ids) {
        this.publication = publication;
        Map<String, Organization> sorted = new TreeMap<>();
        each(ACTORS, Set.of("name"), actor -> {
            Organization organization = new Organization(actor.text("name").orElse(actor.id()), actor.id());
            sorted.put(organization.name(), organization);
            byCarrier.put(actor.id(), organization);
            byCarrier.put(organization.name(), organization);
        });
        each(OFFERS, Set.of("traeger", "strasse", "geometrie"), offer -> {
            offers.put(ids.service(offer.id()), offer.id());
            if (hasPlace(offer)) {
                places.put(ids.part(offer.id(), "ort"), offer.id());
            }
            offer.text("traeger").filter(carrier -> !byCarrier.containsKey(carrier)).ifPresent(carrier -> {
                Organization organization = new Organization(carrier, "");
                sorted.put(carrier, organization);
                byCarrier.put(carrier, organization);
            });
        });
        sorted.values().forEach(organization -> organizations.put(ids.organization(organization), organization));
    }

    String edition() {
        return publication.edition().id();
    }

    /// The key of the Kreis.
    String region() {
        return publication.catalog().region().key();
    }

    /// Whether it is published where the offer is: a secret address has neither point nor street.
    static boolean hasPlace(Row offer) {
        return offer.point().isPresent() || offer.text("strasse").isPresent();
    }

    /// The organisations in the order of their names.
    List<Organization> organizations() {
        return List.copyOf(organizations.values());
    }

    Optional<Organization> organization(UUID id) {
        return Optional.ofNullable(organizations.get(id));
    }

    Optional<Organization> carrier(Row offer) {
        return offer.text("traeger").map(byCarrier::get);
    }

    /// What offers may call it: the name and, for an actor, its key.
    List<String> callings(Organization organization) {
        return organization.key().isEmpty() ? List.of(organization.name())
                : List.of(organization.name(), organization.key());
    }

    Optional<Row> offer(UUID service) {
        return Optional.ofNullable(offers.get(service)).flatMap(key -> row(OFFERS, key));
    }

    /// The offer that a place is of.
    Optional<Row> offerAt(UUID place) {
        return Optional.ofNullable(places.get(place)).flatMap(key -> row(OFFERS, key));
    }

    Optional<Row> actor(Organization organization) {
        return organization.key().isEmpty() ? Optional.empty() : row(ACTORS, organization.key());
    }

    /// How many offers pass a filter.
    long count(BoundFilter filter) {
        return collection(OFFERS).isEmpty() ? 0 : publication.store().count(OFFERS, filter);
    }

    /// Some of the offers that pass a filter, in row order.
    List<Row> offers(BoundFilter filter, long offset, long limit) {
        List<Row> rows = new ArrayList<>();
        collection(OFFERS).ifPresent(c -> read(Query.all(c, Crs.CRS84).with(filter)
                .with(new Slice(limit, offset, null)), c, rows::add));
        return rows;
    }

    Optional<Collection> collection(String id) {
        return publication.catalog().collection(id);
    }

    private Optional<Row> row(String id, String key) {
        return collection(id).flatMap(c -> publication.store().get(id, key, Crs.CRS84).map(f -> new Row(c, f)));
    }

    private void each(String id, Set<String> names, Consumer<Row> consumer) {
        collection(id).ifPresent(c -> {
            Fields fields = Fields.of(c, names);
            read(Query.all(c, Crs.CRS84).with(fields), fields.of(c), consumer);
        });
    }

    private void read(Query query, Collection shown, Consumer<Row> consumer) {
        try (FeatureStream stream = publication.store().open(query)) {
            for (Feature feature = stream.next(); feature != null; feature = stream.next()) {
                consumer.accept(new Row(shown, feature));
            }
        }
    }
}
