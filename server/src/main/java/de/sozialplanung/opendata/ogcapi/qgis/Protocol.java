package de.sozialplanung.opendata.ogcapi.qgis;

import de.sozialplanung.opendata.catalog.Collection;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How QGIS gets the features of a layer: by which of our interfaces, and so by which of its providers.
enum Protocol {
    OAPIF(QgisCrs.WGS_84) {
        @Override
        String source(String base, Collection collection, @Nullable String filter) {
            return "url='" + base + "' typename='" + collection.id() + "'" + where(filter);
        }
    },
    WFS(QgisCrs.UTM_32) {
        @Override
        String source(String base, Collection collection, @Nullable String filter) {
            return "url='" + base + "/wfs' typename='sp:" + collection.id() + "' version='2.0.0' srsname='"
                    + crs().authority()
                    + "' pagingEnabled='true'" + where(filter);
        }
    };

    private final QgisCrs crs;

    Protocol(QgisCrs crs) {
        this.crs = crs;
    }

    /// The protocol of that name in lower case.
    static Optional<Protocol> byName(String name) {
        return Arrays.stream(values()).filter(protocol -> protocol.key().equals(name)).findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The reference system in which the features come; QGIS before 3.28 asks for no other by OGC API.
    QgisCrs crs() {
        return crs;
    }

    /// The data source in the notation of QGIS.
    ///
    /// @param filter an expression of QGIS that the features have to meet; null for all
    abstract String source(String base, Collection collection, @Nullable String filter);

    private static String where(@Nullable String filter) {
        return filter == null ? "" : " filter='" + filter.replace("'", "\\'") + "'";
    }
}
