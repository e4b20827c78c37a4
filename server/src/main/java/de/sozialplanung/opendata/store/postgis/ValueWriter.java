package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.filter.ArithmeticOperator;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.SearchForm;
import de.sozialplanung.opendata.filter.Folding;
import de.sozialplanung.opendata.filter.ValueKind;
import java.util.List;
import java.util.stream.Stream;

/// Writes the values of filters as SQL over a row `t` of a table.
final class ValueWriter {

    private final Relation relation;

    ValueWriter(Relation relation) {
        this.relation = relation;
    }

    Sql write(BoundValue value) {
        return switch (value) {
            case BoundValue.Attribute(int index, ValueKind _) -> Sql.of("t." + Relation.column(index));
            case BoundValue.OwnGeometry() -> geometry();
            case BoundValue.Literal(List<?> texts, ValueKind _) -> Sql.array("text", texts);
            case BoundValue.Literal(Object literal, ValueKind _) -> Sql.value(literal);
            case BoundValue.Bound(BoundValue time, BoundValue.Literal endless) ->
                    Sql.of("COALESCE(").then(write(time)).then(", ").then(write(endless)).then(")");
            case BoundValue.Day(BoundValue instant) ->
                    Sql.of("CAST(").then(write(instant)).then(" AT TIME ZONE 'UTC' AS date)");
            case BoundValue.Folded folded -> folded(List.of(), folded);
            case BoundValue.Arithmetic(ArithmeticOperator operator, BoundValue left, BoundValue right) ->
                    function(EditionFunctions.name(operator), number(left), number(right));
            case BoundValue.Call(FilterFunction function, List<BoundValue> arguments) -> call(function, arguments);
        };
    }

    /// An integer or a number as a number.
    Sql number(BoundValue value) {
        return switch (value) {
            case BoundValue.Literal(Long integer, ValueKind _) -> Sql.value(integer.doubleValue());
            default -> value.kind() == ValueKind.INTEGER
                    ? Sql.of("CAST(").then(write(value)).then(" AS double precision)")
                    : write(value);
        };
    }

    private Sql geometry() {
        return switch (relation.placement()) {
            case NOWHERE -> Sql.of("CAST(NULL AS geometry)");
            case OWN -> Sql.of("t.geom");
            case SHARED -> Sql.of("(SELECT s.geom FROM " + relation.shapes() + " s WHERE s.id = t.shape)");
        };
    }

    /// Foldings map one character after the other, so that the parts of a text may be folded one by one: the database
    /// needs to know the characters of the edition only, not those of literals.
    ///
    /// @param foldings the outer ones first
    private Sql folded(List<Folding> foldings, BoundValue text) {
        return switch (text) {
            case BoundValue.Folded(Folding folding, BoundValue inner) ->
                    folded(Stream.concat(foldings.stream(), Stream.of(folding)).toList(), inner);
            case BoundValue.Literal(String literal, ValueKind _) -> {
                String folded = literal;
                for (Folding folding : foldings.reversed()) {
                    folded = folding.fold(folded);
                }
                yield Sql.value(folded);
            }
            case BoundValue.Call(FilterFunction function, List<BoundValue> parts) when function == FilterFunction.CONCAT ->
                    joined(folded(foldings, parts.getFirst()), folded(foldings, parts.getLast()));
            default -> {
                Sql folded = write(text);
                for (Folding folding : foldings.reversed()) {
                    folded = function(EditionFunctions.name(folding), folded);
                }
                yield folded;
            }
        };
    }

    private static Sql joined(Sql left, Sql right) {
        return Sql.of("(").then(left).then(" || ").then(right).then(")");
    }

    private Sql call(FilterFunction function, List<BoundValue> arguments) {
        BoundValue first = arguments.getFirst();
        BoundValue last = arguments.getLast();
        return switch (function) {
            case ABS -> Sql.of("abs(").then(number(first)).then(")");
            case CEILING -> Sql.of("ceil(").then(number(first)).then(")");
            case FLOOR -> Sql.of("floor(").then(number(first)).then(")");
            case LENGTH -> Sql.of("CAST(char_length(").then(write(first)).then(") AS bigint)");
            case CONCAT -> joined(write(first), write(last));
            case JOIN -> Sql.of("array_to_string(").then(write(first)).then(", '|')");
            case SEARCHED -> searched(folded(List.of(Folding.ACCENT, Folding.CASE), first));
            case YEAR -> function(EditionFunctions.YEAR, write(first));
            case MONTH -> Sql.of("CAST(extract(month FROM ").then(write(first)).then(") AS bigint)");
            case DISTANCE -> Sql.of("ST_Distance(").then(write(first)).then(", ").then(write(last)).then(")");
        };
    }

    /// What `SearchForm` does beyond the foldings.
    private static Sql searched(Sql folded) {
        return Sql.of("regexp_replace(replace(replace(replace(").then(folded)
                .then(", 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), '" + SearchForm.SPACES + "', ' ', 'g')");
    }

    private Sql function(String name, Sql... arguments) {
        Sql call = Sql.of(relation.schema() + "." + name + "(");
        for (int i = 0; i < arguments.length; i++) {
            call.then(i == 0 ? "" : ", ").then(arguments[i]);
        }
        return call.then(")");
    }
}
