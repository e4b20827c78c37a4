package de.sozialplanung.opendata.store.memory.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes numbers as integers while these have few decimals, and as what they are once one has more.
final class NumbersBuilder implements ColumnBuilder {

    private static final List<LongForm> DECIMALS = List.of(LongForm.WHOLE, LongForm.TENTHS, LongForm.HUNDREDTHS,
            LongForm.THOUSANDTHS);

    private final int rows;
    private LongColumn.Builder values;

    NumbersBuilder(int rows) {
        this.rows = rows;
        values = new LongColumn.Builder(LongForm.WHOLE, rows);
    }

    @Override
    public void add(@Nullable Object value) {
        if (value instanceof Double number && values.form() != LongForm.DOUBLE && !values.form().keeps(number)) {
            int finer = DECIMALS.indexOf(values.form()) + 1;
            take(DECIMALS.stream().skip(finer).filter(form -> form.keeps(number)).findFirst()
                    .orElse(LongForm.DOUBLE));
        }
        values.add(value);
    }

    /// Writes what came so far in another form. Not all of it may fit: a decimal with more places is a greater integer.
    private void take(LongForm form) {
        LongColumn.Builder before = values;
        LongColumn.Builder after = new LongColumn.Builder(form, rows);
        for (int row = 0; row < before.size(); row++) {
            Object value = before.value(row);
            if (form != LongForm.DOUBLE && value instanceof Double number && !form.keeps(number)) {
                take(LongForm.DOUBLE);
                return;
            }
            after.add(value);
        }
        values = after;
    }

    @Override
    public LongColumn build() {
        return values.build();
    }
}
