package de.sozialplanung.opendata.geoserver.dcat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is told to a client as an exception report (OGC 06-121r9, section 8).
final class OwsFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String locator;

    private OwsFault(int status, String code, @Nullable String locator, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.locator = locator;
    }

    /// The client's fault.
    ///
    /// @param name of the parameter
    static OwsFault parameter(String name, String message) {
        return new OwsFault(400, "InvalidParameterValue", name, message);
    }

    /// Nobody's fault, or the operator's.
    static OwsFault unavailable(String message) {
        return new OwsFault(503, "NoApplicableCode", null, message);
    }

    CatalogAnswer answer() {
        String report = """
                <?xml version="1.0" encoding="UTF-8"?>
                <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="1.1.0" xml:lang="en">
                  <ows:Exception exceptionCode="%s"%s>
                    <ows:ExceptionText>%s</ows:ExceptionText>
                  </ows:Exception>
                </ows:ExceptionReport>
                """.formatted(code, locator == null ? "" : " locator=\"" + locator + '"', escaped(getMessage()));
        return new CatalogAnswer(status,
                Map.of("Content-Type", "application/xml; charset=UTF-8", "Cache-Control", "no-store"),
                report);
    }

    private static String escaped(@Nullable String text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;");
    }
}
