package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is understood of Filter Encoding 2.0 (OGC 09-026): `ResourceId`, `BBOX`, and `And` of them. Everything
/// else is refused by name; the capabilities declare no more than this.
final class FesFilter {

    static final String NAMESPACE = "http://www.opengis.net/fes/2.0";

    private FesFilter() {}

    /// Reads the value of the `filter` parameter.
    static Filter parse(String text) {
        return read(XmlReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    /// Reads a `fes:Filter` element. Several resource ids side by side mean any of them (7.11).
    static Filter read(XmlNode filter) {
        if (!filter.namespace().equals(NAMESPACE) || !filter.name().equals("Filter")) {
            throw Problem.parameter("filter",
                    "A filter is the element Filter in the namespace " + NAMESPACE + " (Filter Encoding 2.0).");
        }
        List<XmlNode> operators = filter.children();
        if (operators.isEmpty()) {
            throw Problem.parameter("filter", "The filter is empty.");
        }
        if (operators.stream().allMatch(o -> o.name().equals("ResourceId"))) {
            return new Filter.Ids(operators.stream().map(FesFilter::resourceId).toList());
        }
        if (operators.size() > 1) {
            throw Problem.parameter("filter", "A filter holds one operator, or resource ids only.");
        }
        return operator(operators.getFirst());
    }

    private static Filter operator(XmlNode node) {
        if (!node.namespace().equals(NAMESPACE)) {
            throw Problem.parameter("filter", "Operators are elements in the namespace " + NAMESPACE + ".");
        }
        return switch (node.name()) {
            case "ResourceId" -> new Filter.Ids(List.of(resourceId(node)));
            case "BBOX" -> box(node);
            case "And" -> and(node.children().stream().map(FesFilter::operator).toList());
            default -> throw Problem.notSupported("filter", "The operator " + printable(node.name())
                    + " is not supported; supported are ResourceId, BBOX and And.");
        };
    }

    private static Filter and(List<Filter> operands) {
        if (operands.size() < 2) {
            throw Problem.parameter("filter", "And needs two operands or more.");
        }
        return new Filter.And(operands);
    }

    private static String resourceId(XmlNode node) {
        String rid = node.attribute("rid");
        if (rid == null) {
            throw Problem.missing("rid", "A ResourceId needs the attribute rid.");
        }
        return rid;
    }

    /// The named property, if any, is not looked at: a type has one geometry at most.
    private static Filter.Spatial box(XmlNode node) {
        XmlNode envelope = node.child("Envelope")
                .orElseThrow(() -> Problem.parameter("filter", "BBOX needs a gml:Envelope."));
        String lower = corner(envelope, "lowerCorner");
        String upper = corner(envelope, "upperCorner");
        return BboxText.of("filter", Stream.of(lower, upper).flatMap(c -> Stream.of(c.split("\\s+"))).toList(),
                envelope.attribute("srsName"));
    }

    private static String corner(XmlNode envelope, String name) {
        String text = envelope.child(name).map(XmlNode::text).orElse("");
        if (text.split("\\s+", -1).length != 2) {
            throw Problem.parameter("filter", "A gml:Envelope needs " + name + " with two numbers.");
        }
        return text;
    }

    static String printable(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9]{0,40}") ? name : "of that name";
    }

    /// Says a filter with the parameters of a key-value request, as paging links do: `resourceId`, `bbox` or `filter`.
    ///
    /// @return the name of the parameter and its value; null for a filter that everything passes
    static @Nullable Parameter parameter(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> null;
            case Filter.Ids(List<String> ids) -> new Parameter("resourceId", String.join(",", ids));
            case Filter.Spatial(SpatialRelation _, Expression.OwnGeometry _, Expression.Box box) ->
                    new Parameter("bbox", BboxText.write(box));
            case Filter.And _,Filter.Or _,Filter.Not _,Filter.IsTrue _,Filter.Compare _,Filter.Between _,Filter.In _,Filter.Like _,Filter.IsNull _,Filter.Spatial _,Filter.Temporal _,Filter.Array _,Filter.During _ ->
                    new Parameter("filter", FesWriter.text(filter));
        };
    }

    /// A parameter of a key-value request.
    record Parameter(String name, String value) {}
}
