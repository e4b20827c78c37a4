package de.sozialplanung.opendata.store.memory.column;

import static org.assertj.core.api.Assertions.assertThat;

import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.ValueOrder;
import de.sozialplanung.opendata.store.memory.row.Condition;
import de.sozialplanung.opendata.store.memory.row.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever form a column takes, its values, its order and its conditions are those of a list.
class ColumnTest {

    private static final int ROWS = 1000;

    private static Column column(PropertyType type, Role role, List<? extends @Nullable Object> values) {
        ColumnBuilder builder = ColumnBuilder.of(
                Property.of("x", type, role, LocalizedText.same("x"), LocalizedText.same("x")), values.size());
        values.forEach(builder::add);
        return builder.build();
    }

    /// A type and values that make it take one form or another.
    static Stream<Arguments> forms() {
        Instant noon = Instant.parse("2024-02-29T12:00:00Z");
        return Stream.of(
                form(PropertyType.STRING, r -> "Köln " + r.nextInt(20)),
                form(PropertyType.STRING, r -> "gleich am Anfang " + r.nextInt(100_000)),
                form(PropertyType.STRING, r -> r.nextInt(3) == 0 ? "\u0000".repeat(r.nextInt(12)) : "a" + r.nextInt()),
                form(PropertyType.STRING, r -> "😀".repeat(r.nextInt(4)) + "\uFFFD".repeat(r.nextInt(4))),
                form(PropertyType.BOOLEAN, Random::nextBoolean),
                form(PropertyType.INTEGER, r -> (long) r.nextInt(200)),
                form(PropertyType.INTEGER, r -> 1_000_000L + r.nextInt(40_000)),
                form(PropertyType.INTEGER, r -> r.nextInt() * 3L), form(PropertyType.INTEGER, Random::nextLong),
                form(PropertyType.INTEGER, r -> r.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE),
                form(PropertyType.NUMBER, r -> (double) r.nextInt(100)),
                form(PropertyType.NUMBER, r -> r.nextInt(1000) / 100.0),
                form(PropertyType.NUMBER, r -> r.nextInt(1000) / Math.pow(10, r.nextInt(6))),
                form(PropertyType.NUMBER, r -> r.nextGaussian() * 1e200),
                form(PropertyType.NUMBER, r -> r.nextInt(3) == 0 ? -1e-300 : r.nextInt(3) / 7.0),
                form(PropertyType.DATE, r -> LocalDate.of(2024, 1, 1).plusDays(r.nextInt(60))),
                form(PropertyType.DATE, r -> r.nextBoolean() ? LocalDate.of(0, 1, 1) : LocalDate.of(9999, 12, 31)),
                form(PropertyType.DATE_TIME, r -> noon.plusSeconds(r.nextInt(90))),
                form(PropertyType.DATE_TIME,
                        r -> noon.minusNanos(1000L * r.nextInt()).minusSeconds(r.nextLong(1L << 35))));
    }

    private static Arguments form(PropertyType type, Function<Random, Object> value) {
        return Arguments.of(type, value);
    }

