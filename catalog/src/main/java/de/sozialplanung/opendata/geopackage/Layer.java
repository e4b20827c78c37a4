package de.sozialplanung.opendata.geopackage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table or view of a GeoPackage as a GIS lists it.
///
/// @param name        of the table
/// @param title       what a layer list shows; the name where the file says nothing else
/// @param description what it holds; may be empty
/// @param columns     the attribute columns in order, the row key `fid` left out when written
/// @param shape       its geometry column; null for a table without geometry
public record Layer(String name, String title, String description, List<LayerColumn> columns,
        @Nullable GeometryColumn shape) {

    public Layer {
        columns = List.copyOf(columns);
    }

    public Optional<GeometryColumn> geometry() {
        return Optional.ofNullable(shape);
    }
}
