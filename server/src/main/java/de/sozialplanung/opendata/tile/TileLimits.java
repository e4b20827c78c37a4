package de.sozialplanung.opendata.tile;

/// The tiles of a level that may hold something (17-083r4, 7: TileMatrixLimits); bounds included.
public record TileLimits(int level, int minRow, int maxRow, int minColumn, int maxColumn) {

    public boolean contain(TileAddress tile) {
        return tile.level() == level && tile.row() >= minRow && tile.row() <= maxRow && tile.column() >= minColumn
                && tile.column() <= maxColumn;
    }
}
