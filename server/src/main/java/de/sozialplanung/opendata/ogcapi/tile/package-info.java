/// OGC API Tiles: tile matrix sets, tilesets of collections and of the whole, and their vector tiles. A building block of
/// the face `ogcapi`.
@NullMarked
package de.sozialplanung.opendata.ogcapi.tile;

import org.jspecify.annotations.NullMarked;
