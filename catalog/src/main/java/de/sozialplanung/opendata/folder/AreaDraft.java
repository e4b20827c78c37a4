package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.statistics.Area;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/// An area as it was read, before its parent is known to exist.
///
/// @param place    where it stands
/// @param areaSet  its division
/// @param parent   the key as the file has it; null where none is named
/// @param centre   where distances are measured from; null where the file does not say
record AreaDraft(Place place, String key, String name, AreaSet areaSet, @Nullable String parent,
        MultiPolygon geometry, @Nullable Point centre) {

    Area finished(@Nullable String parentKey) {
        return new Area(key, name, areaSet.level(), areaSet.id(), parentKey, geometry, centre);
    }
}
