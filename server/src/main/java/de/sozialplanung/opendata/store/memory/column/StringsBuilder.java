package de.sozialplanung.opendata.store.memory.column;

import org.jspecify.annotations.Nullable;

/// Takes strings as codes while they repeat, as text once it shows that they do not.
final class StringsBuilder implements ColumnBuilder {

    /// So many distinct strings are kept in any case.
    private static final int FEW = 4096;

    private @Nullable DictionaryBuilder codes;
    private final TextColumn.Builder text = new TextColumn.Builder();
    private int rows;

    StringsBuilder(int rows) {
        codes = new DictionaryBuilder(rows);
    }

    @Override
    public void add(@Nullable Object value) {
        DictionaryBuilder repeating = codes;
        if (repeating == null) {
            text.add(value);
            return;
        }
        repeating.add(value);
        rows++;
        if (repeating.distinct() > FEW && repeating.distinct() > rows / 4) {
            for (int row = 0; row < rows; row++) {
                text.add(repeating.value(row));
            }
            codes = null;
        }
    }

    @Override
    public Column build() {
        return codes == null ? text.build() : codes.build();
    }
}
