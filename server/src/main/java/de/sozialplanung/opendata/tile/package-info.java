/// Tile matrix sets and vector tiles: which piece of the earth a tile is, and features cut to it as Mapbox Vector Tile.
/// Knows no HTTP and no store.
@NullMarked
package de.sozialplanung.opendata.tile;

import org.jspecify.annotations.NullMarked;
