package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.filter.TemporalRelation;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads Filter Encoding 2.0, and 1.1 and 1.0 with their own namespace, for one collection. What the standard knows and we
/// do not is refused by name. Identifiers stay `gml:id`s.
public final class FesFilter {

    /// The namespace of version 2.0.
    public static final String NAMESPACE = "http://www.opengis.net/fes/2.0";

    /// The namespace of versions 1.0 and 1.1.
    public static final String NAMESPACE_1 = "http://www.opengis.net/ogc";

    private static final Set<String> IDS = Set.of("ResourceId", "GmlObjectId", "FeatureId");

    private final FesExpressions expressions;
    private final FesComparisons comparisons;
    private final FesPlaces places;

    private FesFilter(Collection collection, FilterLimits limits) {
        expressions = new FesExpressions(collection, limits);
        comparisons = new FesComparisons(expressions, new FesKinds(collection), collection);
        places = new FesPlaces(expressions);
    }

    /// Reads a `Filter` element.
    ///
    /// @param collection whose properties it names
    /// @throws Problem for anything else; with the place in the document where that is known
    public static Filter read(XmlNode filter, Collection collection, FilterLimits limits) {
        requireFilter(filter);
        if (isIds(filter)) {
            return new Filter.Ids(ids(filter));
        }
        if (filter.children().size() != 1) {
            throw Fault.of(filter, filter.children().isEmpty() ? "The filter is empty."
                    : "A filter holds one operator, or identifiers only.");
        }
        return new FesFilter(collection, limits).operator(filter.children().getFirst());
    }

    /// The `gml:id`s that a filter names, if it is nothing but names: these tell the collection too. Empty for any other.
    public static List<String> ids(XmlNode filter) {
        requireFilter(filter);
        return isIds(filter) ? filter.children().stream().map(FesFilter::id).toList() : List.of();
    }

    private static boolean isIds(XmlNode filter) {
        return !filter.children().isEmpty() && filter.children().stream().allMatch(o -> IDS.contains(o.name()));
    }

    private static void requireFilter(XmlNode filter) {
        if (!isNamespace(filter) || !filter.name().equals("Filter")) {
            throw Fault.of(filter, "A filter is the element Filter in the namespace " + NAMESPACE
                    + " (Filter Encoding 2.0) or " + NAMESPACE_1 + " (1.1 and 1.0).");
        }
    }

    private static boolean isNamespace(XmlNode node) {
        return node.namespace().equals(NAMESPACE) || node.namespace().equals(NAMESPACE_1);
    }

    static void requireNamespace(XmlNode node) {
        if (!isNamespace(node)) {
            throw Fault.of(node, "What stands here is an element of the filter's namespace or a geometry of GML; "
                    + Fault.quotable(node.name()) + " is none.");
        }
    }

    private Filter operator(XmlNode node) {
        requireNamespace(node);
        return switch (node.name()) {
            case "ResourceId", "GmlObjectId", "FeatureId" -> new Filter.Ids(List.of(id(node)));
            case "And" -> new Filter.And(operands(node));
            case "Or" -> or(operands(node));
            case "Not" -> not(node);
            case "PropertyIsLike" -> comparisons.like(node);
            case "PropertyIsNull", "PropertyIsNil" -> comparisons.isNull(node);
            case "PropertyIsBetween" -> comparisons.between(node);
            case "BBOX" -> places.box(node);
            case "DWithin" -> places.distance(node, Comparison.LESS_OR_EQUAL);
            case "Beyond" -> places.distance(node, Comparison.GREATER);
            default -> relation(node);
        };
    }

    private Filter relation(XmlNode node) {
        Optional<Comparison> comparison = FesNames.comparison(node.name());
        if (comparison.isPresent()) {
            return comparisons.compare(node, comparison.get());
        }
        Optional<SpatialRelation> spatial = FesNames.spatial(node.name());
        if (spatial.isPresent()) {
            return places.relation(node, spatial.get());
        }
        return FesNames.temporal(node.name()).map(relation -> temporal(node, relation))
                .orElseThrow(() -> Fault.unsupported("The operator " + Fault.quotable(node.name())
                        + " is not offered; the filter capabilities list those that are."));
    }

    private Filter temporal(XmlNode node, TemporalRelation relation) {
        if (node.children().size() != 2) {
            throw Fault.of(node, node.name() + " takes a ValueReference and a time.");
        }
        return new Filter.Temporal(relation, FesTime.timed(expressions.read(node.children().getFirst())),
                FesTime.timed(expressions.read(node.children().getLast())));
    }

    private List<Filter> operands(XmlNode node) {
        if (node.children().size() < 2) {
            throw Fault.of(node, node.name() + " needs two operands or more.");
        }
        expressions.tally().down(node);
        List<Filter> operands = node.children().stream().map(this::operator).toList();
        expressions.tally().up();
        return operands;
    }

    private Filter not(XmlNode node) {
        if (node.children().size() != 1) {
            throw Fault.of(node, "Not takes one operand.");
        }
        expressions.tally().down(node);
        Filter operand = operator(node.children().getFirst());
        expressions.tally().up();
        return new Filter.Not(operand);
    }

    /// A list of values or of identifiers has no other words in this language; stores answer it faster as what it is.
    private static Filter or(List<Filter> operands) {
        if (operands.stream().allMatch(Filter.Ids.class::isInstance)) {
            return new Filter.Ids(operands.stream().flatMap(o -> ((Filter.Ids) o).ids().stream()).toList());
        }
        Expression value = null;
        List<Expression> items = new ArrayList<>();
        for (Filter operand : operands) {
            Filter.In in = in(operand);
            if (in == null || (value != null && !value.equals(in.value()))) {
                return new Filter.Or(operands);
            }
            value = in.value();
            items.addAll(in.items());
        }
        return value == null ? new Filter.Or(operands) : new Filter.In(value, items);
    }

    /// A property that equals a literal or one of several; null for any other operand.
    private static Filter.@Nullable In in(Filter operand) {
        return switch (operand) {
            case Filter.In in -> in;
            case Filter.Compare(Comparison operator, Expression.Property property, Expression literal) when operator == Comparison.EQUAL
                    && FesKinds.isLiteral(literal) ->
                    new Filter.In(property, List.of(literal));
            default -> null;
        };
    }

    private static String id(XmlNode node) {
        for (String navigation : List.of("version", "startDate", "endDate", "previousRid")) {
            if (node.attribute(navigation) != null) {
                throw Fault.unsupported("The attribute " + navigation
                        + " of ResourceId is not offered: there are no versions of features.");
            }
        }
        String id = switch (node.name()) {
            case "ResourceId" -> node.attribute("rid");
            case "FeatureId" -> node.attribute("fid");
            default -> List.of(Gml.OLD, Gml.NAMESPACE).stream().map(gml -> node.attribute(gml, "id"))
                    .filter(value -> value != null).findFirst().orElse(node.attribute("id"));
        };
        if (id == null) {
            String attribute = node.name().equals("ResourceId") ? "rid"
                    : node.name().equals("FeatureId") ? "fid" : "gml:id";
            throw Problem.missing(attribute, "A " + node.name() + " needs the attribute " + attribute + ".");
        }
        return id;
    }
}
