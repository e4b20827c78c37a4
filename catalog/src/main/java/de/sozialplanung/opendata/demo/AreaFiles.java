package de.sozialplanung.opendata.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// Writes the outlines as GeoJSON, coordinates in metres of EPSG:25832 as offices exchange them.
final class AreaFiles {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String NOTE = "Erfundene Umrisse. Nicht die wirklichen Grenzen.";

    private AreaFiles() {}

    /// One feature.
    record Row(String key, String name, String parent, Geometry outline) {}

    static void write(Path file, String name, List<Row> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeStringField("name", name);
            json.writeStringField("hinweis", NOTE);
            json.writeRaw(",\n\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}}");
            json.writeRaw(",\n\"features\":[");
            for (int i = 0; i < rows.size(); i++) {
                json.writeRaw(i == 0 ? "\n" : ",\n");
                json.flush();
                writeFeature(out, rows.get(i));
            }
            json.writeRaw("\n]");
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void writeFeature(OutputStream out, Row row) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeObjectFieldStart("properties");
            json.writeStringField("schluessel", row.key());
            json.writeStringField("name", row.name());
            if (!row.parent().isEmpty()) {
                json.writeStringField("uebergeordnet", row.parent());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("geometry");
            json.writeStringField("type", row.outline().getGeometryType());
            json.writeArrayFieldStart("coordinates");
            for (int i = 0; i < row.outline().getNumGeometries(); i++) {
                writePolygon(json, (Polygon) row.outline().getGeometryN(i), row.outline().getNumGeometries() > 1);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void writePolygon(JsonGenerator json, Polygon polygon, boolean nested) throws IOException {
        if (nested) {
            json.writeStartArray();
        }
        writeRing(json, polygon.getExteriorRing().getCoordinates());
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            writeRing(json, polygon.getInteriorRingN(h).getCoordinates());
        }
        if (nested) {
            json.writeEndArray();
        }
    }

    private static void writeRing(JsonGenerator json, Coordinate[] ring) throws IOException {
        json.writeStartArray();
        for (Coordinate coordinate : ring) {
            json.writeStartArray();
            json.writeNumber(Hundredths.of(coordinate.x));
            json.writeNumber(Hundredths.of(coordinate.y));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
