package de.sozialplanung.opendata.encode.parquet;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import java.util.List;
import java.util.Map;

/// The metadata at the end of a file (Parquet format, `FileMetaData`).
///
/// @param properties the columns
/// @param groups     the row groups
/// @param texts      metadata by key
record Footer(List<Property> properties, List<RowGroup> groups, Map<String, String> texts) {

    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final int UTF8 = 0;
    private static final int LIST = 3;
    private static final int DATE = 6;
    private static final int TIMESTAMP_MICROS = 10;

    byte[] bytes() {
        ThriftWriter thrift = new ThriftWriter().number(1, 2);
        int lists = (int) properties.stream().filter(p -> p.type() == PropertyType.STRING_LIST).count();
        thrift.structs(2, 1 + properties.size() + 2 * lists);
        thrift.item().text(4, "schema").number(5, properties.size()).end();
        properties.forEach(property -> element(thrift, property));
        thrift.longNumber(3, groups.stream().mapToLong(RowGroup::rows).sum());
        thrift.structs(4, groups.size());
        groups.forEach(group -> group.describe(thrift));
        thrift.structs(5, texts.size());
        texts.forEach((key, value) -> thrift.item().text(1, key).text(2, value).end());
        thrift.text(6, "sozialplanung-opendata");
        thrift.structs(7, properties.size());
        properties.forEach(_ -> thrift.item().struct(1).end().end());
        return thrift.bytes();
    }

    private static void element(ThriftWriter thrift, Property property) {
        String name = property.name();
        int type = PhysicalType.of(property.type()).number();
        int repetition = property.role() == Role.ID ? REQUIRED : OPTIONAL;
        switch (property.type()) {
            case STRING -> head(thrift, type, repetition, name).number(6, UTF8).struct(10).struct(1).end().end().end();
            case INTEGER, NUMBER, BOOLEAN, POINT, MULTI_POLYGON -> head(thrift, type, repetition, name).end();
            case DATE -> head(thrift, type, repetition, name).number(6, DATE).struct(10).struct(6).end().end().end();
            case DATE_TIME -> head(thrift, type, repetition, name).number(6, TIMESTAMP_MICROS).struct(10).struct(8)
                    .isTrue(1).struct(2).struct(2).end().end().end().end().end();
            case STRING_LIST -> {
                thrift.item().number(3, repetition).text(4, name).number(5, 1).number(6, LIST).struct(10).struct(3)
                        .end().end().end();
                thrift.item().number(3, REPEATED).text(4, "list").number(5, 1).end();
                head(thrift, type, REQUIRED, "element").number(6, UTF8).struct(10).struct(1).end().end().end();
            }
        }
    }

    private static ThriftWriter head(ThriftWriter thrift, int type, int repetition, String name) {
        return thrift.item().number(1, type).number(3, repetition).text(4, name);
    }
}
