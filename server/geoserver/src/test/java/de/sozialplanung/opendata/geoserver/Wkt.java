package de.sozialplanung.opendata.geoserver;

/// Reference systems of clients, for tests that have no EPSG database.
final class Wkt {

    static final String UTM_33 = """
            PROJCS["ETRS89 / UTM zone 33N", GEOGCS["ETRS89", DATUM["European Terrestrial Reference System 1989",
              SPHEROID["GRS 1980", 6378137, 298.257222101], TOWGS84[0, 0, 0, 0, 0, 0, 0]], PRIMEM["Greenwich", 0],
              UNIT["degree", 0.017453292519943295], AXIS["Geodetic longitude", EAST], AXIS["Geodetic latitude", NORTH]],
              PROJECTION["Transverse_Mercator"], PARAMETER["central_meridian", 15], PARAMETER["latitude_of_origin", 0],
              PARAMETER["scale_factor", 0.9996], PARAMETER["false_easting", 500000], PARAMETER["false_northing", 0],
              UNIT["m", 1], AXIS["Easting", EAST], AXIS["Northing", NORTH]]""";

    private Wkt() {}
}
