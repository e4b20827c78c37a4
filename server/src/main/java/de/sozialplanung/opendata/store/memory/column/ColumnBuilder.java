package de.sozialplanung.opendata.store.memory.column;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import org.jspecify.annotations.Nullable;

/// Takes the values of one attribute, row by row. For one thread.
public interface ColumnBuilder {

    void add(@Nullable Object value);

    Column build();

    /// The builder for a property's type.
    ///
    /// @param rows how many rows will come
    static ColumnBuilder of(Property property, int rows) {
        return switch (property.type()) {
            case STRING -> property.role() == Role.ID ? new TextColumn.Builder() : new StringsBuilder(rows);
            case STRING_LIST, BOOLEAN -> new DictionaryBuilder(rows);
            case INTEGER -> new LongColumn.Builder(LongForm.INTEGER, rows);
            case NUMBER -> new NumbersBuilder(rows);
            case DATE -> new LongColumn.Builder(LongForm.DAY, rows);
            case DATE_TIME -> new LongColumn.Builder(LongForm.INSTANT, rows);
            case POINT, MULTI_POLYGON -> throw new IllegalArgumentException("a geometry is not an attribute");
        };
    }
}
