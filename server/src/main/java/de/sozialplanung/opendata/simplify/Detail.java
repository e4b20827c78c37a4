package de.sozialplanung.opendata.simplify;

/// How much of a shape can be seen: a zoom level of the tiling scheme WebMercatorQuad with tiles of 256 pixels (OGC API
/// Features Part 7, draft 24-020, table 1).
///
/// @param level from 0, a pixel of 156 kilometres at the equator, to `FULL`
public record Detail(int level) {

    /// At this level and above shapes are left as they are: a pixel is 40 centimetres.
    public static final int FULL = 18;

    private static final double PIXEL_AT_EQUATOR = 156_543.033_928_041;

    /// What Web Mercator stretches is shorter on the ground: this is the cosine of the latitude in the middle of Germany.
    private static final double GROUND = 0.63;

    public Detail {
        if (level < 0 || level > FULL) {
            throw new IllegalArgumentException("levels run from 0 to " + FULL);
        }
    }

    /// The level that shows at least as much as a zoom level, which may have decimals.
    public static Detail of(double zoomLevel) {
        return new Detail((int) Math.clamp(Math.ceil(zoomLevel), 0, FULL));
    }

    /// The level that shows at least as much as pixels of that size.
    ///
    /// @param metres on the ground
    public static Detail ofPixel(double metres) {
        return of(Math.log(PIXEL_AT_EQUATOR * GROUND / metres) / Math.log(2));
    }

    /// Whether shapes stay as they are.
    public boolean isFull() {
        return level == FULL;
    }

    /// The size of a pixel in metres on the ground.
    double pixel() {
        return PIXEL_AT_EQUATOR * GROUND / (1 << level);
    }

    /// A corner of less than this many square metres cannot be seen: half a pixel.
    double area() {
        return pixel() * pixel() / 2;
    }
}
