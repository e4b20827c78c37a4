package de.sozialplanung.opendata.encode.parquet;

import de.sozialplanung.opendata.crs.Crs;

/// Reference systems as PROJJSON 0.7, with the parameters of the EPSG dataset.
final class ProjJson {

    private static final String WGS84 = datum("World Geodetic System 1984", "WGS 84", "298.257223563");
    private static final String ETRS89 = datum("European Terrestrial Reference System 1989", "GRS 1980",
            "298.257222101");

    private ProjJson() {}

    static String of(Crs crs) {
        return switch (crs) {
            case CRS84 -> geographic("WGS 84 (CRS84)", WGS84, axis("Geodetic longitude", "Lon", "east", "degree") + ","
                    + axis("Geodetic latitude", "Lat", "north", "degree"), "\"OGC\"", "\"CRS84\"");
            case EPSG_4326 -> latitudeFirst("WGS 84", WGS84, crs.code());
            case EPSG_4258 -> latitudeFirst("ETRS89", ETRS89, crs.code());
            case EPSG_3857 -> projected("WGS 84 / Pseudo-Mercator", latitudeFirst("WGS 84", WGS84, "4326"),
                    "{\"name\":\"Popular Visualisation Pseudo-Mercator\",\"method\":{\"name\":"
                            + "\"Popular Visualisation Pseudo Mercator\"," + id("\"EPSG\"", "1024")
                            + "},\"parameters\":[" + origin("0") + "," + shift("0") + "]}",
                    axis("Easting", "X", "east", "metre") + "," + axis("Northing", "Y", "north", "metre"), crs.code());
            case EPSG_25832 -> projected("ETRS89 / UTM zone 32N", latitudeFirst("ETRS89", ETRS89, "4258"),
                    "{\"name\":\"UTM zone 32N\",\"method\":{\"name\":\"Transverse Mercator\","
                            + id("\"EPSG\"", "9807") + "},\"parameters\":[" + origin("9") + ","
                            + parameter("Scale factor at natural origin", "0.9996", "unity", "8805") + ","
                            + shift("500000") + "]}",
                    axis("Easting", "E", "east", "metre") + "," + axis("Northing", "N", "north", "metre"), crs.code());
        };
    }

    private static String datum(String name, String ellipsoid, String inverseFlattening) {
        return "{\"type\":\"GeodeticReferenceFrame\",\"name\":\"" + name + "\",\"ellipsoid\":{\"name\":\"" + ellipsoid
                + "\",\"semi_major_axis\":6378137,\"inverse_flattening\":" + inverseFlattening + "}}";
    }

    private static String latitudeFirst(String name, String datum, String code) {
        return geographic(name, datum, axis("Geodetic latitude", "Lat", "north", "degree") + ","
                + axis("Geodetic longitude", "Lon", "east", "degree"), "\"EPSG\"", code);
    }

    private static String geographic(String name, String datum, String axes, String authority, String code) {
        return "{\"type\":\"GeographicCRS\",\"name\":\"" + name + "\",\"datum\":" + datum
                + ",\"coordinate_system\":{\"subtype\":\"ellipsoidal\",\"axis\":[" + axes + "]}," + id(authority, code)
                + "}";
    }

    private static String projected(String name, String base, String conversion, String axes, String code) {
        return "{\"type\":\"ProjectedCRS\",\"name\":\"" + name + "\",\"base_crs\":" + base + ",\"conversion\":"
                + conversion + ",\"coordinate_system\":{\"subtype\":\"Cartesian\",\"axis\":[" + axes + "]},"
                + id("\"EPSG\"", code) + "}";
    }

    private static String origin(String longitude) {
        return parameter("Latitude of natural origin", "0", "degree", "8801") + ","
                + parameter("Longitude of natural origin", longitude, "degree", "8802");
    }

    private static String shift(String east) {
        return parameter("False easting", east, "metre", "8806") + "," + parameter("False northing", "0", "metre",
                "8807");
    }

    private static String parameter(String name, String value, String unit, String code) {
        return "{\"name\":\"" + name + "\",\"value\":" + value + ",\"unit\":\"" + unit + "\"," + id("\"EPSG\"", code)
                + "}";
    }

    private static String axis(String name, String abbreviation, String direction, String unit) {
        return "{\"name\":\"" + name + "\",\"abbreviation\":\"" + abbreviation + "\",\"direction\":\"" + direction
                + "\",\"unit\":\"" + unit + "\"}";
    }

    private static String id(String authority, String code) {
        return "\"id\":{\"authority\":" + authority + ",\"code\":" + code + "}";
    }
}
