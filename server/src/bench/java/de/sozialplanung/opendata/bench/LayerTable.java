package de.sozialplanung.opendata.bench;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.geopackage.ColumnType;
import de.sozialplanung.opendata.geopackage.GeoPackage;
import de.sozialplanung.opendata.geopackage.GeometryColumn;
import de.sozialplanung.opendata.geopackage.Layer;
import de.sozialplanung.opendata.geopackage.LayerColumn;
import de.sozialplanung.opendata.geopackage.LayerRow;
import de.sozialplanung.opendata.geopackage.LayerRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// A layer of any GeoPackage as a collection: the row key is the identifier, every column a property of its own name.
final class LayerTable {

    private static final String ROW_KEY = "fid";
    private static final Map<String, Role> ROLES = Map.of("name", Role.TITLE, "titel", Role.TITLE, "stand",
            Role.INSTANT);

    private final GeoPackage file;
    private final Layer layer;
    private final int key;

    /// @param layer of that file; has a row key `fid`
    LayerTable(GeoPackage file, Layer layer) {
        this.file = file;
        this.layer = layer;
        this.key = layer.columns().stream().map(LayerColumn::name).toList().indexOf(ROW_KEY);
        if (key < 0) {
            throw new IllegalArgumentException("the layer " + layer.name() + " has no column " + ROW_KEY);
        }
    }

    /// Its features are read from the file when they are gone through.
    EditionContent.Table table() {
        return new EditionContent.Table(collection(), (Iterable<Feature>) this::features);
    }

    private Collection collection() {
        List<Property> properties = new ArrayList<>();
        properties.add(property("id", PropertyType.STRING, Role.ID));
        for (LayerColumn column : layer.columns()) {
            if (!column.name().equals(ROW_KEY)) {
                properties.add(property(column.name(), type(column.type()),
                        ROLES.getOrDefault(column.name(), Role.NONE)));
            }
        }
        layer.geometry().ifPresent(shape -> properties.add(property(shape.name(), type(shape), Role.GEOMETRY)));
        return new Collection(layer.name(), LocalizedText.same(layer.title()), LocalizedText.same(layer.name()),
                new Schema(properties));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same(name));
    }

    private static PropertyType type(ColumnType type) {
        return switch (type) {
            case TEXT -> PropertyType.STRING;
            case INTEGER -> PropertyType.INTEGER;
            case REAL -> PropertyType.NUMBER;
            case BOOLEAN -> PropertyType.BOOLEAN;
            case DATE -> PropertyType.DATE;
            case DATETIME -> PropertyType.DATE_TIME;
            case BLOB -> throw new IllegalArgumentException("a binary column cannot be published");
        };
    }

    private static PropertyType type(GeometryColumn shape) {
        return switch (shape.type()) {
            case "POINT" -> PropertyType.POINT;
            case "POLYGON", "MULTIPOLYGON" -> PropertyType.MULTI_POLYGON;
            default -> throw new IllegalArgumentException("only points and polygons can be published");
        };
    }

    private Iterator<Feature> features() {
        try {
            LayerRows rows = file.rows(layer);
            return LongStream.range(0, rows.size()).mapToObj(_ -> feature(rows)).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Feature feature(LayerRows rows) {
        try {
            LayerRow row = Objects.requireNonNull(rows.next());
            List<@Nullable Object> values = new ArrayList<>(row.values().size());
            values.add(String.valueOf(row.values().get(key)));
            for (int i = 0; i < row.values().size(); i++) {
                if (i != key) {
                    values.add(row.values().get(i));
                }
            }
            return Feature.of(values, whole(row.geometry()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Geometry whole(@Nullable Geometry geometry) {
        return geometry instanceof Polygon polygon
                ? polygon.getFactory().createMultiPolygon(new Polygon[]{polygon})
                : geometry;
    }
}
