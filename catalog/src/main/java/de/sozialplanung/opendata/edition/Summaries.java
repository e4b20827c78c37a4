package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Count, extent and period of a collection's content.
final class Summaries {

    private static final Set<Role> BEGINS = EnumSet.of(Role.INSTANT, Role.INTERVAL_START);
    private static final Set<Role> ENDS = EnumSet.of(Role.INSTANT, Role.INTERVAL_END);

    private Summaries() {}

    static CollectionSummary of(Table table) {
        Envelope extent = new Envelope();
        for (Feature feature : table.features()) {
            Geometry geometry = feature.geometry();
            if (geometry != null) {
                extent.expandToInclude(geometry.getEnvelopeInternal());
            }
        }
        return new CollectionSummary(table.collection().id(), table.features().size(), degrees(extent),
                dates(table, BEGINS).min(Comparator.naturalOrder()).orElse(null),
                dates(table, ENDS).max(Comparator.naturalOrder()).orElse(null));
    }

    private static List<Double> degrees(Envelope extent) {
        if (extent.isNull()) {
            return List.of();
        }
        Envelope box = Reprojection.between(EditionLayers.STORAGE_CRS, Crs.CRS84).apply(extent);
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static Stream<LocalDate> dates(Table table, Set<Role> roles) {
        Schema schema = table.collection().schema();
        List<Integer> columns = new ArrayList<>();
        for (Property property : schema.attributes()) {
            if (roles.contains(property.role())) {
                columns.add(schema.index(property.name()).orElseThrow());
            }
        }
        return table.features().stream()
                .flatMap(feature -> columns.stream().flatMap(column -> date(feature.value(column)).stream()));
    }

    private static Optional<LocalDate> date(@Nullable Object value) {
        return value instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }
}
