package de.sozialplanung.opendata.geoserver;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.jspecify.annotations.Nullable;

/// Comparisons of an attribute with a constant as SQL; null where SQL might mean something else.
record Comparison(Layer layer, Storage storage) {

    private static final Map<String, String> TURNED = Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=",
            "<=");

    @Nullable
    Sql isNull(Expression expression) {
        int attribute = attribute(expression);
        return attribute < 0 ? null : Sql.of("(" + storage.column(layer, attribute) + " IS NULL)");
    }

    @Nullable
    Sql between(PropertyIsBetween filter) {
        Sql low = compared(filter.getExpression(), ">=", filter.getLowerBoundary());
        Sql high = compared(filter.getExpression(), "<=", filter.getUpperBoundary());
        return low == null || high == null ? null : Sql.of("(").then(low).then(" AND ").then(high).then(")");
    }

    @Nullable
    Sql of(BinaryComparisonOperator filter) {
        String operator = operator(filter);
        if (operator == null || !filter.isMatchingCase()) {
            return null;
        }
        return filter.getExpression1() instanceof PropertyName
                ? compared(filter.getExpression1(), operator, filter.getExpression2())
                : compared(filter.getExpression2(), TURNED.getOrDefault(operator, operator), filter.getExpression1());
    }

    private static @Nullable String operator(BinaryComparisonOperator filter) {
        if (filter instanceof PropertyIsEqualTo) {
            return "=";
        }
        if (filter instanceof PropertyIsNotEqualTo) {
            return "<>";
        }
        if (filter instanceof PropertyIsLessThan) {
            return "<";
        }
        if (filter instanceof PropertyIsLessThanOrEqualTo) {
            return "<=";
        }
        if (filter instanceof PropertyIsGreaterThan) {
            return ">";
        }
        return filter instanceof PropertyIsGreaterThanOrEqualTo ? ">=" : null;
    }

    private @Nullable Sql compared(Expression property, String operator, Expression constant) {
        int attribute = attribute(property);
        if (attribute < 0 || !(constant instanceof Literal literal)) {
            return null;
        }
        boolean equality = operator.equals("=") || operator.equals("<>");
        Object value = value(layer.attributes().get(attribute).kind(), equality, literal.getValue());
        if (value == null) {
            return null;
        }
        String column = storage.column(layer, attribute);
        Object parameter = storage.parameter(value);
        return operator.equals("<>")
                ? Sql.of("(" + column + " IS NULL OR " + column + " <> ?)", parameter)
                : Sql.of("(" + column + " IS NOT NULL AND " + column + " " + operator + " ?)", parameter);
    }

    private int attribute(Expression expression) {
        return expression instanceof PropertyName name ? layer.index(name.getPropertyName()) : -1;
    }

    /// A constant of the type of the attribute; null where GeoTools might convert it, or order it, in another way. Texts are
    /// ordered by code unit there, by code point here.
    private static @Nullable Object value(ValueKind kind, boolean equality, @Nullable Object constant) {
        return switch (kind) {
            case STRING -> equality && constant instanceof String text ? text : null;
            case INTEGER -> integer(constant);
            case NUMBER -> number(constant);
            case BOOLEAN -> equality && constant instanceof Boolean ? constant : null;
            case DATE -> constant instanceof Date date ? LocalDate.parse(date.toString()) : null;
            case STRING_LIST, DATE_TIME, POINT, MULTI_POLYGON -> null;
        };
    }

    private static @Nullable Long integer(@Nullable Object constant) {
        if (constant instanceof Long || constant instanceof Integer) {
            return ((Number) constant).longValue();
        }
        return constant instanceof String text && text.matches("-?[0-9]{1,15}") ? Long.valueOf(text) : null;
    }

    private static @Nullable Double number(@Nullable Object constant) {
        if (constant instanceof Double || constant instanceof Integer) {
            double number = ((Number) constant).doubleValue();
            return Double.isFinite(number) ? number : null;
        }
        return constant instanceof String text && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") ? Double.valueOf(text)
                : null;
    }
}
