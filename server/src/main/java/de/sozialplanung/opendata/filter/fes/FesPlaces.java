package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.xml.XmlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Reads the spatial operators (OGC 09-026r2, 7.8). The feature's geometry may stand on either side.
record FesPlaces(FesExpressions expressions) {

    Filter relation(XmlNode node, SpatialRelation relation) {
        List<Expression> sides = sides(node, node.children());
        return new Filter.Spatial(relation, sides.getFirst(), sides.getLast());
    }

    private List<Expression> sides(XmlNode node, List<XmlNode> operands) {
        if (operands.size() != 2) {
            throw Fault.of(node, node.name() + " takes a ValueReference and a geometry.");
        }
        return operands.stream().map(expressions::read).toList();
    }

    /// A box; without a reference it is the geometry that lies in it (7.8.3.2), and so it is for the names of the feature's
    /// own box: OWSLib writes `ows:BoundingBox` of its own accord.
    Filter box(XmlNode node) {
        List<Expression> operands = node.children().stream().filter(child -> !isOwnBox(child)).map(expressions::read)
                .toList();
        if (operands.isEmpty() || operands.size() > 2 || !(operands.getLast() instanceof Expression.Box)) {
            throw Fault.of(node, "BBOX takes a ValueReference, which may be left out, and a gml:Envelope.");
        }
        return new Filter.Spatial(SpatialRelation.INTERSECTS,
                operands.size() == 2 ? operands.getFirst() : new Expression.OwnGeometry(Fault.at(node)),
                operands.getLast());
    }

    private static boolean isOwnBox(XmlNode node) {
        return (node.name().equals("ValueReference") || node.name().equals("PropertyName"))
                && (node.text().equals("ows:BoundingBox") || node.text().equals("gml:boundedBy"));
    }

    /// `DWithin`, the given distance included, or `Beyond`.
    Filter distance(XmlNode node, Comparison comparison) {
        XmlNode distance = node.child("Distance").orElseThrow(
                () -> Fault.of(node, node.name() + " needs a Distance with the attribute uom."));
        List<Expression> sides = sides(node,
                node.children().stream().filter(c -> !c.name().equals("Distance")).toList());
        expressions.tally().term(distance);
        String unit = Stream.of("uom", "units", "unit").map(distance::attribute).filter(name -> name != null)
                .findFirst()
                .orElse(null);
        GmlPositions.number(distance, distance.text());
        BigDecimal metres = new BigDecimal(distance.text()).multiply(LengthUnit.parse(distance, unit).metres());
        return new Filter.Compare(comparison, new Expression.Call("distance", sides, Fault.at(node)),
                new Expression.Number(metres, Fault.at(distance)));
    }
}
