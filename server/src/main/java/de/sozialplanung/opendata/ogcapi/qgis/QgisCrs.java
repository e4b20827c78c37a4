package de.sozialplanung.opendata.ogcapi.qgis;

import de.sozialplanung.opendata.encode.XmlOutput;
import java.io.IOException;

/// A reference system as the files of QGIS name it: by its well-known text, which a project goes by, and its code, which a
/// layer goes by.
enum QgisCrs {
    WGS_84("4326", """
            GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],\
            UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]"""),
    UTM_32("25832", """
            PROJCS["ETRS89 / UTM zone 32N",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",\
            SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],\
            AUTHORITY["EPSG","4258"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],\
            PARAMETER["central_meridian",9],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],\
            PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","25832"]]""");

    private final String code;
    private final String wellKnownText;

    QgisCrs(String code, String wellKnownText) {
        this.code = code;
        this.wellKnownText = wellKnownText;
    }

    /// Such as `EPSG:4326`.
    String authority() {
        return "EPSG:" + code;
    }

    void write(XmlOutput xml) throws IOException {
        xml.start("spatialrefsys").element("wkt", wellKnownText).element("srid", code).element("authid", authority())
                .end();
    }
}
