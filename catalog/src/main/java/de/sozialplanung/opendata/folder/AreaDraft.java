package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.statistics.Area;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/// An area as it was read, before its parent is known to exist.
///
/// @param place    where it stands
/// @param areaSet  its division
/// @param parent   the key as the file has it; null where none is named
record AreaDraft(Place place, String key, String name, AreaSet areaSet, @Nullable String parent,
        MultiPolygon geometry) {

    Area finished(@Nullable String parentKey) {
        return new Area(key, name, areaSet.level(), areaSet.id(), parentKey, geometry);
    }
}
