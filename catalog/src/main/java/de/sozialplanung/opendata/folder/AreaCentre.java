package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.folder.shape.ShapeRow;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/// The point of an area that distances are measured from, as two attributes give it in EPSG:25832. It may lie outside
/// the area, as the mean of where people live does in a bent one, but not beyond its extent.
final class AreaCentre {

    private static final Pattern METRES = Pattern.compile("\\d{1,9}([.,]\\d{1,6})?");

    private AreaCentre() {}

    static @Nullable Point read(AreaSource.Columns columns, ShapeRow row, MultiPolygon area, Place place,
            Findings findings) {
        String x = columns.x();
        String y = columns.y();
        if (x == null || y == null) {
            return null;
        }
        OptionalDouble east = metres(row, x);
        OptionalDouble north = metres(row, y);
        if (east.isPresent() && north.isPresent()) {
            Coordinate at = new Coordinate(east.getAsDouble(), north.getAsDouble());
            if (area.getEnvelopeInternal().contains(at)) {
                return Polygons.FACTORY.createPoint(at);
            }
        }
        place.at(x).warning(findings, FindingKind.OUTSIDE, null, "Der Punkt für Entfernungen fehlt oder liegt außerhalb"
                + " des Gebiets; erwartet werden Meter in EPSG:25832. Er bleibt unbenutzt.");
        return null;
    }

    private static OptionalDouble metres(ShapeRow row, String attribute) {
        String text = row.attribute(attribute).orElse("").strip();
        return METRES.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }
}
