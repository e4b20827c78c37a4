package de.sozialplanung.opendata.filter.cql2;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// Geometries in CQL2 JSON: those of GeoJSON (RFC 7946, 3.1), but in the reference system of the filter.
final class JsonShapes {

    private final Reading reading;
    private final ShapeBuilder builder;

    JsonShapes(Reading reading, Crs crs) {
        this.reading = reading;
        builder = new ShapeBuilder(reading, crs);
    }

    Expression shape(JsonTree.Struct struct) {
        return builder.shape(geometry(struct), struct.position());
    }

    Expression box(JsonTree numbers) {
        return builder.box(listed(numbers, this::number), numbers.position());
    }

    private Geometry geometry(JsonTree tree) {
        if (!(tree instanceof JsonTree.Struct struct)) {
            throw reading.fault(tree.position(), "Expected a GeoJSON geometry here.");
        }
        ShapeType type = type(struct);
        JsonTree content = struct.members().get(type == ShapeType.GEOMETRY_COLLECTION ? "geometries" : "coordinates");
        if (content == null) {
            throw reading.fault(struct.position(), "A geometry has its positions in a list named 'coordinates', a "
                    + "GeometryCollection its members in one named 'geometries'.");
        }
        int position = content.position();
        return switch (type) {
            case POINT -> point(content);
            case LINE_STRING -> line(content);
            case POLYGON -> polygon(content);
            case MULTI_POINT -> builder.several(type, listed(content, this::point), position);
            case MULTI_LINE_STRING -> builder.several(type, listed(content, this::line), position);
            case MULTI_POLYGON -> builder.several(type, listed(content, this::polygon), position);
            case GEOMETRY_COLLECTION -> builder.several(type, listed(content, this::geometry), position);
        };
    }

    private ShapeType type(JsonTree.Struct struct) {
        JsonTree name = struct.members().get("type");
        if (name instanceof JsonTree.Text(String text, int _)) {
            for (ShapeType type : ShapeType.values()) {
                if (type.json().equals(text)) {
                    return type;
                }
            }
        }
        throw reading.fault(name == null ? struct.position() : name.position(), "Expected the type of a GeoJSON "
                + "geometry here: Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon or "
                + "GeometryCollection.");
    }

    private Geometry point(JsonTree tree) {
        return builder.point(coordinate(tree));
    }

    private Geometry line(JsonTree tree) {
        return builder.line(listed(tree, this::coordinate), tree.position());
    }

    private Polygon polygon(JsonTree tree) {
        return builder.polygon(listed(tree, ring -> builder.ring(listed(ring, this::coordinate), ring.position())),
                tree.position());
    }

    private Coordinate coordinate(JsonTree tree) {
        List<Double> numbers = listed(tree, this::number);
        if (numbers.size() != 2 && numbers.size() != 3) {
            throw reading.fault(tree.position(), "A position has two numbers, or three with a height.");
        }
        return builder.coordinate(numbers.get(0), numbers.get(1), tree.position());
    }

    private double number(JsonTree tree) {
        if (tree instanceof JsonTree.Numeral(String text, int at)) {
            return Numerals.readDouble(text, at, reading);
        }
        throw reading.fault(tree.position(), "Expected a number here.");
    }

    private <T> List<T> listed(JsonTree tree, Function<JsonTree, T> item) {
        if (tree instanceof JsonTree.Sequence(List<JsonTree> items, int _)) {
            return items.stream().map(item).toList();
        }
        throw reading.fault(tree.position(), "Expected a list here.");
    }
}
