package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.statistics.Cell.Absent;
import de.sozialplanung.opendata.statistics.Cell.Known;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/// A Kreis of two Gemeinden, the first with two Wohnplätze, all invented, and indicators over it.
public final class Samples {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Samples() {}

    public static AreaTree tree() {
        return new AreaTree(areas());
    }

    /// Kreis `05378` of 6 km², Gemeinde `05378004` of 4 km² with Wohnplätze `11` and `12`, Gemeinde `05378008` of 2 km².
    public static List<Area> areas() {
        return List.of(area("05378", Level.KREIS, null, 0, 3), area("05378004", Level.GEMEINDE, "05378", 0, 2),
                area("05378008", Level.GEMEINDE, "05378", 2, 3), area("11", Level.WOHNPLATZ, "05378004", 0, 1),
                area("12", Level.WOHNPLATZ, "05378004", 1, 2));
    }

    /// A rectangle 2 km high between two kilometres east of a point in the Rheinland, EPSG:25832.
    private static Area area(String key, Level level, @Nullable String parent, int fromKm, int toKm) {
        double x = 365_000;
        double y = 5_650_000;
        Envelope box = new Envelope(x + fromKm * 1000, x + toKm * 1000, y, y + 2000);
        MultiPolygon shape = SHAPES.createMultiPolygon(new Polygon[]{(Polygon) SHAPES.toGeometry(box).reverse()});
        return new Area(key, "Ort " + key, level, "set-" + level.code(), parent, shape, null);
    }

    public static Indicator indicator(String id, String numerator, String denominator) {
        return indicator(id, numerator, denominator, 100, "%", 3, 30);
    }

    public static Indicator indicator(String id, String numerator, String denominator, double factor, String unit,
            int minimumCount, int minimumBase) {
        return new Indicator(id, theme(id), LocalizedText.same("Kennzahl " + id),
                LocalizedText.same("Erfunden zum Prüfen."), numerator, denominator, factor, unit, 1, Polarity.MORE_NEED,
                "Quelle", "31.12.", Level.WOHNPLATZ, Disclosure.suppression(minimumCount, minimumBase), true);
    }

    /// The theme that the first letters of the identifier stand for.
    private static Theme theme(String id) {
        return Stream.of(Theme.values()).filter(theme -> theme.name().startsWith(id.substring(0, 3))).findFirst()
                .orElse(Theme.GRUNDSICHERUNG);
    }

    public static Indicator withFinestLevel(Indicator i, Level finest) {
        return new Indicator(i.id(), i.theme(), i.name(), i.definition(), i.numerator(), i.denominator(), i.factor(),
                i.unit(), i.decimals(), i.polarity(), i.source(), i.referenceDate(), finest, i.disclosure(),
                i.headline());
    }

    public static Indicator withPolarity(Indicator i, Polarity polarity) {
        return new Indicator(i.id(), i.theme(), i.name(), i.definition(), i.numerator(), i.denominator(), i.factor(),
                i.unit(), i.decimals(), polarity, i.source(), i.referenceDate(), i.finestLevel(), i.disclosure(),
                i.headline());
    }

    public static Indicator withDisclosure(Indicator i, Disclosure disclosure) {
        return new Indicator(i.id(), i.theme(), i.name(), i.definition(), i.numerator(), i.denominator(), i.factor(),
                i.unit(), i.decimals(), i.polarity(), i.source(), i.referenceDate(), i.finestLevel(), disclosure,
                i.headline());
    }

    public static Cell known(double value) {
        return new Known(value, ObservationStatus.NORMAL);
    }

    public static Cell absent(ObservationStatus reason) {
        return new Absent(reason);
    }
}
