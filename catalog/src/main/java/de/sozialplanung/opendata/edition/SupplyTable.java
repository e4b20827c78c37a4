package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.AnalysisSchemas;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import de.sozialplanung.opendata.statistics.Area;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.GeometryItemDistance;
import org.locationtech.jts.index.strtree.STRtree;

/// Supply with offers: how many active offers of each kind an area has, and how far the next one is. Worked out from the
/// rows as they are published, so an offer with a secret address counts where these rows say it is: in the Kreis.
final class SupplyTable {

    private static final int DECIMALS = 2;
    private static final String OPEN = "aktiv";
    /// A code becomes part of an identifier.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

    private final ObservationCube cube;
    private final @Nullable Indicator residents;
    private final Map<String, Kind> kinds = new TreeMap<>();

    /// The offers of one kind: how many by area, and where.
    private static final class Kind {
        private final Map<String, Integer> counts = new HashMap<>();
        private final STRtree points = new STRtree();
        private boolean anyPoint;
    }

    /// Prepares the table.
    ///
    /// @param offers the published offers
    SupplyTable(ObservationCube cube, List<Indicator> indicators, Table offers) {
        this.cube = cube;
        this.residents = indicators.stream()
                .filter(i -> i.numerator().strip().equals("einwohner") && i.denominator().isBlank() && i.factor() == 1)
                .findFirst().orElse(null);
        Schema schema = offers.collection().schema();
        OptionalInt kind = schema.index("arten");
        if (kind.isPresent()) {
            for (Feature offer : offers.features()) {
                if (isOpen(schema, offer) && offer.value(kind.getAsInt()) instanceof List<?> codes) {
                    codes.stream().map(String::valueOf).filter(CODE.asMatchPredicate()).distinct()
                            .forEach(code -> add(schema, offer, code));
                }
            }
        }
    }

    private static boolean isOpen(Schema schema, Feature offer) {
        String status = text(schema, offer, "status");
        return status == null || OPEN.equals(status);
    }

    private static @Nullable String text(Schema schema, Feature offer, String property) {
        OptionalInt index = schema.index(property);
        return index.isPresent() && offer.value(index.getAsInt()) instanceof String text ? text : null;
    }

    private void add(Schema schema, Feature offer, String code) {
        Kind kind = kinds.computeIfAbsent(code, _ -> new Kind());
        for (String area : areasOf(schema, offer)) {
            kind.counts.merge(area, 1, Integer::sum);
        }
        if (offer.geometry() instanceof Point point) {
            kind.points.insert(point.getEnvelopeInternal(), point);
            kind.anyPoint = true;
        }
    }

    /// The smallest area that the row names and all that it lies in; every offer is one of the Kreis.
    private Set<String> areasOf(Schema schema, Feature offer) {
        Set<String> keys = new HashSet<>();
        String smallest = text(schema, offer, "wohnplatz");
        smallest = smallest == null ? text(schema, offer, "gemeinde") : smallest;
        if (smallest != null && cube.tree().area(smallest).isPresent()) {
            keys.add(smallest);
            cube.tree().ancestors(smallest).forEach(area -> keys.add(area.key()));
        }
        cube.tree().areas().stream().limit(1).filter(area -> area.level() == Level.KREIS)
                .forEach(area -> keys.add(area.key()));
        return keys;
    }

    /// A row per area and kind that is offered anywhere, nil included; empty where nothing is offered.
    Optional<Table> build() {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        Map<Level, Optional<Integer>> years = new HashMap<>();
        List<Feature> features = new ArrayList<>();
        for (Area area : cube.tree().areas()) {
            Point centre = area.geometry().getInteriorPoint();
            Optional<Integer> year = residents == null
                    ? Optional.empty()
                    : years.computeIfAbsent(area.level(), level -> cube.latestYear(residents, level));
            Double population = residents == null || year.isEmpty()
                    ? null
                    : cube.get(residents, area.key(), year.get()).map(ProtectedObservation::value).orElse(null);
            kinds.forEach((code, kind) -> features.add(row(area, code, kind, centre, population)));
        }
        return Optional.of(new Table(AnalysisSchemas.supply(), features));
    }

    private Feature row(Area area, String code, Kind kind, Point centre, @Nullable Double population) {
        int count = kind.counts.getOrDefault(area.key(), 0);
        Double perThousand = population == null || population <= 0
                ? null
                : Double.valueOf(BigDecimal.valueOf(count * 1000.0 / population)
                        .setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue());
        List<@Nullable Object> values = Arrays.asList(area.key() + "-" + code, area.key(), area.name(),
                area.level().code(), cube.tree().at(Level.GEMEINDE, area.key()).map(Area::key).orElse(null), code,
                (long) count, perThousand, distance(kind, centre));
        return new Feature(values, area.geometry());
    }

    private static @Nullable Long distance(Kind kind, Point centre) {
        if (!kind.anyPoint) {
            return null;
        }
        Object next = kind.points.nearestNeighbour(centre.getEnvelopeInternal(), centre, new GeometryItemDistance());
        return Math.round(centre.distance((Geometry) next));
    }
}
