package de.sozialplanung.opendata.tile;

import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.crs.Crs;
import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/// A tile matrix set (OGC 17-083r4, 6): one matrix per level, each level with twice as many rows and columns as the one
/// before. Rows count from the north, columns from the west, both from 0.
public enum TileMatrixSet {
    /// The tiles of the web: one tile shows the world as far as Web Mercator does (17-083r4, D.1).
    WEB_MERCATOR_QUAD("WebMercatorQuad", Crs.EPSG_3857, -20_037_508.342_789_2, 20_037_508.342_789_2,
            156_543.033_928_041, 25, new LocalizedText("Google Maps kompatibel (Web Mercator)",
                    "Google Maps compatible for the world")),
    /// The tiles of the German surveying authorities (AdV) in ETRS89 / UTM zone 32N, as basemap.de, TopPlusOpen and the
    /// services of the federal states have them: one tile shows Germany, and each level has the scale of a level of
    /// `WEB_MERCATOR_QUAD` at the equator, five further on.
    DE_EPSG_25832_ADV("DE_EPSG_25832_ADV", Crs.EPSG_25832, -46_133.17, 6_301_219.54, 4_891.969_810_251_28, 16,
            new LocalizedText("Kachelschema der AdV für Deutschland (ETRS89 / UTM 32N)",
                    "Tiling scheme of the German surveying authorities (ETRS89 / UTM 32N)"));

    /// Of a tile, in pixels on both sides.
    public static final int PIXELS = 256;

    /// In metres, by which scale denominators are defined (17-083r4, 6.1).
    private static final double PIXEL = 0.000_28;

    /// The cosine of the latitude in the middle of Germany.
    private static final double MERCATOR_METRE = 0.63;

    private final String id;
    private final Crs crs;
    private final double west;
    private final double north;
    private final double cellSize;
    private final int levels;
    private final LocalizedText title;

    TileMatrixSet(String id, Crs crs, double west, double north, double cellSize, int levels, LocalizedText title) {
        this.id = id;
        this.crs = crs;
        this.west = west;
        this.north = north;
        this.cellSize = cellSize;
        this.levels = levels;
        this.title = title;
    }

    public static Optional<TileMatrixSet> byId(String id) {
        return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public Crs crs() {
        return crs;
    }

    public LocalizedText title() {
        return title;
    }

    /// How many matrices there are; they are called `0`, `1` and so on.
    public int levels() {
        return levels;
    }

    /// The corner where all matrices begin, east of it.
    public double west() {
        return west;
    }

    /// The corner where all matrices begin, north of it.
    public double north() {
        return north;
    }

    /// The size of a pixel in metres of the reference system.
    public double cellSize(int level) {
        return cellSize / (1L << level);
    }

    /// The same on the ground in the middle of Germany: Web Mercator stretches.
    public double groundCellSize(int level) {
        return crs == Crs.EPSG_3857 ? cellSize(level) * MERCATOR_METRE : cellSize(level);
    }

    public double scaleDenominator(int level) {
        return cellSize(level) / PIXEL;
    }

    /// Rows of a level, and columns.
    public int size(int level) {
        return 1 << level;
    }

    /// The side of a tile in metres of the reference system.
    public double span(int level) {
        return cellSize(level) * PIXELS;
    }

    /// What a tile shows.
    public Envelope box(TileAddress tile) {
        double span = span(tile.level());
        double left = west + tile.column() * span;
        double top = north - tile.row() * span;
        return new Envelope(left, left + span, top - span, top);
    }

    /// The tiles of a level that a box touches; those at the edge where it lies outside.
    ///
    /// @param box in the reference system
    public TileLimits limits(int level, Envelope box) {
        double span = span(level);
        return new TileLimits(level, index((north - box.getMaxY()) / span, level),
                index((north - box.getMinY()) / span, level), index((box.getMinX() - west) / span, level),
                index((box.getMaxX() - west) / span, level));
    }

    private int index(double position, int level) {
        return (int) Math.clamp(Math.floor(position), 0, size(level) - 1.0);
    }
}
