package de.sozialplanung.opendata.filter.fes;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.filter.ValueKind;
import java.util.List;
import java.util.Optional;

/// What kind of value an expression is, as far as it decides how a filter is to be read.
record FesKinds(Collection collection) {

    /// Whether it is a property whose values are lists.
    boolean isList(Expression expression) {
        return expression instanceof Expression.Property(String name, Origin _)
                && type(name).filter(PropertyType.STRING_LIST::equals).isPresent();
    }

    /// Whether it is a property whose values are dates or instants.
    boolean isTime(Expression expression) {
        return expression instanceof Expression.Property(String name, Origin _)
                && type(name).filter(type -> type == PropertyType.DATE || type == PropertyType.DATE_TIME).isPresent();
    }

    /// Whether it is a property whose values are integers.
    boolean isInteger(Expression expression) {
        return expression instanceof Expression.Property(String name, Origin _)
                && type(name).filter(PropertyType.INTEGER::equals).isPresent();
    }

    /// Whether it can be a text, for which upper and lower case make a difference.
    boolean mayBeText(Expression expression) {
        return switch (expression) {
            case Expression.Property(String name, Origin _) ->
                    type(name).orElse(PropertyType.STRING) == PropertyType.STRING;
            case Expression.Call(String name, List<Expression> _, Origin _) ->
                    FilterFunction.of(name).map(FilterFunction::result).orElse(ValueKind.TEXT) == ValueKind.TEXT;
            case Expression.Untyped _,Expression.Text _,Expression.Folded _ -> true;
            case Expression.OwnGeometry _,Expression.Number _,Expression.Truth _,Expression.Date _,Expression.Timestamp _,Expression.Open _,Expression.Interval _,Expression.Shape _,Expression.Box _,Expression.Items _,Expression.Arithmetic _ ->
                    false;
        };
    }

    private Optional<PropertyType> type(String name) {
        return collection.schema().property(name).map(Property::type);
    }

    /// A list as GML writes it.
    static Expression joined(Expression list) {
        return new Expression.Call(FilterFunction.JOIN.functionName(), List.of(list), list.at());
    }

    /// Whether it is one value that is written down.
    static boolean isLiteral(Expression expression) {
        return switch (expression) {
            case Expression.Untyped _,Expression.Text _,Expression.Number _,Expression.Truth _,Expression.Date _,Expression.Timestamp _ ->
                    true;
            case Expression.Property _,Expression.OwnGeometry _,Expression.Open _,Expression.Interval _,Expression.Shape _,Expression.Box _,Expression.Items _,Expression.Arithmetic _,Expression.Folded _,Expression.Call _ ->
                    false;
        };
    }

    /// The text of a literal that has one.
    static Optional<String> text(Expression literal) {
        return switch (literal) {
            case Expression.Untyped(String text, Origin _) -> Optional.of(text);
            case Expression.Text(String text, Origin _) -> Optional.of(text);
            default -> Optional.empty();
        };
    }
}
