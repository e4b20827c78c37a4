package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.GeometryItemDistance;
import org.locationtech.jts.index.strtree.STRtree;

/// The active offers as they are published, by kind and target group. One with a secret address has neither place nor
/// area in these rows: it counts for the Kreis, and is nobody's next one.
final class OfferKinds {

    private static final String OPEN = "aktiv";
    /// A code becomes part of an identifier.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]+");

    private final AreaTree tree;
    private final Schema schema;
    private final SortedMap<Kind, Offered> offered = new TreeMap<>(
            Comparator.comparing(Kind::code).thenComparing(Kind::group, Comparator.nullsFirst(String::compareTo)));

    /// A kind of offer, for all or for one target group.
    ///
    /// @param group null for all
    record Kind(String code, @Nullable String group) {}

    /// The offers of one kind: how many by area, and where.
    static final class Offered {

        private final Map<String, Integer> counts = new HashMap<>();
        private final STRtree points = new STRtree();
        private boolean anyPoint;

        int count(String area) {
            return counts.getOrDefault(area, 0);
        }

        /// Whole metres in a straight line to the next one; null where none has a place.
        @Nullable
        Long distance(Point from) {
            if (!anyPoint) {
                return null;
            }
            Object next = points.nearestNeighbour(from.getEnvelopeInternal(), from, new GeometryItemDistance());
            return Math.round(from.distance((Geometry) next));
        }
    }

    /// @param offers the published offers
    OfferKinds(AreaTree tree, Table offers) {
        this.tree = tree;
        this.schema = offers.collection().schema();
        for (Feature offer : offers.features()) {
            String status = text(offer, "status");
            if (status == null || OPEN.equals(status)) {
                add(offer);
            }
        }
    }

    SortedMap<Kind, Offered> offered() {
        return Collections.unmodifiableSortedMap(offered);
    }

    private void add(Feature offer) {
        Set<String> areas = areasOf(offer);
        List<String> groups = codes(offer, "zielgruppen");
        for (String code : codes(offer, "arten")) {
            add(new Kind(code, null), areas, offer);
            groups.forEach(group -> add(new Kind(code, group), areas, offer));
        }
    }

    private void add(Kind kind, Set<String> areas, Feature offer) {
        Offered ofKind = offered.computeIfAbsent(kind, _ -> new Offered());
        areas.forEach(area -> ofKind.counts.merge(area, 1, Integer::sum));
        if (offer.geometry() instanceof Point point) {
            ofKind.points.insert(point.getEnvelopeInternal(), point);
            ofKind.anyPoint = true;
        }
    }

    private List<String> codes(Feature offer, String property) {
        OptionalInt index = schema.index(property);
        return index.isPresent() && offer.value(index.getAsInt()) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).filter(CODE.asMatchPredicate()).distinct().toList()
                : List.of();
    }

    private @Nullable String text(Feature offer, String property) {
        OptionalInt index = schema.index(property);
        return index.isPresent() && offer.value(index.getAsInt()) instanceof String text ? text : null;
    }

    /// The smallest area that the row names and all that it lies in; every offer is one of the Kreis.
    private Set<String> areasOf(Feature offer) {
        Set<String> keys = new HashSet<>();
        String smallest = text(offer, "wohnplatz");
        smallest = smallest == null ? text(offer, "gemeinde") : smallest;
        if (smallest != null && tree.area(smallest).isPresent()) {
            keys.add(smallest);
            tree.ancestors(smallest).forEach(area -> keys.add(area.key()));
        }
        tree.areas().stream().limit(1).filter(area -> area.level() == Level.KREIS)
                .forEach(area -> keys.add(area.key()));
        return keys;
    }
}
