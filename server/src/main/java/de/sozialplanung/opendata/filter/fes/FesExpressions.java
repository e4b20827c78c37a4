package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.FilterLimits;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.xml.XmlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads what operators compare: references to properties, literals, functions, the arithmetic of versions 1.x, and
/// geometries and times of GML.
final class FesExpressions {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern
            .compile("[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][+-]?[0-9]{1,3})?");

    private final Collection collection;
    private final Tally tally;

    FesExpressions(Collection collection, FilterLimits limits) {
        this.collection = collection;
        tally = new Tally(limits);
    }

    Tally tally() {
        return tally;
    }

    Expression read(XmlNode node) {
        if (Gml.has(node)) {
            return gml(node);
        }
        FesFilter.requireNamespace(node);
        return switch (node.name()) {
            case "ValueReference", "PropertyName" -> property(node);
            case "Literal" -> literal(node);
            case "Function" -> function(node);
            case "Add" -> arithmetic(node, ArithmeticOperator.ADD);
            case "Sub" -> arithmetic(node, ArithmeticOperator.SUBTRACT);
            case "Mul" -> arithmetic(node, ArithmeticOperator.MULTIPLY);
            case "Div" -> arithmetic(node, ArithmeticOperator.DIVIDE);
            default -> throw Fault.of(node,
                    "What stands here must be a ValueReference, a Literal, a Function or a geometry; "
                            + Fault.quotable(node.name()) + " is none.");
        };
    }

    private Expression gml(XmlNode node) {
        tally.term(node);
        return Gml.isTime(node) ? FesTime.read(node) : GmlReader.read(node, tally);
    }

    /// What a reference refers to.
    ValueReference reference(XmlNode node) {
        if (!node.name().equals("ValueReference") && !node.name().equals("PropertyName")) {
            throw Fault.of(node, "What stands here must be a ValueReference.");
        }
        return ValueReference.parse(node.text(), node.scope(), collection, Fault.at(node));
    }

    private Expression property(XmlNode node) {
        return switch (reference(node)) {
            case ValueReference.Named(String name) -> new Expression.Property(name, Fault.at(node));
            case ValueReference.GmlId() -> gmlId();
            case ValueReference.Absent(String name) -> throw Fault.unsupported("The property " + name
                    + " has no value here; it can be asked for by PropertyIsNull only.");
        };
    }

    /// The `gml:id`, which is not stored but made of the identifier.
    Expression gmlId() {
        Origin at = Origin.of(Fault.FILTER);
        return new Expression.Call("concat", List.of(
                new Expression.Text(GmlNames.featureId(collection.id(), ""), at),
                new Expression.Property(collection.schema().attributes().getFirst().name(), at)), at);
    }

    private Expression literal(XmlNode node) {
        if (!node.children().isEmpty()) {
            if (node.children().size() > 1 || !node.text().isEmpty() || !Gml.has(node.children().getFirst())) {
                throw Fault.of(node, "A literal holds a text, or one geometry or time of GML.");
            }
            return gml(node.children().getFirst());
        }
        tally.term(node);
        Origin at = Fault.at(node);
        String type = node.attribute("type");
        return type == null ? new Expression.Untyped(node.text(), at)
                : typed(node, type.substring(type.indexOf(':') + 1).toLowerCase(Locale.ROOT), at);
    }

    /// Blanks belong to a literal of a text type only; others are laid out as their writers like.
    private static Expression typed(XmlNode node, String type, Origin at) {
        String text = node.text();
        return switch (type) {
            case "string", "normalizedstring", "token", "anyuri" -> new Expression.Text(node.content(), at);
            case "anytype", "anysimpletype", "untypedatomic" -> new Expression.Untyped(text, at);
            case "boolean" -> switch (text) {
                case "true", "1" -> new Expression.Truth(true, at);
                case "false", "0" -> new Expression.Truth(false, at);
                default -> throw Fault.of(at, "A truth value is true or false.");
            };
            case "date" -> FesTime.date(text, at);
            case "datetime" -> FesTime.instant(text, at);
            case "decimal", "double", "float", "integer", "int", "long", "short", "byte", "nonnegativeinteger",
                    "positiveinteger", "unsignedint", "unsignedlong" -> {
                if (!NUMBER.matcher(text).matches()) {
                    throw Fault.of(at, "A number is written as 12.5.");
                }
                yield new Expression.Number(new BigDecimal(text), at);
            }
            default ->
                    throw Fault.of(at, "The type of the literal is not known; known are the text, number, truth, date "
                            + "and dateTime types of XML Schema.");
        };
    }

    /// A literal of no type that is a number but no integer.
    static Expression numbered(Expression expression) {
        return expression instanceof Expression.Untyped(String text, Origin at) && NUMBER.matcher(text).matches()
                && !INTEGER.matcher(text).matches() ? new Expression.Number(new BigDecimal(text), at) : expression;
    }

    private Expression function(XmlNode node) {
        String name = node.attribute("name");
        if (name == null) {
            throw Fault.of(node, "A function needs the attribute name.");
        }
        return FesFunction.expression(name, nested(node), Fault.at(node));
    }

    private Expression arithmetic(XmlNode node, ArithmeticOperator operator) {
        List<Expression> sides = nested(node);
        if (sides.size() != 2) {
            throw Fault.of(node, node.name() + " takes two operands.");
        }
        return new Expression.Arithmetic(operator, sides.getFirst(), sides.getLast(), Fault.at(node));
    }

    private List<Expression> nested(XmlNode node) {
        tally.term(node);
        tally.down(node);
        List<Expression> inner = node.children().stream().map(this::read).toList();
        tally.up();
        return inner;
    }
}
