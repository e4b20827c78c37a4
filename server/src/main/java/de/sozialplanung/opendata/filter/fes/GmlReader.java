package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/// Reads geometries of GML 3.2, 3.1.1 and 2.1.2 as far as they are made of straight lines.
final class GmlReader {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int LEAST_OF_RING = 4;

    private final GmlPositions positions;

    private GmlReader(Tally tally) {
        positions = new GmlPositions(tally);
    }

    /// A box for an envelope, else a shape.
    static Expression read(XmlNode node, Tally tally) {
        GmlReader reader = new GmlReader(tally);
        return switch (node.name()) {
            case "Envelope", "Box" -> reader.box(node);
            default -> {
                Geometry geometry = reader.geometry(node, GmlFrame.OUTERMOST);
                yield new Expression.Shape(geometry, reader.positions.crs(node), Fault.at(node));
            }
        };
    }

    private Expression box(XmlNode node) {
        List<Coordinate> corners = positions.of(node, GmlFrame.OUTERMOST.within(node));
        if (corners.size() != 2) {
            throw Fault.of(node, "An envelope has two corners, the lower and the upper one.");
        }
        Coordinate lower = corners.getFirst();
        Coordinate upper = corners.getLast();
        Crs crs = positions.crs(node);
        return new Expression.Box(lower.x, lower.y, upper.x, upper.y, crs, Fault.at(node));
    }

    private Geometry geometry(XmlNode node, GmlFrame around) {
        GmlFrame frame = around.within(node);
        return switch (node.name()) {
            case "Point" -> point(node, frame);
            case "LineString", "LinearRing" -> line(node, positions.of(node, frame));
            case "Curve", "CompositeCurve", "Ring" -> line(node, chain(node, frame));
            case "Polygon" -> polygon(node, frame);
            case "Surface", "CompositeSurface" -> surface(node, frame);
            case "MultiPoint" -> FACTORY.createMultiPoint(members(node, frame, Point.class).toArray(Point[]::new));
            case "MultiLineString", "MultiCurve" -> FACTORY
                    .createMultiLineString(members(node, frame, LineString.class).toArray(LineString[]::new));
            case "MultiPolygon", "MultiSurface" -> polygons(node, members(node, frame, Geometry.class));
            case "MultiGeometry" -> FACTORY
                    .createGeometryCollection(members(node, frame, Geometry.class).toArray(Geometry[]::new));
            default -> throw unknown(node);
        };
    }

    private static Problem unknown(XmlNode node) {
        return Fault.unsupported("The geometry " + Fault.quotable(node.name()) + " is not understood; understood are "
                + String.join(", ", FesNames.geometries()) + " and those of GML 2, all of straight lines.");
    }

    private Point point(XmlNode node, GmlFrame frame) {
        List<Coordinate> coordinates = positions.of(node, frame);
        if (coordinates.size() != 1) {
            throw Fault.of(node, "A point has one position.");
        }
        return FACTORY.createPoint(coordinates.getFirst());
    }

    private static LineString line(XmlNode node, List<Coordinate> coordinates) {
        if (coordinates.size() < 2) {
            throw Fault.of(node, "A line has two positions at least.");
        }
        return FACTORY.createLineString(coordinates.toArray(Coordinate[]::new));
    }

    /// The pieces of a curve one after the other; each begins where the one before ends.
    private List<Coordinate> chain(XmlNode node, GmlFrame frame) {
        List<Coordinate> chain = new ArrayList<>();
        for (XmlNode piece : inside(node)) {
            List<Coordinate> next = switch (piece.name()) {
                case "LineStringSegment", "LineString" -> positions.of(piece, frame.within(piece));
                case "Curve", "CompositeCurve" -> chain(piece, frame.within(piece));
                default -> throw unknown(piece);
            };
            if (!chain.isEmpty() && !chain.getLast().equals2D(next.getFirst())) {
                throw Fault.of(piece, "Each piece of a curve begins where the one before it ends.");
            }
            chain.addAll(chain.isEmpty() ? next : next.subList(1, next.size()));
        }
        return chain;
    }

    private Polygon polygon(XmlNode node, GmlFrame frame) {
        List<XmlNode> outer = roles(node, "exterior", "outerBoundaryIs");
        if (outer.size() != 1) {
            throw Fault.of(node, "A polygon has one outer ring.");
        }
        LinearRing[] holes = roles(node, "interior", "innerBoundaryIs").stream().map(role -> ring(role, frame))
                .toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(outer.getFirst(), frame), holes);
    }

    private static List<XmlNode> roles(XmlNode node, String name, String oldName) {
        return Stream.concat(node.children(name), node.children(oldName)).toList();
    }

    private LinearRing ring(XmlNode role, GmlFrame around) {
        if (role.children().size() != 1) {
            throw Fault.of(role, "An edge of a polygon is one ring.");
        }
        XmlNode node = role.children().getFirst();
        GmlFrame frame = around.within(node);
        List<Coordinate> coordinates = switch (node.name()) {
            case "LinearRing" -> positions.of(node, frame);
            case "Ring" -> chain(node, frame);
            default -> throw unknown(node);
        };
        if (coordinates.size() < LEAST_OF_RING || !coordinates.getFirst().equals2D(coordinates.getLast())) {
            throw Fault.of(node, "A ring has four positions at least, and the last is the same as the first.");
        }
        return FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    /// Patches share edges, so that several are a collection, which is taken as their union.
    private Geometry surface(XmlNode node, GmlFrame frame) {
        List<Geometry> patches = new ArrayList<>();
        for (XmlNode patch : inside(node)) {
            patches.add(switch (patch.name()) {
                case "PolygonPatch", "Polygon", "Rectangle", "Triangle" -> polygon(patch, frame.within(patch));
                case "Surface", "CompositeSurface" -> surface(patch, frame.within(patch));
                default -> throw unknown(patch);
            });
        }
        if (patches.isEmpty()) {
            throw Fault.of(node, "The surface has no patches.");
        }
        return patches.size() == 1 ? patches.getFirst()
                : FACTORY.createGeometryCollection(patches.toArray(Geometry[]::new));
    }

    private static Geometry polygons(XmlNode node, List<Geometry> members) {
        if (members.stream().anyMatch(member -> member.getDimension() != 2)) {
            throw Fault.of(node, "The members of a multi-surface are surfaces.");
        }
        return members.stream().allMatch(Polygon.class::isInstance)
                ? FACTORY.createMultiPolygon(members.toArray(Polygon[]::new))
                : FACTORY.createGeometryCollection(members.toArray(Geometry[]::new));
    }

    private <G extends Geometry> List<G> members(XmlNode node, GmlFrame frame, Class<G> type) {
        List<G> members = new ArrayList<>();
        for (XmlNode member : inside(node)) {
            Geometry geometry = geometry(member, frame);
            if (!type.isInstance(geometry)) {
                throw Fault.of(member, Fault.quotable(member.name()) + " is no member of " + node.name() + ".");
            }
            members.add(type.cast(geometry));
        }
        if (members.isEmpty()) {
            throw Fault.of(node, "The geometry has no members; a geometry elsewhere is not fetched.");
        }
        return members;
    }

    /// What the members of an element hold, whatever the members are called.
    private static List<XmlNode> inside(XmlNode node) {
        return node.children().stream()
                .filter(child -> !ValueReference.STANDARD.contains(child.name()))
                .flatMap(child -> child.children().stream()).toList();
    }
}
