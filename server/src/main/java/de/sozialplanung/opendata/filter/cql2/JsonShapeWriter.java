package de.sozialplanung.opendata.filter.cql2;

import com.fasterxml.jackson.core.JsonGenerator;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import java.io.IOException;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// Writes geometries as those of GeoJSON, in the axis order of their reference system.
final class JsonShapeWriter {

    private final JsonGenerator json;
    private final AxisOrder axes;

    JsonShapeWriter(JsonGenerator json, Crs crs) {
        this.json = json;
        axes = new AxisOrder(crs);
    }

    void write(Expression.Box box) throws IOException {
        json.writeStartObject();
        json.writeFieldName("bbox");
        numbers(axes.of(box));
        json.writeEndObject();
    }

    void write(Expression.Shape shape) throws IOException {
        geometry(axes.of(shape));
    }

    private void geometry(Geometry geometry) throws IOException {
        ShapeType type = ShapeType.of(geometry);
        json.writeStartObject();
        json.writeStringField("type", type.json());
        json.writeFieldName(type == ShapeType.GEOMETRY_COLLECTION ? "geometries" : "coordinates");
        content(type, geometry);
        json.writeEndObject();
    }

    private void content(ShapeType type, Geometry geometry) throws IOException {
        switch (type) {
            case POINT -> numbers(axes.of(geometry.getCoordinate()));
            case LINE_STRING -> line(geometry);
            case POLYGON -> polygon((Polygon) geometry);
            case MULTI_POINT, MULTI_LINE_STRING, MULTI_POLYGON, GEOMETRY_COLLECTION -> {
                json.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    Geometry member = geometry.getGeometryN(i);
                    if (type == ShapeType.GEOMETRY_COLLECTION) {
                        geometry(member);
                    } else {
                        content(ShapeType.of(member), member);
                    }
                }
                json.writeEndArray();
            }
        }
    }

    private void polygon(Polygon polygon) throws IOException {
        json.writeStartArray();
        line(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            line(polygon.getInteriorRingN(i));
        }
        json.writeEndArray();
    }

    private void line(Geometry line) throws IOException {
        json.writeStartArray();
        for (Coordinate coordinate : line.getCoordinates()) {
            numbers(axes.of(coordinate));
        }
        json.writeEndArray();
    }

    private void numbers(DoubleStream numbers) throws IOException {
        json.writeStartArray();
        for (double number : numbers.toArray()) {
            json.writeNumber(Numerals.write(number));
        }
        json.writeEndArray();
    }
}
