package de.sozialplanung.opendata.geopackage;

import org.jspecify.annotations.Nullable;

/// An attribute column of a layer.
///
/// @param name        its name in the table
/// @param type        the type of its values
/// @param title       what a human sees as its head; null where the file says nothing
/// @param description what it holds; null where the file says nothing
/// @param mediaType   of the text in it, such as `application/json`; null for plain values
public record LayerColumn(String name, ColumnType type, @Nullable String title, @Nullable String description,
        @Nullable String mediaType) {

    public LayerColumn(String name, ColumnType type) {
        this(name, type, null, null, null);
    }
}
