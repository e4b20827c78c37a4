package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.AreaTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/// The points that distances from areas are measured from: as the office gives them, else for an area with parts the
/// mean of theirs weighted with the published inhabitants, else a point inside.
final class AreaCentres {

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final AreaTree tree;
    private final Function<Area, OptionalDouble> residents;
    private final Map<String, Centre> known = new HashMap<>();

    /// A point and how it came about.
    ///
    /// @param origin the code in the column `bezugspunkt`
    record Centre(Point point, String origin) {}

    /// @param residents the published number of inhabitants
    AreaCentres(AreaTree tree, Function<Area, OptionalDouble> residents) {
        this.tree = tree;
        this.residents = residents;
    }

    Centre of(Area area) {
        Centre centre = known.get(area.key());
        if (centre == null) {
            centre = find(area);
            known.put(area.key(), centre);
        }
        return centre;
    }

    private Centre find(Area area) {
        Point given = area.centre();
        if (given != null) {
            return new Centre(given, "gegeben");
        }
        List<Area> parts = tree.children(area.key());
        double people = 0;
        Coordinate sum = new Coordinate(0, 0);
        for (Area part : parts) {
            OptionalDouble ofPart = residents.apply(part);
            if (ofPart.isEmpty()) {
                people = 0;
                break;
            }
            Point point = of(part).point();
            people += ofPart.getAsDouble();
            sum.x += point.getX() * ofPart.getAsDouble();
            sum.y += point.getY() * ofPart.getAsDouble();
        }
        return people > 0
                ? new Centre(POINTS.createPoint(new Coordinate(sum.x / people, sum.y / people)), "gewichtet")
                : new Centre(area.geometry().getInteriorPoint(), "innen");
    }
}
