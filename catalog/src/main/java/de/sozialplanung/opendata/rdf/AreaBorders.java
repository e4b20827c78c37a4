package de.sozialplanung.opendata.rdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.sozialplanung.opendata.vocab.Geo;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.relateng.RelateNG;

/// Which areas of one level and area set border on each other, `geo:sfTouches`: those that have a part of their border in
/// common. Areas that meet in nothing but a corner are not stated to. For one thread.
///
/// Areas drawn together have the same edges, which is quick to see; only for those that have not, the shapes are compared.
final class AreaBorders {

    /// Interiors apart, boundaries with a line in common (DE-9IM).
    private static final String SHARED_LINE = "F***1****";

    private final Map<String, List<Area>> bySet = new HashMap<>();

    private record Area(Node thing, Geometry geometry, Set<Edge> edges) {

        boolean bordersOn(Area other) {
            return !Collections.disjoint(edges, other.edges) || RelateNG.relate(geometry, other.geometry, SHARED_LINE);
        }
    }

    /// An edge, the same in both directions.
    private record Edge(double x1, double y1, double x2, double y2) {

        static Edge of(Coordinate a, Coordinate b) {
            return a.compareTo(b) <= 0 ? new Edge(a.x, a.y, b.x, b.y) : new Edge(b.x, b.y, a.x, a.y);
        }
    }

    /// Adds an area.
    ///
    /// @param set of the areas that it is compared with
    void add(Node thing, String set, Geometry geometry) {
        bySet.computeIfAbsent(set, _ -> new ArrayList<>()).add(new Area(thing, geometry, edges(geometry)));
    }

    private static Set<Edge> edges(Geometry geometry) {
        Set<Edge> edges = new HashSet<>();
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                CoordinateSequence points = line.getCoordinateSequence();
                for (int i = 1; i < points.size(); i++) {
                    edges.add(Edge.of(points.getCoordinate(i - 1), points.getCoordinate(i)));
                }
            }
        });
        return edges;
    }

    /// States the neighbours of all areas that were added, in both directions.
    void state(Graph graph) {
        for (List<Area> areas : bySet.values()) {
            STRtree tree = new STRtree();
            for (int i = 0; i < areas.size(); i++) {
                tree.insert(areas.get(i).geometry().getEnvelopeInternal(), i);
            }
            for (int i = 0; i < areas.size(); i++) {
                Area area = areas.get(i);
                for (Object found : tree.query(area.geometry().getEnvelopeInternal())) {
                    if ((int) found > i && area.bordersOn(areas.get((int) found))) {
                        Node other = areas.get((int) found).thing();
                        graph.add(area.thing(), Geo.SF_TOUCHES.asNode(), other);
                        graph.add(other, Geo.SF_TOUCHES.asNode(), area.thing());
                    }
                }
            }
        }
    }
}
