package de.sozialplanung.opendata.geopackage;

import de.sozialplanung.opendata.crs.Crs;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The rows of `gpkg_spatial_ref_sys`: which key stands for which reference system, and its definition as WKT
/// (OGC 01-009, as the standard asks; parameters of the EPSG dataset).
final class SpatialReferences {

    private static final int CRS84_ID = 100_084;

    private static final String WGS84_BASE = """
            GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
            AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
            UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]""";
    private static final String ETRS89_BASE = """
            GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",\
            SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],\
            PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]""";
    private static final String METRE = "UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],AXIS[\"Easting\",EAST],"
            + "AXIS[\"Northing\",NORTH]";
    private static final String LATITUDE_FIRST = ",AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST]";

    private SpatialReferences() {}

    /// The key of the reference system in files that this room writes.
    static int id(Crs crs) {
        return switch (crs) {
            case CRS84 -> CRS84_ID;
            case EPSG_4326, EPSG_4258, EPSG_3857, EPSG_25832 -> Integer.parseInt(crs.code());
        };
    }

    /// The reference system that a file's own row names. GeoPackage stores `EPSG:4326` east first like all others.
    static Optional<Crs> byAuthority(String organization, int code) {
        String authority = organization.toUpperCase(Locale.ROOT);
        return switch (authority) {
            case "EPSG" ->
                    Arrays.stream(Crs.values()).filter(crs -> crs.code().equals(String.valueOf(code))).findFirst();
            case "OGC" -> code == 84 ? Optional.of(Crs.CRS84) : Optional.empty();
            default -> Optional.empty();
        };
    }

    static String organization(Crs crs) {
        return crs == Crs.CRS84 ? "OGC" : "EPSG";
    }

    static int code(Crs crs) {
        return crs == Crs.CRS84 ? 84 : id(crs);
    }

    static String name(Crs crs) {
        return switch (crs) {
            case CRS84 -> "WGS 84 (CRS84)";
            case EPSG_4326 -> "WGS 84";
            case EPSG_4258 -> "ETRS89";
            case EPSG_3857 -> "WGS 84 / Pseudo-Mercator";
            case EPSG_25832 -> "ETRS89 / UTM zone 32N";
        };
    }

    static String wkt(Crs crs) {
        return switch (crs) {
            case CRS84 -> WGS84_BASE + ",AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";
            case EPSG_4326 -> WGS84_BASE + LATITUDE_FIRST + authority(crs);
            case EPSG_4258 -> ETRS89_BASE + LATITUDE_FIRST + authority(crs);
            case EPSG_3857 -> "PROJCS[\"" + name(crs) + "\"," + WGS84_BASE + ",AUTHORITY[\"EPSG\",\"4326\"]],"
                    + "PROJECTION[\"Mercator_1SP\"],PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
                    + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0]," + METRE
                    + ",EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 "
                    + "+units=m +nadgrids=@null +wktext +no_defs\"]" + authority(crs);
            case EPSG_25832 -> "PROJCS[\"" + name(crs) + "\"," + ETRS89_BASE + ",AUTHORITY[\"EPSG\",\"4258\"]],"
                    + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                    + "PARAMETER[\"central_meridian\",9],PARAMETER[\"scale_factor\",0.9996],"
                    + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0]," + METRE + authority(crs);
        };
    }

    private static String authority(Crs crs) {
        return ",AUTHORITY[\"EPSG\",\"" + crs.code() + "\"]]";
    }
}