    private static List<@Nullable Object> values(Function<Random, Object> value, int nulls) {
        Random random = new Random(nulls);
        List<@Nullable Object> values = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            values.add(nulls > 0 && random.nextInt(nulls) == 0 ? null : value.apply(random));
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void valuesComeBackAndStandInTheirOrder(PropertyType type, Function<Random, Object> value) {
        for (int nulls : new int[]{0, 2, 50}) {
            List<@Nullable Object> values = values(value, nulls);
            for (Role role : type == PropertyType.STRING ? List.of(Role.NONE, Role.ID) : List.of(Role.NONE)) {
                Column column = column(type, role, values);
                assertThat(IntStream.range(0, ROWS).mapToObj(column::value)).isEqualTo(values);
                assertOrder(column, values);
            }
        }
    }

    private static void assertOrder(Column column, List<@Nullable Object> values) {
        Comparator<@Nullable Object> order = Comparator.nullsLast(ValueOrder::compare);
        SortedRows sorted = column.sorted();
        List<Integer> expected = IntStream.range(0, ROWS).boxed()
                .sorted((a, b) -> order.compare(values.get(a), values.get(b))).toList();

        assertThat(IntStream.range(0, ROWS).mapToObj(sorted::at)).isEqualTo(expected);
        assertThat(sorted.known()).isEqualTo((int) values.stream().filter(Objects::nonNull).count());
        for (int position = 0; position < ROWS; position++) {
            assertThat(sorted.position(expected.get(position))).isEqualTo(position);
        }
        for (int position = 0; position < ROWS; position += 37) {
            int from = position;
            while (from > 0 && column.compare(sorted.at(from - 1), sorted.at(position)) == 0) {
                from--;
            }
            int to = position;
            while (to < ROWS && column.compare(sorted.at(to), sorted.at(position)) == 0) {
                to++;
            }
            assertThat(sorted.runStart(position)).isEqualTo(from);
            assertThat(sorted.runEnd(position)).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void conditionsFindByTestAndByIndexWhatALoopFinds(PropertyType type, Function<Random, Object> value) {
        List<@Nullable Object> values = values(value, 10);
        Column column = column(type, Role.NONE, values);
        Random random = new Random(99);
        for (int round = 0; round < 40; round++) {
            Object literal = value.apply(random);
            for (Comparison operator : Comparison.values()) {
                boolean negated = operator == Comparison.NOT_EQUAL;
                assertFound(column.within(Interval.of(negated ? Comparison.EQUAL : operator, literal), negated), values,
                        v -> v != null && operator.holds(ValueOrder.compare(v, literal)));
            }
            Set<Object> items = Set.copyOf(Arrays.asList(literal, value.apply(random), value.apply(random)));
            assertFound(column.among(items, false), values, v -> v != null && items.contains(v));
            assertFound(column.among(items, true), values, v -> v != null && !items.contains(v));
        }
        assertFound(column.isNull(false), values, Objects::isNull);
        assertFound(column.isNull(true), values, Objects::nonNull);
    }

    private static void assertFound(Condition condition, List<@Nullable Object> values,
            Predicate<@Nullable Object> expected) {
        List<Integer> rows = IntStream.range(0, ROWS).filter(row -> expected.test(values.get(row))).boxed().toList();
        var source = Objects.requireNonNull(condition.source());

        assertThat(IntStream.range(0, ROWS).filter(condition.test()::test).boxed()).isEqualTo(rows);
        assertThat(Arrays.stream(source.rows().toArray()).boxed()).isEqualTo(rows);
        assertThat(source.exactly()).isEqualTo(rows.size());
        Selection tested = Selection.of(Condition.tested(condition.test(), condition.effort()), ROWS);
        assertThat(tested.count()).isEqualTo(rows.size());
        assertThat(Arrays.stream(tested.rows().toArray()).boxed()).isEqualTo(rows);
    }

    @Test
    void minusNilIsNil() {
        Column column = column(PropertyType.NUMBER, Role.NONE, Arrays.asList(0.0, -0.0, 1e-9, -1e-9, null, 0.0, 7.25));

        assertThat(column.value(1)).isEqualTo(-0.0);
        assertThat(column.compare(0, 1)).isZero();
        assertThat(Objects.requireNonNull(column.within(Interval.of(Comparison.EQUAL, 0.0), false).source()).rows()
                .toArray()).containsExactly(0, 1, 5);
        assertThat(Objects.requireNonNull(column.within(Interval.of(Comparison.LESS, 0.0), false).source()).rows()
                .toArray()).containsExactly(3);
        assertThat(IntStream.range(0, 7).map(column.sorted()::at)).containsExactly(3, 0, 1, 5, 2, 6, 4);
    }

    @Test
    void numbersAndIntegersCompareAsNumbers() {
        Column column = column(PropertyType.INTEGER, Role.NONE,
                List.of((1L << 53) - 1, 1L << 53, (1L << 53) + 1, (1L << 53) + 2));

        assertThat(Objects.requireNonNull(column.within(Interval.of(Comparison.EQUAL, 0x1p53), false).source()).rows()
                .toArray()).containsExactly(1, 2);
    }

    @Test
    void anEmptyColumnHasNothing() {
        for (PropertyType type : List.of(PropertyType.STRING, PropertyType.INTEGER, PropertyType.NUMBER)) {
            Column column = column(type, Role.NONE, List.of());
            assertThat(column.size()).isZero();
            assertThat(column.sorted().size()).isZero();
            assertThat(Objects.requireNonNull(column.isNull(true).source()).exactly()).isZero();
        }
    }
}
