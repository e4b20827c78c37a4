package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Count, extent and period of a collection's content, gathered feature by feature.
public final class Summary {

    private static final Set<Role> BEGINS = EnumSet.of(Role.INSTANT, Role.INTERVAL_START);
    private static final Set<Role> ENDS = EnumSet.of(Role.INSTANT, Role.INTERVAL_END);

    private final String collection;
    private final int[] begins;
    private final int[] ends;
    private final Envelope extent = new Envelope();
    private long count;
    private @Nullable LocalDate begin;
    private @Nullable LocalDate end;

    public Summary(Collection collection) {
        this.collection = collection.id();
        this.begins = columns(collection.schema(), BEGINS);
        this.ends = columns(collection.schema(), ENDS);
    }

    private static int[] columns(Schema schema, Set<Role> roles) {
        return schema.attributes().stream().filter(property -> roles.contains(property.role()))
                .map(Property::name).mapToInt(name -> schema.index(name).orElseThrow()).toArray();
    }

    /// Takes the next feature into account.
    public void add(Feature feature) {
        count++;
        Geometry geometry = feature.geometry();
        if (geometry != null) {
            extent.expandToInclude(geometry.getEnvelopeInternal());
        }
        for (int column : begins) {
            if (feature.value(column) instanceof LocalDate date && (begin == null || date.isBefore(begin))) {
                begin = date;
            }
        }
        for (int column : ends) {
            if (feature.value(column) instanceof LocalDate date && (end == null || date.isAfter(end))) {
                end = date;
            }
        }
    }

    /// What there is to say of the features so far.
    public CollectionSummary build() {
        return new CollectionSummary(collection, count, degrees(), begin, end);
    }

    private List<Double> degrees() {
        if (extent.isNull()) {
            return List.of();
        }
        Envelope box = Reprojection.between(EditionLayers.STORAGE_CRS, Crs.CRS84).apply(extent);
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
