package de.sozialplanung.opendata.geoserver;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.geotools.referencing.factory.ReferencingObjectFactory;

/// The reference system that editions are stored in, EPSG:25832 with east before north.
final class StorageCrs {

    /// For programs that have no EPSG database. ETRS89 and WGS 84 are taken for the same (EPSG's transformation 1149).
    private static final String WELL_KNOWN_TEXT = """
            PROJCS["ETRS89 / UTM zone 32N",
              GEOGCS["ETRS89",
                DATUM["European Terrestrial Reference System 1989", SPHEROID["GRS 1980", 6378137, 298.257222101,
                  AUTHORITY["EPSG", "7019"]], TOWGS84[0, 0, 0, 0, 0, 0, 0], AUTHORITY["EPSG", "6258"]],
                PRIMEM["Greenwich", 0],
                UNIT["degree", 0.017453292519943295],
                AXIS["Geodetic longitude", EAST],
                AXIS["Geodetic latitude", NORTH],
                AUTHORITY["EPSG", "4258"]],
              PROJECTION["Transverse_Mercator"],
              PARAMETER["central_meridian", 9],
              PARAMETER["latitude_of_origin", 0],
              PARAMETER["scale_factor", 0.9996],
              PARAMETER["false_easting", 500000],
              PARAMETER["false_northing", 0],
              UNIT["m", 1],
              AXIS["Easting", EAST],
              AXIS["Northing", NORTH],
              AUTHORITY["EPSG", "25832"]]""";

    private StorageCrs() {}

    /// The program's own definition where it knows the code, so that it is the same as that of all its layers.
    static CoordinateReferenceSystem get() {
        try {
            return CRS.decode("EPSG:25832", true);
        } catch (FactoryException | LinkageError e) {
            // also where there is half a database: GeoTools' classes for it without HSQLDB
            return ours();
        }
    }

    private static CoordinateReferenceSystem ours() {
        try {
            return new ReferencingObjectFactory().createFromWKT(WELL_KNOWN_TEXT);
        } catch (FactoryException e) {
            throw new IllegalStateException("a reference system of our own definition cannot be made", e);
        }
    }
}
