package de.sozialplanung.opendata.statistics;

import de.sozialplanung.opendata.catalog.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/// A Wohnplatz, Gemeinde or Kreis in one area set.
///
/// @param key      identifies it among all areas of all levels; a name never does
/// @param name     as shown
/// @param level    its level
/// @param areaSet  the id of its area set
/// @param parent   the key of the area that it is a part of; null for the Kreis
/// @param geometry valid, in EPSG:25832, outer rings anticlockwise
/// @param centre   the point that distances are measured from, as the office gives it; null where it gives none
public record Area(String key, String name, Level level, String areaSet, @Nullable String parent,
        MultiPolygon geometry, @Nullable Point centre) {}
