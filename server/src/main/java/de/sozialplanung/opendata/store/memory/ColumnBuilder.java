package de.sozialplanung.opendata.store.memory;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.filter.ValueKind;
import org.jspecify.annotations.Nullable;

/// Takes the values of one attribute, row by row. For one thread.
interface ColumnBuilder {

    void add(@Nullable Object value);

    Column build();

    /// The builder for a property's type.
    ///
    /// @param rows how many rows will come
    static ColumnBuilder of(Property property, int rows) {
        return switch (property.type()) {
            case STRING -> property.role() == Role.ID ? new TextColumn.Builder() : new Strings(rows);
            case STRING_LIST, BOOLEAN -> new DictionaryColumn.Builder(rows);
            case INTEGER, DATE, DATE_TIME -> new WholeColumn.Builder(ValueKind.of(property.type()), rows);
            case NUMBER -> new DoubleColumn.Builder(rows);
            case POINT, MULTI_POLYGON -> throw new IllegalArgumentException("a geometry is not an attribute");
        };
    }

    /// Strings: as codes while they repeat, as text once it shows that they do not.
    final class Strings implements ColumnBuilder {

        /// So many distinct strings are kept in any case.
        private static final int FEW = 4096;

        private DictionaryColumn.@Nullable Builder codes;
        private final TextColumn.Builder text = new TextColumn.Builder();
        private int rows;

        Strings(int rows) {
            codes = new DictionaryColumn.Builder(rows);
        }

        @Override
        public void add(@Nullable Object value) {
            if (codes == null) {
                text.add(value);
                return;
            }
            codes.add(value);
            rows++;
            if (codes.distinct() > FEW && codes.distinct() > rows / 4) {
                for (int row = 0; row < rows; row++) {
                    text.add(codes.value(row));
                }
                codes = null;
            }
        }

        @Override
        public Column build() {
            return codes == null ? text.build() : codes.build();
        }
    }
}
