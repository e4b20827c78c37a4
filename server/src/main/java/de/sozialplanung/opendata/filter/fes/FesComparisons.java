package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.filter.ArrayRelation;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.xml.XmlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the comparison operators (OGC 09-026r2, 7.7).
///
/// @param expressions reads their operands
/// @param kinds       tells texts and lists from other values
/// @param collection  the collection that is filtered
record FesComparisons(FesExpressions expressions, FesKinds kinds, Collection collection) {

    /// Which of the items of a list must compare so (7.7.3.3).
    private enum MatchAction {
        ALL,
        ANY,
        ONE
    }

    Filter compare(XmlNode node, Comparison operator) {
        List<Expression> sides = operands(node, 2);
        Expression left = sides.getFirst();
        Expression right = sides.getLast();
        MatchAction action = action(node);
        boolean caseless = isCaseless(node);
        if (kinds.isList(left)) {
            return compareList(node, operator, left, right, action, caseless);
        }
        if (kinds.isList(right)) {
            return compareList(node, operator.swapped(), right, left, action, caseless);
        }
        if (caseless && kinds.mayBeText(left) && kinds.mayBeText(right)) {
            return new Filter.Compare(operator, caseless(left), caseless(right));
        }
        return ids(operator, left, right).or(() -> array(operator, left, right))
                .orElseGet(() -> new Filter.Compare(operator, left, right));
    }

    private List<Expression> operands(XmlNode node, int count) {
        if (node.children().size() != count) {
            throw Fault.of(node, node.name() + " takes " + (count == 1 ? "one operand." : count + " operands."));
        }
        return typed(node.children().stream().map(expressions::read).toList());
    }

    /// Literals beside a time are times, with all that XML Schema allows for these; beside an integer there may be numbers
    /// that are none, as in `> 6.5`.
    private List<Expression> typed(List<Expression> operands) {
        if (operands.stream().anyMatch(kinds::isTime)) {
            return operands.stream().map(FesTime::timed).toList();
        }
        return operands.stream().anyMatch(kinds::isInteger)
                ? operands.stream().map(FesExpressions::numbered).toList()
                : operands;
    }

