package de.sozialplanung.opendata.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.geopackage.ColumnType;
import de.sozialplanung.opendata.geopackage.GeometryColumn;
import de.sozialplanung.opendata.geopackage.Layer;
import de.sozialplanung.opendata.geopackage.LayerColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// How collections and their values lie in the GeoPackage of an edition.
final class EditionLayers {

    static final Crs STORAGE_CRS = Crs.EPSG_25832;

    private static final ObjectMapper JSON = new ObjectMapper();

    private EditionLayers() {}

    /// The layer of a collection; titles are German.
    static Layer of(Collection collection) {
        List<LayerColumn> columns = collection.schema().attributes().stream().map(EditionLayers::column).toList();
        GeometryColumn shape = collection.schema().geometry()
                .map(property -> GeometryColumn.of(property.name(), geometryType(property.type()), STORAGE_CRS))
                .orElse(null);
        return new Layer(collection.id(), collection.title().de(), collection.description().de(), columns, shape);
    }

    /// Whether rows of the collection show polygons, which are stored once for all collections.
    static boolean sharesShapes(Collection collection) {
        return collection.schema().geometry().filter(p -> p.type() == PropertyType.MULTI_POLYGON).isPresent();
    }

    private static LayerColumn column(Property property) {
        String mediaType = property.type() == PropertyType.STRING_LIST ? "application/json" : null;
        String unit = property.unit();
        String title = property.title().de();
        return new LayerColumn(property.name(), columnType(property.type()),
                unit == null ? title : title + " [" + unit + "]", property.description().de(), mediaType);
    }

    private static ColumnType columnType(PropertyType type) {
        return switch (type) {
            case STRING, STRING_LIST -> ColumnType.TEXT;
            case INTEGER -> ColumnType.INTEGER;
            case NUMBER -> ColumnType.REAL;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case DATE -> ColumnType.DATE;
            case DATE_TIME -> ColumnType.DATETIME;
            case POINT, MULTI_POLYGON -> throw new IllegalArgumentException("a geometry is no attribute");
        };
    }

    private static String geometryType(PropertyType type) {
        return type == PropertyType.POINT ? "POINT" : "MULTIPOLYGON";
    }

    /// What to store for a value of a feature: a list as a JSON array, all else as it is.
    static @Nullable Object stored(@Nullable Object value) {
        try {
            return value instanceof List<?> list ? JSON.writeValueAsString(list) : value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a list of something else than texts", e);
        }
    }

    /// The value of a feature for what is stored.
    ///
    /// @throws IllegalArgumentException where the file holds something else than it was written with
    static @Nullable Object read(PropertyType type, @Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        Object value = type == PropertyType.STRING_LIST && stored instanceof String json ? list(json) : stored;
        if (!javaType(type).isInstance(value)) {
            throw new IllegalArgumentException("not a value of type " + type);
        }
        return value;
    }

    private static List<String> list(String json) {
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON array of texts", e);
        }
    }

    private static Class<?> javaType(PropertyType type) {
        return switch (type) {
            case STRING -> String.class;
            case STRING_LIST -> List.class;
            case INTEGER -> Long.class;
            case NUMBER -> Double.class;
            case BOOLEAN -> Boolean.class;
            case DATE -> LocalDate.class;
            case DATE_TIME -> Instant.class;
            case POINT, MULTI_POLYGON -> Geometry.class;
        };
    }
}
