package de.sozialplanung.opendata.encode.parquet;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import java.util.Optional;

/// A column of a row group as it lies in the file.
///
/// @param property the column
/// @param at       the position of its first byte
/// @param values   how many there are, nulls included; of lists, the items
/// @param nulls    how many of them are null
/// @param plain    its bytes before compression, heads included
/// @param packed   its bytes in the file
/// @param least    the least value; empty where values have no order or all are null
/// @param greatest the greatest value
record Chunk(Property property, long at, int values, int nulls, long plain, long packed, Optional<byte[]> least,
        Optional<byte[]> greatest) {

    void describe(ThriftWriter thrift) {
        String[] path = property.type() == PropertyType.STRING_LIST
                ? new String[]{property.name(), "list", "element"}
                : new String[]{property.name()};
        thrift.item().longNumber(2, at).struct(3).number(1, PhysicalType.of(property.type()).number()).numbers(2, 0, 3)
                .texts(3, path).number(4, ColumnWriter.GZIP).longNumber(5, values).longNumber(6, plain)
                .longNumber(7, packed).longNumber(9, at).struct(12).longNumber(3, nulls);
        greatest.ifPresent(value -> thrift.binary(5, value));
        least.ifPresent(value -> thrift.binary(6, value));
        thrift.end().end().end();
    }
}
