package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.crs.Crs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One entry of `gebiete`: a file of polygons, or an area that is the union of its parts.
///
/// @param place       where it stands
/// @param file        the file; null for a union
/// @param areaSet     the division that its areas belong to
/// @param crs         what the file's reference system is; null to believe the file
/// @param table       the table of a GeoPackage; null for the only one
/// @param columns     the attributes that hold key, name and parent
/// @param parent      one parent for all; null to read it or to take the region
/// @param replaceKeys key in the file → key
/// @param names       key → name, where the file's names will not do
/// @param unionKey    the key of the area that is the union of its parts; null for a file
/// @param unionName   its name
record AreaSource(Place place, @Nullable String file, AreaSet areaSet, @Nullable Crs crs, @Nullable String table,
        Columns columns, @Nullable String parent, Map<String, String> replaceKeys, Map<String, String> names,
        @Nullable String unionKey, String unionName) {

    /// The attributes of a feature that say what it is.
    ///
    /// @param parent null where there is none
    /// @param x      the easting of the point that distances are measured from; null where there is none
    /// @param y      its northing; null exactly where `x` is
    record Columns(String key, String name, @Nullable String parent, @Nullable String x, @Nullable String y) {

        /// All that the file has to have.
        List<String> named() {
            return Stream.of(key, name, parent, x, y).filter(Objects::nonNull).toList();
        }
    }
}
