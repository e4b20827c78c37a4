package de.sozialplanung.opendata.ogcapi.style;

import de.sozialplanung.opendata.http.MediaFormat;
import java.util.Arrays;
import java.util.List;

/// The languages that styles are written in, the default first.
enum StyleFormat {
    MAPBOX("mapbox", "application/vnd.mapbox.style+json", "MapLibre / Mapbox Style", "8",
            "https://maplibre.org/maplibre-style-spec/"),
    SLD_11("sld11", "application/vnd.ogc.sld+xml;version=1.1", "OGC SLD 1.1", "1.1",
            "https://docs.ogc.org/is/05-078r4/05-078r4.html"),
    SLD_10("sld10", "application/vnd.ogc.sld+xml;version=1.0", "OGC SLD 1.0", "1.0",
            "https://docs.ogc.org/is/02-070/02-070.html"),
    QML("qml", "application/vnd.qgis.qml+xml", "QGIS QML", "3.22", "https://docs.qgis.org/");

    private final MediaFormat media;
    private final String title;
    private final String version;
    private final String specification;

    StyleFormat(String key, String mediaType, String title, String version, String specification) {
        media = new MediaFormat(key, mediaType);
        this.title = title;
        this.version = version;
        this.specification = specification;
    }

    static List<MediaFormat> offered() {
        return Arrays.stream(values()).map(StyleFormat::media).toList();
    }

    static StyleFormat of(MediaFormat chosen) {
        return Arrays.stream(values()).filter(format -> format.media.equals(chosen)).findFirst().orElseThrow();
    }

    MediaFormat media() {
        return media;
    }

    String title() {
        return title;
    }

    String version() {
        return version;
    }

    String specification() {
        return specification;
    }
}
