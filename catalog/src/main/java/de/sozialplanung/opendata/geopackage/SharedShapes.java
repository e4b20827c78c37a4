package de.sozialplanung.opendata.geopackage;

/// How this room stores geometries that many rows show: once in a table of their own. A layer that uses them is a view
/// which joins them to a table of its rows.
final class SharedShapes {

    static final String TABLE = "gemeinsame_flaechen";
    static final String KEY = "fid";
    static final String SHAPE = "geom";
    static final String REFERENCE = "flaeche_fid";
    static final String SELECT = "SELECT " + KEY + ", " + SHAPE + " FROM " + TABLE;

    private SharedShapes() {}

    /// The table behind the view of that layer.
    static String rowsOf(String layer) {
        return layer + "_zeilen";
    }
}
