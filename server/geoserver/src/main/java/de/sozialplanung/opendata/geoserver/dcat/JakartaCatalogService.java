package de.sozialplanung.opendata.geoserver.dcat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/// `service=DCAT` with the servlet API of the package `jakarta.servlet`. GeoServer's dispatcher finds the operation by the name of
/// the method and hands it what it declares.
public final class JakartaCatalogService {

    private final CatalogOperation operation = new CatalogOperation(Clock.systemUTC());

    /// For the application context.
    public JakartaCatalogService() {
        // nothing to prepare
    }

    /// `request=GetCatalog`: writes the catalogue, or an exception report.
    public void getCatalog(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CatalogAnswer answer = operation.answer(
                CatalogOperation.setting(request.getServletContext().getInitParameter(CatalogOperation.SETTING)),
                request.getParameterMap(), request.getHeader("Accept"), request.getHeader("If-None-Match"));
        response.setStatus(answer.status());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.setHeader(header.getKey(), header.getValue());
        }
        if (answer.status() != HttpServletResponse.SC_NOT_MODIFIED) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            if (!"HEAD".equals(request.getMethod())) {
                response.getOutputStream().write(body);
            }
        }
    }
}
