package de.sozialplanung.opendata.folder.shape;

import de.sozialplanung.opendata.folder.table.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One feature of a file.
///
/// @param number     its place in the file, from 1
/// @param attributes by name, as text; empty texts are left out
/// @param geometry   coordinates in the file's order; null where there is none
public record ShapeRow(int number, Map<String, String> attributes, @Nullable Geometry geometry) {

    public ShapeRow {
        Map<String, String> legible = new LinkedHashMap<>();
        attributes.forEach((name, text) -> legible.put(Field.legible(name), Field.legible(text)));
        attributes = Collections.unmodifiableMap(legible);
    }

    /// The attribute of that name; empty where it is missing or empty.
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
