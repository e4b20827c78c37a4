package de.sozialplanung.opendata.store.memory.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSetTest {

    private static final int ROWS = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 2047, 2048, 2049, 20_000})
    void collectedRowsComeOnceAndInOrder(int count) {
        Random random = new Random(count);
        for (boolean ascending : new boolean[]{true, false}) {
            IntStream drawn = random.ints(count, 0, ROWS);
            int[] rows = (ascending ? drawn.sorted() : drawn).toArray();
            RowCollector collector = new RowCollector();
            collector.addAll(rows, 0, count);
            RowSet set = collector.build();
            TreeSet<Integer> expected = new TreeSet<>(Arrays.stream(rows).boxed().toList());

            assertThat(Arrays.stream(set.toArray()).boxed().toList()).isEqualTo(List.copyOf(expected));
            assertThat(set.count()).isEqualTo(expected.size());
            assertThat(set).isInstanceOf(ascending || count <= 2048 ? RowSet.Listed.class : RowSet.Marked.class);
            for (int i = 0; i < 100; i++) {
                int row = random.nextInt(ROWS);
                Integer next = expected.ceiling(row);
                assertThat(set.next(row)).isEqualTo(next == null ? RowSet.END : next);
                assertThat(set.has(row)).isEqualTo(expected.contains(row));
                int skip = random.nextInt(5);
                assertThat(set.next(row, skip))
                        .isEqualTo(expected.tailSet(row).stream().skip(skip).findFirst().orElse(RowSet.END));
            }
        }
    }

    @Test
    void aRunKnowsItsRowsWithoutListingThem() {
        RowSet run = new RowSet.Run(10, 20);

        assertThat(run.next(0)).isEqualTo(10);
        assertThat(run.next(0, 9)).isEqualTo(19);
        assertThat(run.next(0, 10)).isEqualTo(RowSet.END);
        assertThat(run.next(15, Long.MAX_VALUE)).isEqualTo(RowSet.END);
        assertThat(run.next(20)).isEqualTo(RowSet.END);
        assertThat(run.toArray()).hasSize(10).startsWith(10).endsWith(19);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 24, 25, 99, 100, 5000})
    void theFirstInAnOrderAreFoundWithoutSortingAll(int most) {
        Random random = new Random(most);
        int[] values = random.ints(100, 0, 20).toArray();
        RowComparator order = ((RowComparator) (one, other) -> Integer.compare(values[one], values[other]))
                .then(Integer::compare);
        int[] expected = IntStream.range(0, 100).boxed().sorted(order::compare).limit(most)
                .mapToInt(Integer::intValue).toArray();

        assertThat(RowSort.first(new RowSet.Run(0, 100), most, order)).isEqualTo(expected);
    }

    @Test
    void equalRowsKeepTheirOrderWhenSorted() {
        int[] rows = IntStream.range(0, 1000).map(i -> i * 37 % 1000).toArray();
        List<Integer> expected = Arrays.stream(rows).boxed().sorted((a, b) -> Integer.compare(a % 10, b % 10)).toList();

        RowSort.sort(rows, 0, rows.length, (one, other) -> Integer.compare(one % 10, other % 10));

        assertThat(Arrays.stream(rows).boxed().toList()).isEqualTo(expected);
    }

    @Test
    void aSelectionTestsNoMoreThanItMustAndFindsTheSame() {
        RowTest third = row -> row % 3 == 0;
        RowTest even = row -> row % 2 == 0;
        Selection both = Selection.of(Condition.and(List.of(Condition.tested(third, Condition.Effort.SHAPE),
                Condition.tested(even, Condition.Effort.NUMBER))), 1000);
        Selection either = Selection.of(Condition.or(List.of(Condition.tested(third, Condition.Effort.SHAPE),
                Condition.tested(even, Condition.Effort.NUMBER))), 1000);

        assertThat(both.next(1, 0)).isEqualTo(6);
        assertThat(both.next(1, 100)).isEqualTo(606);
        assertThat(both.next(997, 0)).isEqualTo(RowSet.END);
        assertThat(both.count()).isEqualTo(167);
        assertThat(either.count()).isEqualTo(667);
        assertThat(either.next(5, 0)).isEqualTo(6);
    }
}
