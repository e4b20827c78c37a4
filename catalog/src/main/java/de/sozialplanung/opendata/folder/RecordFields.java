package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Schema;
import java.util.List;
import java.util.stream.Stream;

/// The fields that a record of a collection may have in a file.
final class RecordFields {

    private RecordFields() {}

    /// The attributes of the schema and fields that are read but never published as such.
    static List<String> of(Schema schema, String... more) {
        return Stream.concat(schema.attributes().stream().map(Property::name), Stream.of(more)).toList();
    }
}
