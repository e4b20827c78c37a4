package de.sozialplanung.opendata.tile;

/// Where a tile stands in its set.
///
/// @param level  which matrix, from 0
/// @param row    from the north
/// @param column from the west
public record TileAddress(int level, int row, int column) {}
