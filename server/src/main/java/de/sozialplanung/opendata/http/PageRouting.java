package de.sozialplanung.opendata.http;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.sozialplanung.opendata.problem.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;

/// Decides once, before a resource is chosen, whether a request wants a page or data: both live at the same public
/// address. A request for a page is led to the same path below `/pages`, where the face of the pages stands; from outside
/// that prefix does not exist.
@PreMatching
public final class PageRouting implements ContainerRequestFilter {

    /// The prefix that page resources are mounted at, without a slash.
    public static final String PREFIX = "pages";

    /// First path segments that never lead to a page.
    private static final Set<String> DATA_ONLY = Set.of("wfs", "schema", "id", "doc", "download", "health", "metrics",
            "assets", "graph", "graphs", "dumps", "tiles", "tileMatrixSets", "styles", "qgis", "hsds",
            ".well-known");

    private static final Pattern DATA_PATH = Pattern.compile("collections/[^/]+/(tiles(/.*)?|styles)/?"
            + "|.*\\.(qlr|qgs|atom|ttl|rdf|jsonld|nt|xml|json|js|mjs|css|map|svg|png|ico|woff2|txt|webmanifest)");

    private final Set<String> pagesOnly;

    /// @param pagesOnly first path segments at which there is nothing but a page, such as `impressum`
    public PageRouting(Set<String> pagesOnly) {
        this.pagesOnly = Set.copyOf(pagesOnly);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath(true).replaceFirst("^/+", "");
        String first = path.replaceFirst("(?s)/.*", "");
        if (first.equals(PREFIX)) {
            throw Problem.notFound("There is nothing at this address.");
        }
        boolean reads = request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
        if (!reads || DATA_ONLY.contains(first) || DATA_PATH.matcher(path).matches()) {
            return;
        }
        if ("sparql".equals(first) && request.getUriInfo().getQueryParameters().containsKey("format")) {
            return; // the endpoint knows its formats by this name, too
        }
        String f = request.getUriInfo().getQueryParameters().getFirst("f");
        if (pagesOnly.contains(first) || wantsPage(f, request.getHeaderString(HttpHeaders.ACCEPT))) {
            URI asked = request.getUriInfo().getRequestUri();
            String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            String below = path.isEmpty() ? "" : asked.getRawPath();
            request.setRequestUri(request.getUriInfo().getBaseUri().resolve("/" + PREFIX + below + query));
        }
    }

    /// A page is for those who name HTML, as browsers do, and name nothing that they would rather have; `*/*` alone is a
    /// program. Among equals the type named first wins.
    static boolean wantsPage(@Nullable String f, @Nullable String accept) {
        if (f != null || accept == null) {
            return "html".equals(f);
        }
        double html = 0;
        double other = 0;
        for (String range : accept.split(",", -1)) {
            String type = range.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
            double quality = type.isEmpty() || type.endsWith("*") ? 0 : Negotiation.quality(type, range);
            boolean page = "text/html".equals(type) || "application/xhtml+xml".equals(type);
            if (page && quality > other) {
                html = Math.max(html, quality);
            } else if (!page && quality > html) {
                other = Math.max(other, quality);
            }
        }
        return html > other;
    }
}
