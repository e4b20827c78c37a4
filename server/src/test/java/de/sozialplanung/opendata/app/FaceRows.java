package de.sozialplanung.opendata.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// Reads the features of a collection from what a face says, each value in one spelling, so that equal values are equal
/// texts. A missing value has no entry; a geometry is its points, whichever way its rings run.
record FaceRows(Collection collection) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    Map<String, Map<String, String>> fromGeoJson(List<String> pages) throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String page : pages) {
            for (JsonNode feature : JSON.readTree(page).get("features")) {
                Map<String, String> row = new TreeMap<>(Map.of("id", feature.get("id").asText()));
                for (Property property : collection.schema().attributes()) {
                    JsonNode value = feature.get("properties").path(property.name());
                    if (value.isArray()) {
                        row.put(property.name(), StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText)
                                .collect(Collectors.joining("|")));
                    } else if (!value.isNull() && !value.isMissingNode()) {
                        row.put(property.name(), spelled(property.type(), value.asText()));
                    }
                }
                if (!feature.get("geometry").isNull()) {
                    row.put(shapeName(), spelled(shape(feature.get("geometry"))));
                }
                add(rows, row);
            }
        }
        return rows;
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        return switch (geometry.get("type").asText()) {
            case "Point" -> SHAPES.createPoint(position(coordinates));
            case "Polygon" -> SHAPES.createMultiPolygon(new Polygon[]{polygon(coordinates)});
            case "MultiPolygon" -> SHAPES.createMultiPolygon(StreamSupport.stream(coordinates.spliterator(), false)
                    .map(FaceRows::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException(geometry.get("type").asText());
        };
    }

    private static Polygon polygon(JsonNode rings) {
        return polygon(StreamSupport.stream(rings.spliterator(), false)
                .map(ring -> SHAPES.createLinearRing(StreamSupport.stream(ring.spliterator(), false)
                        .map(FaceRows::position).toArray(Coordinate[]::new)))
                .toList());
    }

    private static Polygon polygon(List<LinearRing> rings) {
        return SHAPES.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate position(JsonNode position) {
        return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
    }

    Map<String, Map<String, String>> fromCsv(List<String> pages) throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String page : pages) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(page)) {
                for (NamedCsvRecord line : csv) {
                    Map<String, String> row = new TreeMap<>();
                    for (Property property : collection.schema().properties()) {
                        String cell = line.findField(property.name()).orElse("");
                        if (!cell.isEmpty()) {
                            row.put(property.name(), spelled(property.type(), cell));
                        }
                    }
                    add(rows, row);
                }
            }
        }
        return rows;
    }

    /// Features in any dialect of GML, positions with east first.
    Map<String, Map<String, String>> fromGml(byte[] document) throws XMLStreamException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new ByteArrayInputStream(document));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && "sp".equals(xml.getPrefix())
                    && xml.getLocalName().equals(collection.id())) {
                add(rows, row(xml));
            }
        }
        return rows;
    }

    private Map<String, String> row(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> row = new TreeMap<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            Property property = collection.schema().property(xml.getLocalName()).orElseThrow();
            if (property.type().isGeometry()) {
                row.put(property.name(), spelled(shape(xml)));
            } else {
                boolean nil = "true".equals(
                        xml.getAttributeValue("http://www.w3.org/2001/XMLSchema-instance", "nil"));
                String text = xml.getElementText();
                if (!nil) {
                    row.put(property.name(), spelled(property.type(), text));
                }
            }
        }
        return row;
    }

    /// The geometry in the property at which the reader stands.
    private static Geometry shape(XMLStreamReader xml) throws XMLStreamException {
        List<Polygon> polygons = new ArrayList<>();
        List<LinearRing> rings = new ArrayList<>();
        List<Coordinate> points = new ArrayList<>();
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "pos", "posList", "coordinates" -> points = positions(xml.getElementText());
                        default -> depth++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    switch (xml.getLocalName()) {
                        case "LinearRing" -> rings.add(SHAPES.createLinearRing(points.toArray(Coordinate[]::new)));
                        case "Polygon" -> {
                            polygons.add(polygon(rings));
                            rings.clear();
                        }
                        default -> {
                            // around them
                        }
                    }
                }
                default -> {
                    // blanks
                }
            }
        }
        return polygons.isEmpty() ? SHAPES.createPoint(points.getFirst())
                : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static List<Coordinate> positions(String text) {
        String[] numbers = text.strip().split("[ ,]+", -1);
        List<Coordinate> positions = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            positions.add(new Coordinate(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])));
        }
        return positions;
    }

    private String shapeName() {
        return collection.schema().geometry().map(Property::name).orElseThrow();
    }

    private static void add(Map<String, Map<String, String>> rows, Map<String, String> row) {
        if (rows.put(row.getOrDefault("id", ""), row) != null) {
            throw new IllegalStateException("twice: " + row.get("id"));
        }
    }

    private static String spelled(Geometry shape) {
        return shape.norm().toText();
    }

    /// A value in the one spelling of its type.
    static String spelled(PropertyType type, String text) {
        return switch (type) {
            case STRING, STRING_LIST -> text;
            case INTEGER, NUMBER -> {
                BigDecimal number = new BigDecimal(text);
                yield number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            }
            case BOOLEAN -> Boolean.toString(Boolean.parseBoolean(text));
            case DATE -> LocalDate.parse(text).toString();
            case DATE_TIME -> Instant.parse(text).toString();
            case POINT, MULTI_POLYGON -> {
                try {
                    yield spelled(new WKTReader().read(text));
                } catch (ParseException e) {
                    throw new IllegalArgumentException(e);
                }
            }
        };
    }
}