    private static MatchAction action(XmlNode node) {
        String action = node.attribute("matchAction");
        if (action == null) {
            return MatchAction.ANY;
        }
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "all" -> MatchAction.ALL;
            case "any" -> MatchAction.ANY;
            case "one" -> MatchAction.ONE;
            default -> throw Fault.of(node, "The attribute matchAction is All, Any or One.");
        };
    }

    private static boolean isCaseless(XmlNode node) {
        String matchCase = node.attribute("matchCase");
        if (matchCase == null) {
            return false;
        }
        return switch (matchCase.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> false;
            case "false", "0" -> true;
            default -> throw Fault.of(node, "The attribute matchCase is true or false.");
        };
    }

    private static Expression caseless(Expression text) {
        return new Expression.Folded(Folding.CASE, text, text.at());
    }

    /// A comparison of `gml:id` with a literal, which needs no look at the features.
    private Optional<Filter> ids(Comparison operator, Expression left, Expression right) {
        Expression gmlId = expressions.gmlId();
        Optional<String> id = left.equals(gmlId) ? FesKinds.text(right)
                : right.equals(gmlId) ? FesKinds.text(left) : Optional.empty();
        if (id.isEmpty() || (operator != Comparison.EQUAL && operator != Comparison.NOT_EQUAL)) {
            return Optional.empty();
        }
        // the id of another type is the id of no feature here
        Filter ids = new Filter.Ids(
                id.get().startsWith(GmlNames.featureId(collection.id(), "")) ? List.of(id.get()) : List.of());
        return Optional.of(operator == Comparison.EQUAL ? ids : new Filter.Not(ids));
    }

    /// A relation of lists that is compared with true or false.
    private static Optional<Filter> array(Comparison operator, Expression left, Expression right) {
        if (operator != Comparison.EQUAL || !(left instanceof Expression.Call call)) {
            return Optional.empty();
        }
        boolean holds = isTruth(right, true);
        if (!holds && !isTruth(right, false)) {
            return Optional.empty();
        }
        return FesFunction.relation(call).map(relation -> {
            Filter array = new Filter.Array(relation, call.arguments().getFirst(), call.arguments().getLast());
            return holds ? array : new Filter.Not(array);
        });
    }

    private static boolean isTruth(Expression literal, boolean value) {
        return switch (literal) {
            case Expression.Truth(boolean truth, Origin _) -> truth == value;
            case Expression.Untyped(String text, Origin _) -> text.equals(String.valueOf(value));
            default -> false;
        };
    }

    /// The items of a list as the standard's collection of values, repetitions not counted. A literal of no type that looks
    /// like no item is compared with the list as its clients see it, one text.
    private static Filter compareList(XmlNode node, Comparison operator, Expression list, Expression other,
            MatchAction action, boolean caseless) {
        if (caseless) {
            throw Fault.unsupported("matchCase=\"false\" is not offered for lists.");
        }
        Optional<String> literal = FesKinds.text(other);
        if (other instanceof Expression.Untyped(String text, Origin _) && (text.isEmpty() || text.contains("|"))) {
            return new Filter.Compare(operator, FesKinds.joined(list), other);
        }
        boolean equal = operator == Comparison.EQUAL;
        if (action == MatchAction.ANY || (action == MatchAction.ONE && equal)) {
            return new Filter.Compare(operator, list, other);
        }
        if (literal.isEmpty() || action == MatchAction.ONE || (!equal && operator != Comparison.NOT_EQUAL)) {
            throw Fault.unsupported("matchAction=\"" + (action == MatchAction.ALL ? "All" : "One")
                    + "\" is offered for lists compared with a literal by PropertyIsEqualTo"
                    + (action == MatchAction.ALL ? " or PropertyIsNotEqualTo only." : " only."));
        }
        Expression items = new Expression.Items(List.of(new Expression.Text(literal.get(), other.at())),
                Fault.at(node));
        return equal ? new Filter.Array(ArrayRelation.CONTAINED_BY, list, items)
                : new Filter.Not(new Filter.Array(ArrayRelation.CONTAINS, list, items));
    }

    /// Some clients write `matchCase` here too.
    Filter like(XmlNode node) {
        List<Expression> sides = operands(node, 2);
        Wildcards wildcards = Wildcards.of(node);
        Expression value = kinds.isList(sides.getFirst()) ? FesKinds.joined(sides.getFirst()) : sides.getFirst();
        Expression pattern = pattern(wildcards, sides.getLast());
        return isCaseless(node) ? new Filter.Like(caseless(value), caseless(pattern)) : new Filter.Like(value, pattern);
    }

    private static Expression pattern(Wildcards wildcards, Expression pattern) {
        return switch (pattern) {
            case Expression.Untyped(String text, Origin at) -> new Expression.Text(wildcards.translate(text), at);
            case Expression.Text(String text, Origin at) -> new Expression.Text(wildcards.translate(text), at);
            case Expression.Folded(Folding folding, Expression inner, Origin at) ->
                    new Expression.Folded(folding, pattern(wildcards, inner), at);
            default -> throw Fault.of(pattern.at(), "The pattern of PropertyIsLike must be a literal.");
        };
    }

    Filter between(XmlNode node) {
        if (node.children().size() != 3) {
            throw Fault.of(node, "PropertyIsBetween takes a value, a LowerBoundary and an UpperBoundary.");
        }
        List<Expression> operands = typed(List.of(expressions.read(node.children().getFirst()),
                boundary(node, "LowerBoundary"), boundary(node, "UpperBoundary")));
        return new Filter.Between(operands.get(0), operands.get(1), operands.get(2));
    }

    private Expression boundary(XmlNode node, String name) {
        XmlNode boundary = node.child(name)
                .orElseThrow(() -> Fault.of(node, "PropertyIsBetween needs a " + name + "."));
        return operands(boundary, 1).getFirst();
    }

    /// No value, be the property nil or left out: features here have all properties of their type.
    Filter isNull(XmlNode node) {
        if (node.attribute("nilReason") != null) {
            throw Fault.unsupported("The attribute nilReason of PropertyIsNil is not offered: values are nil without a "
                    + "reason; the property of the status tells why a figure is missing.");
        }
        if (node.children().size() == 1
                && !node.children().getFirst().name().matches("Literal|Function|Add|Sub|Mul|Div")
                && expressions.reference(node.children().getFirst()) instanceof ValueReference.Absent) {
            return new Filter.Everything();
        }
        return new Filter.IsNull(operands(node, 1).getFirst());
    }
}
