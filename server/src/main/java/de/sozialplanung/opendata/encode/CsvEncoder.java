package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/// CSV by RFC 4180: UTF-8, comma, CRLF, a head line of property names, the identifier first, items of a list separated
/// by `|`. An empty cell is a null, `""` an empty text.
///
/// A point is its WKT in the last column. Areas have no such column: their outlines would burst the cells of every
/// spreadsheet program, and whoever wants them takes another format.
///
/// A text that a spreadsheet program would run as a formula gets an apostrophe before it (OWASP, CSV injection).
public final class CsvEncoder implements FeatureEncoder {

    private static final String END = "\r\n";

    @Override
    public void write(FeatureStream features, Frame frame, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16 * 1024);
        List<Property> properties = features.collection().schema().attributes();
        csv.write(properties.stream().map(p -> cell(p.name())).collect(Collectors.joining(",")));
        boolean points = features.collection().schema().geometry().map(Property::type)
                .filter(PropertyType.POINT::equals).isPresent();
        if (points) {
            csv.write("," + features.collection().schema().properties().getLast().name());
        }
        csv.write(END);
        for (Feature feature = features.next(); feature != null; feature = features.next()) {
            for (int i = 0; i < properties.size(); i++) {
                csv.write(i == 0 ? "" : ",");
                csv.write(cell(feature.value(i)));
            }
            if (points) {
                csv.write(',');
                point(csv, feature.geometry(), features.crs());
            }
            csv.write(END);
        }
        csv.flush();
    }

    private static void point(Writer csv, @Nullable Geometry geometry, Crs crs) throws IOException {
        if (geometry instanceof Point point && !point.isEmpty()) {
            csv.write("POINT (");
            FixedDecimal.write(crs.northFirst() ? point.getY() : point.getX(), crs.decimals(), csv::write);
            csv.write(' ');
            FixedDecimal.write(crs.northFirst() ? point.getX() : point.getY(), crs.decimals(), csv::write);
            csv.write(')');
        }
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text(text);
            case List<?> items -> text(items.stream().map(String::valueOf).collect(Collectors.joining("|")));
            case Double number -> GeoJsonEncoder.plain(number);
            default -> value.toString();
        };
    }

    private static String text(String text) {
        if (text.isEmpty()) {
            return "\"\"";
        }
        String safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0;
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
