package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.FilterFunction;
import de.sozialplanung.opendata.filter.SearchForm;
import de.sozialplanung.opendata.filter.ValueOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// What `BoundFilter` promises, said once more in the plainest way: a feature at hand, every value an object.
final class NaiveFilter {

    private NaiveFilter() {}

    static boolean passes(Feature feature, BoundFilter filter) {
        return switch (filter) {
            case BoundFilter.Everything() -> true;
            case BoundFilter.Nothing() -> false;
            case BoundFilter.And and -> and.operands().stream().allMatch(o -> passes(feature, o));
            case BoundFilter.Or or -> or.operands().stream().anyMatch(o -> passes(feature, o));
            case BoundFilter.Compare compare -> {
                Object left = value(feature, compare.left());
                Object right = value(feature, compare.right());
                yield left != null && right != null
                        && compare.operator().holds(ValueOrder.compare(left, right));
            }
            case BoundFilter.In in -> {
                Object value = value(feature, in.value());
                yield value != null && in.items().stream()
                        .anyMatch(item -> ValueOrder.compare(value, item) == 0) != in.negated();
            }
            case BoundFilter.Like like -> {
                Object value = value(feature, like.value());
                yield value != null && like.pattern().matcher().matches((String) value) != like.negated();
            }
            case BoundFilter.IsNull isNull -> (value(feature, isNull.value()) == null) != isNull.negated();
            case BoundFilter.Array array -> {
                Object left = value(feature, array.left());
                Object right = value(feature, array.right());
                yield left != null && right != null
                        && array.relation().holds((List<?>) left, (List<?>) right) != array.negated();
            }
            case BoundFilter.Spatial spatial -> {
                Geometry own = feature.geometry();
                yield own != null && spatial.relation().holds(own, spatial.shape()) != spatial.negated();
            }
            case BoundFilter.Ids ids -> ids.ids().contains(feature.id()) != ids.negated();
        };
    }

    private static @Nullable Object value(Feature feature, BoundValue value) {
        return switch (value) {
            case BoundValue.Attribute attribute -> feature.value(attribute.index());
            case BoundValue.OwnGeometry() -> feature.geometry();
            case BoundValue.Literal literal -> literal.value();
            case BoundValue.Bound bound -> {
                Object time = value(feature, bound.time());
                yield time == null ? bound.endless().value() : time;
            }
            case BoundValue.Day day -> value(feature, day.instant()) instanceof Instant instant
                    ? LocalDate.ofInstant(instant, ZoneOffset.UTC)
                    : null;
            case BoundValue.Folded folded -> value(feature, folded.text()) instanceof String text
                    ? folded.folding().fold(text)
                    : null;
            case BoundValue.Arithmetic arithmetic -> {
                Object left = value(feature, arithmetic.left());
                Object right = value(feature, arithmetic.right());
                if (left == null || right == null) {
                    yield null;
                }
                double result = arithmetic.operator().apply(((Number) left).doubleValue(),
                        ((Number) right).doubleValue());
                yield Double.isNaN(result) ? null : (Object) result;
            }
            case BoundValue.Call call -> {
                List<@Nullable Object> arguments = call.arguments().stream().<@Nullable Object>map(
                        a -> value(feature, a)).toList();
                yield arguments.contains(null) ? null : call(call.function(), arguments);
            }
        };
    }

    private static Object call(FilterFunction function, List<?> a) {
        return switch (function) {
            case ABS -> Math.abs(((Number) a.getFirst()).doubleValue());
            case CEILING -> Math.ceil(((Number) a.getFirst()).doubleValue()) + 0.0;
            case FLOOR -> Math.floor(((Number) a.getFirst()).doubleValue()) + 0.0;
            case LENGTH -> ((String) a.getFirst()).codePoints().count();
            case CONCAT -> a.getFirst().toString() + a.getLast();
            case JOIN -> String.join("|", ((List<?>) a.getFirst()).stream().map(String::valueOf).toList());
            case SEARCHED -> SearchForm.of(a.getFirst().toString());
            case YEAR -> (long) ((LocalDate) a.getFirst()).getYear();
            case MONTH -> (long) ((LocalDate) a.getFirst()).getMonthValue();
            case DISTANCE -> ((Geometry) a.getFirst()).distance((Geometry) a.getLast());
        };
    }
}
