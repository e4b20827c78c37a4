package de.sozialplanung.opendata.sparql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/// One variable of a result as a column of one type, which all its values have; text where they have several.
///
/// @param variable the variable
/// @param type     of the values
/// @param scheme   the concept scheme that all values are of; null where they are not
/// @param iris     the addresses that keys stand for
record ResultColumn(Var variable, PropertyType type, @Nullable String scheme, Iris iris) {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Set<String> WHOLE = Set.of("integer", "int", "long", "short", "gYear", "nonNegativeInteger");
    private static final Set<String> BROKEN = Set.of("decimal", "double", "float");

    static ResultColumn of(Var variable, List<Binding> rows, Iris iris) {
        List<Node> nodes = rows.stream().map(row -> row.get(variable)).filter(node -> node != null).toList();
        Set<PropertyType> types = nodes.stream().map(ResultColumn::type).collect(Collectors.toSet());
        PropertyType type = types.size() == 1 ? types.iterator().next()
                : types.equals(Set.of(PropertyType.INTEGER, PropertyType.NUMBER)) ? PropertyType.NUMBER
                        : PropertyType.STRING;
        Set<String> schemes = nodes.stream().map(node -> scheme(node, iris)).collect(Collectors.toSet());
        String only = schemes.size() == 1 ? schemes.iterator().next() : "";
        return new ResultColumn(variable, type, only.isEmpty() ? null : only, iris);
    }

    String name() {
        return variable.getVarName();
    }

    private static PropertyType type(Node node) {
        if (!node.isLiteral()) {
            return PropertyType.STRING;
        }
        String datatype = node.getLiteralDatatypeURI();
        if (datatype.endsWith("#wktLiteral")) {
            return node.getLiteralLexicalForm().contains("POINT") ? PropertyType.POINT : PropertyType.MULTI_POLYGON;
        }
        String local = datatype.startsWith(XSD) ? datatype.substring(XSD.length()) : "";
        return switch (local) {
            case String s when WHOLE.contains(s) -> PropertyType.INTEGER;
            case String s when BROKEN.contains(s) -> PropertyType.NUMBER;
            case "boolean" -> PropertyType.BOOLEAN;
            case "date" -> PropertyType.DATE;
            case "dateTime" -> PropertyType.DATE_TIME;
            default -> PropertyType.STRING;
        };
    }

    /// The id of the scheme that a concept of ours is of; empty for anything else.
    private static String scheme(Node node, Iris iris) {
        String terms = iris.base() + "/def/";
        return node.isURI() && node.getURI().startsWith(terms) && node.getURI().matches(".*/def/[a-z0-9-]+/[a-z0-9-]+")
                ? node.getURI().substring(terms.length()).replaceFirst("/.*", "")
                : "";
    }

    /// The value of a row, of the Java type that `type` names; null where the variable is unbound.
    @Nullable
    Object value(Binding row) {
        Node node = row.get(variable);
        if (node == null) {
            return null;
        }
        if (!node.isLiteral()) {
            String iri = node.toString();
            return iri.startsWith(iris.base() + "/") ? iri.substring(iri.lastIndexOf('/') + 1) : iri;
        }
        String text = node.getLiteralLexicalForm();
        return switch (type) {
            case INTEGER -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case BOOLEAN -> "true".equals(text) || "1".equals(text);
            case DATE -> LocalDate.parse(text.substring(0, 10));
            case DATE_TIME -> Instant.parse(text);
            case STRING, STRING_LIST, POINT, MULTI_POLYGON -> text;
        };
    }

    /// The geometry of a row in EPSG:25832; null where the variable is unbound.
    @Nullable
    Geometry geometry(Binding row) {
        Node node = row.get(variable);
        if (node == null) {
            return null;
        }
        try {
            Geometry geometry = new WKTReader().read(node.getLiteralLexicalForm().replaceFirst("^<[^>]*>\\s*", ""));
            Geometry whole = geometry instanceof Polygon polygon
                    ? geometry.getFactory().createMultiPolygon(new Polygon[]{polygon})
                    : geometry;
            if (whole instanceof Point || whole instanceof MultiPolygon) {
                return Reprojection.between(Crs.CRS84, Crs.EPSG_25832).apply(whole);
            }
        } catch (ParseException e) {
            // refused below, as any other text that is no place
        }
        throw Problem.of(ProblemKind.INVALID_QUERY,
                "The variable ?" + name() + " must have points or polygons as WKT.");
    }
}
