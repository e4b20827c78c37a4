package de.sozialplanung.opendata.crs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://www.opengis.net/def/crs/EPSG/0/25832,     EPSG_25832
            https://www.opengis.net/def/crs/EPSG/0/25832,    EPSG_25832
            http://www.opengis.net/def/crs/EPSG/9.9.1/4258,  EPSG_4258
            http://www.opengis.net/gml/srs/epsg.xml#3857,    EPSG_3857
            urn:ogc:def:crs:EPSG::4326,                      EPSG_4326
            urn:ogc:def:crs:EPSG:6.9:4326,                   EPSG_4326
            URN:OGC:DEF:CRS:EPSG::4326,                      EPSG_4326
            urn:x-ogc:def:crs:EPSG::4258,                    EPSG_4258
            urn:x-ogc:def:crs:EPSG:4326,                     EPSG_4326
            EPSG:25832,                                      EPSG_25832
            epsg:3857,                                       EPSG_3857
            EPSG::25832,                                     EPSG_25832
            25832,                                           EPSG_25832
            ' 4326 ',                                        EPSG_4326
            [EPSG:25832],                                    EPSG_25832
            [OGC:CRS84],                                     CRS84
            http://www.opengis.net/def/crs/OGC/1.3/CRS84,    CRS84
            https://www.opengis.net/def/crs/OGC/1.3/CRS84,   CRS84
            http://www.opengis.net/def/crs/OGC/0/CRS84,      CRS84
            urn:ogc:def:crs:OGC:1.3:CRS84,                   CRS84
            urn:ogc:def:crs:OGC::CRS84,                      CRS84
            urn:ogc:def:crs:OGC:2:84,                        CRS84
            OGC:CRS84,                                       CRS84
            CRS:84,                                          CRS84
            CRS84,                                           CRS84
            """)
    void everyNotationOfTheStandardsIsUnderstood(String name, Crs expected) {
        assertThat(Crs.parse(name)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "EPSG:", "EPSG:31467", "25833", "http://example.org/25832", "EPSG:CRS84",
            "OGC:4326",
            "http://www.opengis.net/def/crs/OGC/1.3/4326", "http://www.opengis.net/def/uom/EPSG/0/4326",
            "evil/def/crs/EPSG/0/25832", "25832;drop", "[EPSG:25832", "EPSG:25832]", "EPSG:2 5832", "::25832", "84",
            "http://www.opengis.net/def/crs/EPSG/0/25832/", "２５８３２"})
    void anythingElseIsNotAReferenceSystem(String name) {
        assertThat(Crs.parse(name)).isEmpty();
    }

    @Test
    void aNameWithoutEndIsRefusedAtOnce() {
        assertThat(Crs.parse("4326" + "1".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSystemIsFoundByTheNamesItGivesItself(Crs crs) {
        assertThat(Crs.byUri(crs.uri())).contains(crs);
        assertThat(Crs.parse(crs.uri())).contains(crs);
        assertThat(Crs.parse(crs.urn())).contains(crs);
        assertThat(Crs.parse(crs.code())).contains(crs);
    }

    @Test
    void onlyTheGeographicSystemsOfEpsgPutNorthFirst() {
        assertThat(Crs.values()).filteredOn(Crs::northFirst).containsExactly(Crs.EPSG_4326, Crs.EPSG_4258);
    }
}
