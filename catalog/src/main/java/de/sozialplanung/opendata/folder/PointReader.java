package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.crs.Crs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/// The place of a record out of its fields `x` and `y`, in EPSG:25832.
final class PointReader {

    private final AreaIndex areas;
    private final RecordSource source;
    private final Findings findings;
    private final Set<String> said = new HashSet<>();

    PointReader(AreaIndex areas, RecordSource source, Findings findings) {
        this.areas = areas;
        this.source = source;
        this.findings = findings;
    }

    Optional<Point> read(RecordRow row) {
        Point own = row.point();
        Optional<Point> point = own == null ? fromFields(row) : Optional.of(own);
        point.filter(p -> areas.at(p.getCoordinate(), Level.KREIS).isEmpty()).ifPresent(p -> row.place("x").warning(
                findings, FindingKind.OUTSIDE, null,
                "Der Punkt liegt außerhalb des Kreises; er wird trotzdem gelesen."));
        return point;
    }

    private Optional<Point> fromFields(RecordRow row) {
        String x = row.text("x");
        String y = row.text("y");
        if (x.isEmpty() && y.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> east = number(x);
        Optional<Double> north = number(y);
        if (east.isEmpty() || north.isEmpty()) {
            row.place(east.isEmpty() ? "x" : "y").error(findings, FindingKind.VALUE, east.isEmpty() ? x : y,
                    "Das ist keine Koordinate; erwartet werden zwei Zahlen.");
            return Optional.empty();
        }
        return place(row, new Coordinate(east.get(), north.get()));
    }

    private Optional<Point> place(RecordRow row, Coordinate coordinate) {
        Crs told = source.crs();
        List<Crs> beliefs = List.of(told == null ? Crs.EPSG_25832 : told);
        Envelope extent = new Envelope(coordinate);
        Optional<Placement> placement = Placement.of(extent, beliefs, areas.extent())
                .or(() -> Placement.of(extent, beliefs, null));
        if (placement.isEmpty()) {
            row.place("x").error(findings, FindingKind.OUTSIDE, row.text("x") + " " + row.text("y"),
                    "Die Koordinaten liegen in keinem der bekannten Bezugssysteme in Deutschland.");
            return Optional.empty();
        }
        Crs crs = placement.get().crs();
        placement.get().oddity()
                .ifPresent(oddity -> row.place("x").warning(findings, FindingKind.SWAPPED_AXES, null, oddity));
        if (crs != beliefs.getFirst() && said.add(row.file() + crs)) {
            row.place("x").warning(findings, FindingKind.REFERENCE_SYSTEM, null,
                    "Die Koordinaten passen nicht zu EPSG:" + beliefs.getFirst().code() + ", wohl aber zu "
                            + crs.code() + "; so werden sie von hier an gelesen.");
        }
        Geometry point = placement.get().apply(Polygons.FACTORY.createPoint(coordinate));
        return Optional.of(point.getInteriorPoint());
    }

    /// `371870`, `371870,25`, `7.1234`; thousands signs do not occur in coordinates, except `5.640.707`.
    private static Optional<Double> number(String text) {
        String plain = text.replace(" ", "").replace("\u00a0", "");
        if (plain.matches("\\d{1,3}(\\.\\d{3}){2}(,\\d+)?")) {
            plain = plain.replace(".", "");
        }
        plain = plain.replace(',', '.');
        return plain.matches("-?\\d{1,9}(\\.\\d{1,20})?")
                ? Optional.of(Double.valueOf(plain))
                : Optional.empty();
    }
}
