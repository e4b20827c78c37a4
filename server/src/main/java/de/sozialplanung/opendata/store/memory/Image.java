package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.ValueKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a filter makes of one attribute so that of a greater value it is never less: what compares so to a literal lies in
/// one interval of the attribute's values then.
///
/// @param attribute position in `Schema.attributes()`
/// @param of        what it is of a value
/// @param ofNull    what it is of null; null for null
record Image(int attribute, UnaryOperator<Object> of, @Nullable Object ofNull) {

    /// The image that a value is; null where it is none.
    static @Nullable Image of(BoundValue value) {
        return switch (value) {
            case BoundValue.Attribute(int index, ValueKind _) -> new Image(index, UnaryOperator.identity(), null);
            case BoundValue.Bound(BoundValue time, BoundValue.Literal(Object endless, ValueKind _)) -> {
                Image inner = of(time);
                yield inner == null || inner.ofNull != null ? null : new Image(inner.attribute, inner.of, endless);
            }
            case BoundValue.Day(BoundValue instant) ->
                    then(of(instant), moment -> LocalDate.ofInstant((Instant) moment, ZoneOffset.UTC));
            case BoundValue.Call(FilterFunction function, List<BoundValue> arguments) -> switch (function) {
                case YEAR -> then(of(arguments.getFirst()), date -> (long) ((LocalDate) date).getYear());
                case FLOOR ->
                        then(of(arguments.getFirst()), number -> Math.floor(((Number) number).doubleValue()) + 0.0);
                case CEILING ->
                        then(of(arguments.getFirst()), number -> Math.ceil(((Number) number).doubleValue()) + 0.0);
                case ABS, LENGTH, CONCAT, JOIN, SEARCHED, MONTH, DISTANCE -> null;
            };
            case BoundValue.OwnGeometry _,BoundValue.Literal _,BoundValue.Folded _,BoundValue.Arithmetic _ -> null;
        };
    }

    private static @Nullable Image then(@Nullable Image inner, UnaryOperator<Object> next) {
        return inner == null || inner.ofNull != null ? null
                : new Image(inner.attribute, value -> next.apply(inner.of.apply(value)), null);
    }
}
