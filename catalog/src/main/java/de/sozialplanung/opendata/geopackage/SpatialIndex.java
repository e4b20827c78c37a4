package de.sozialplanung.opendata.geopackage;

import java.util.List;

/// The R-tree over the geometries of a layer (OGC 12-128r17, annex F.3): its table, the triggers by which it stays true
/// when others change the layer, and its entry among the extensions.
///
/// @param layer    that it is of
/// @param geometry the name of the geometry column
record SpatialIndex(String layer, String geometry) {

    private String table() {
        return "rtree_" + layer + "_" + geometry;
    }

    List<String> creation() {
        String table = Sql.name(table());
        return List.of("CREATE VIRTUAL TABLE " + table + " USING rtree(id, minx, maxx, miny, maxy)",
                "INSERT INTO gpkg_extensions VALUES (" + text(layer) + ", " + text(geometry)
                        + ", 'gpkg_rtree_index', 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only')");
    }

    String insert() {
        return "INSERT INTO " + Sql.name(table()) + " VALUES (?, ?, ?, ?, ?)";
    }

    /// Created once the layer is full: they call functions that only writers of a GeoPackage have.
    List<String> triggers() {
        String table = Sql.name(table());
        String column = Sql.name(geometry);
        String key = SharedShapes.KEY;
        String there = "NEW." + column + " NOTNULL AND NOT ST_IsEmpty(NEW." + column + ")";
        String gone = "(NEW." + column + " ISNULL OR ST_IsEmpty(NEW." + column + "))";
        String put = " INSERT OR REPLACE INTO " + table + " VALUES (NEW." + key + ", ST_MinX(NEW." + column
                + "), ST_MaxX(NEW." + column + "), ST_MinY(NEW." + column + "), ST_MaxY(NEW." + column + "));";
        String drop = " DELETE FROM " + table + " WHERE id = OLD." + key + ";";
        String ofColumn = " AFTER UPDATE OF " + column + " ON ";
        String any = " AFTER UPDATE ON ";
        return List.of(trigger("insert", " AFTER INSERT ON ", "(" + there + ")", put),
                trigger("update1", ofColumn, "OLD." + key + " = NEW." + key + " AND (" + there + ")", put),
                trigger("update2", ofColumn, "OLD." + key + " = NEW." + key + " AND " + gone, drop),
                trigger("update3", any, "OLD." + key + " != NEW." + key + " AND (" + there + ")", drop + put),
                trigger("update4", any, "OLD." + key + " != NEW." + key + " AND " + gone,
                        " DELETE FROM " + table + " WHERE id IN (OLD." + key + ", NEW." + key + ");"),
                trigger("delete", " AFTER DELETE ON ", "OLD." + column + " NOTNULL", drop));
    }

    private String trigger(String name, String event, String condition, String action) {
        return "CREATE TRIGGER " + Sql.name(table() + "_" + name) + event + Sql.name(layer) + " WHEN (" + condition
                + ") BEGIN" + action + " END";
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
