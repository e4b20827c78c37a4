package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.PropertyType;

/// Where the features of a collection lie: a table in the schema of an edition. Tables and columns are called by their
/// position, so that no name of a collection or property stands in SQL; comments in the database say what they hold.
///
/// `fid` is the row's ordinal from 0, `c0`, `c1` … are the attributes, `geom` is a point or `shape` the number of a polygon
/// in the table `shapes`, where each stands once for all collections.
///
/// @param edition    the edition's id
/// @param number     the collection's position in the catalogue
/// @param collection what it holds
/// @param rows       how many features
record Relation(String edition, int number, Collection collection, long rows) {

    /// The storage system, EPSG:25832.
    static final int SRID = 25832;

    /// How a table holds its geometries.
    enum Placement {
        NOWHERE,
        /// In `geom`.
        OWN,
        /// In the table of polygons, by `shape`.
        SHARED
    }

    /// The name of the schema that holds an edition.
    static String schemaName(String edition) {
        return "opendata_" + edition;
    }

    /// The same as it stands in SQL: in quotes, a quote in it doubled.
    static String schemaOf(String edition) {
        return '"' + schemaName(edition).replace("\"", "\"\"") + '"';
    }

    String schema() {
        return schemaOf(edition);
    }

    String table() {
        return schema() + "." + tableName();
    }

    String tableName() {
        return "t" + number;
    }

    String shapes() {
        return shapesOf(edition);
    }

    /// The table of the polygons of an edition.
    static String shapesOf(String edition) {
        return schemaOf(edition) + ".shapes";
    }

    /// The column of an attribute.
    static String column(int attribute) {
        return "c" + attribute;
    }

    PropertyType type(int attribute) {
        return collection.schema().attributes().get(attribute).type();
    }

    Placement placement() {
        return collection.schema().geometry().map(geometry -> geometry.type() == PropertyType.POINT
                ? Placement.OWN
                : Placement.SHARED).orElse(Placement.NOWHERE);
    }
}
