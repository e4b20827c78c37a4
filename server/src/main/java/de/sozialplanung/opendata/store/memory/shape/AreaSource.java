package de.sozialplanung.opendata.store.memory.shape;

import de.sozialplanung.opendata.store.memory.column.DictionaryColumn;
import de.sozialplanung.opendata.store.memory.column.Lazy;
import de.sozialplanung.opendata.store.memory.row.Condition;
import de.sozialplanung.opendata.store.memory.row.RowSet;
import de.sozialplanung.opendata.store.memory.row.Source;
import java.util.BitSet;
import java.util.Objects;

/// The rows whose shape passes, or whose shape does not. Each shape is tested once at most, and only where its box lets it
/// pass.
final class AreaSource implements Source {

    private final DictionaryColumn shapes;
    private final ShapeTest test;
    private final boolean negated;
    private final BitSet tested = new BitSet();
    private final BitSet passed = new BitSet();
    private final Lazy<BitSet> candidates;
    private final Lazy<Source> exact;

    AreaSource(DictionaryColumn shapes, PackedIndex index, ShapeTest test, boolean negated) {
        this.shapes = shapes;
        this.test = test;
        this.negated = negated;
        candidates = new Lazy<>(() -> {
            BitSet touching = new BitSet();
            index.search(Zone.touching(test.box()), new PackedIndex.Visitor() {

                @Override
                public void within(int from, int to) {
                    for (int position = from; position < to; position++) {
                        touching.set(index.item(position));
                    }
                }

                @Override
                public void crossed(int position, Boxes boxes) {
                    touching.set(index.item(position));
                }
            });
            return touching;
        });
        exact = new Lazy<>(this::exact);
    }

    /// Whether a row passes.
    boolean passes(int row) {
        int code = shapes.code(row);
        return code < shapes.distinct().size() && passesShape(code) != negated;
    }

    private boolean passesShape(int code) {
        if (!tested.get(code)) {
            tested.set(code);
            passed.set(code, candidates.get().get(code) && test.passes(shape(code).stored()));
        }
        return passed.get(code);
    }

    private SharedShape shape(int code) {
        return (SharedShape) shapes.distinct().get(code);
    }

    private Source exact() {
        BitSet codes = new BitSet();
        candidates.get().stream().filter(this::passesShape).forEach(codes::set);
        if (negated) {
            codes.flip(0, shapes.distinct().size());
        }
        Condition condition = shapes.codes(codes);
        return Objects.requireNonNull(condition.source());
    }

    @Override
    public int atMost() {
        return negated ? exactly() : candidates.get().stream().map(shapes::count).sum();
    }

    @Override
    public int exactly() {
        return exact.get().exactly();
    }

    @Override
    public RowSet rows() {
        return exact.get().rows();
    }
}
