package de.sozialplanung.opendata.geopackage;

import de.sozialplanung.opendata.crs.Crs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The geometry column of a layer.
///
/// @param name  its name in the table
/// @param type  as the file declares it, such as `MULTIPOLYGON` or `GEOMETRY`
/// @param srsId the key of its reference system within the file; 0 and -1 mean unknown
/// @param known its reference system; null where it is not one of those that the service speaks
public record GeometryColumn(String name, String type, int srsId, @Nullable Crs known) {

    /// A column to be written.
    public static GeometryColumn of(String name, String type, Crs crs) {
        return new GeometryColumn(name, type, SpatialReferences.id(crs), crs);
    }

    /// Its reference system; empty where it is not one of those that the service speaks. Coordinates are always
    /// stored east, north.
    public Optional<Crs> crs() {
        return Optional.ofNullable(known);
    }
}
