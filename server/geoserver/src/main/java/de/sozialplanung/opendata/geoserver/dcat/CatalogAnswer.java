package de.sozialplanung.opendata.geoserver.dcat;

import java.util.Map;

/// An HTTP answer, whichever servlet API writes it.
///
/// @param status  the status code
/// @param headers by name
/// @param body    written as UTF-8; empty for a status without one
record CatalogAnswer(int status, Map<String, String> headers, String body) {

    CatalogAnswer {
        headers = Map.copyOf(headers);
    }
}
