package de.sozialplanung.opendata.store.memory.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a filter asks of rows: as a test of each, and as the answer of an index where there is one.
///
/// @param test   whether a row passes
/// @param effort what the test costs, to have cheap ones done first
/// @param source the rows that pass; null where only the test can tell
public record Condition(RowTest test, Effort effort, @Nullable Source source) {

    /// How much a test costs.
    public enum Effort {
        /// A look at a number.
        NUMBER,
        /// Text, or an object for each row.
        OBJECT,
        /// Geometry.
        SHAPE
    }

    public static final Condition ALL = new Condition(RowTest.ALL, Effort.NUMBER, null);
    public static final Condition NONE = new Condition(RowTest.NONE, Effort.NUMBER, Source.of(RowSet.none()));

    /// Rows that have to be tested one by one.
    public static Condition tested(RowTest test, Effort effort) {
        return new Condition(test, effort, null);
    }

    /// What passes every one of these.
    public static Condition and(List<Condition> operands) {
        List<Condition> cheapFirst = operands.stream().sorted(Comparator.comparing(Condition::effort)).toList();
        List<Narrowest.Choice> choices = new ArrayList<>();
        for (int i = 0; i < cheapFirst.size(); i++) {
            Source source = cheapFirst.get(i).source;
            if (source != null) {
                List<Condition> rest = new ArrayList<>(cheapFirst);
                rest.remove(i);
                choices.add(new Narrowest.Choice(source, conjunction(rest)));
            }
        }
        return new Condition(conjunction(cheapFirst), cheapFirst.getLast().effort,
                choices.isEmpty() ? null : new Narrowest(choices));
    }

    /// What passes one of these.
    public static Condition or(List<Condition> operands) {
        List<Condition> cheapFirst = operands.stream().sorted(Comparator.comparing(Condition::effort)).toList();
        List<Source> sources = new ArrayList<>();
        for (Condition operand : operands) {
            if (operand.source != null) {
                sources.add(operand.source);
            }
        }
        return new Condition(cheapFirst.stream().map(Condition::test).reduce(RowTest.NONE, RowTest::or),
                cheapFirst.getLast().effort, sources.size() == operands.size() ? new Union(sources) : null);
    }

    private static RowTest conjunction(List<Condition> operands) {
        return operands.stream().map(Condition::test).reduce(RowTest.ALL, RowTest::and);
    }

    private record Union(List<Source> sources) implements Source {

        @Override
        public int atMost() {
            long sum = sources.stream().mapToLong(Source::atMost).sum();
            return (int) Math.min(sum, Integer.MAX_VALUE);
        }

        @Override
        public int exactly() {
            return UNKNOWN;
        }

        @Override
        public RowSet rows() {
            RowCollector all = new RowCollector();
            sources.forEach(source -> source.rows().each(all::add));
            return all.build();
        }
    }
}
