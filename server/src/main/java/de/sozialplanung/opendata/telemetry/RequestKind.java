package de.sozialplanung.opendata.telemetry;

import de.sozialplanung.opendata.http.Finished;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What kind of request it was. Each part is one of a closed list, whatever strangers ask for.
///
/// @param face       the part of the service that answered
/// @param format     of the answer; `other` where it is none of ours, `none` where there is no body
/// @param collection that was asked for, if there is one of that id; else empty
/// @param status     the class of the status, such as `2xx`
public record RequestKind(String face, String format, String collection, String status) {

    private static final String OTHER = "other";

    private static final int MOST_SEGMENTS = 7;

    private static final Map<String, String> FACES = Map.ofEntries(Map.entry("", "ogcapi"),
            Map.entry("collections", "ogcapi"), Map.entry("api", "ogcapi"), Map.entry("conformance", "ogcapi"),
            Map.entry("functions", "ogcapi"), Map.entry("tilematrixsets", "ogcapi"), Map.entry("tiles", "ogcapi"),
            Map.entry("styles", "ogcapi"), Map.entry("qgis", "ogcapi"), Map.entry("editions", "ogcapi"),
            Map.entry("wfs", "wfs"), Map.entry("schema", "wfs"), Map.entry("catalog", "catalog"),
            Map.entry("id", "linked-data"), Map.entry("def", "linked-data"), Map.entry("cubes", "linked-data"),
            Map.entry("graph", "linked-data"), Map.entry("graphs", "linked-data"), Map.entry("dumps", "linked-data"),
            Map.entry(".well-known", "linked-data"), Map.entry("sparql", "sparql"), Map.entry("hsds", "hsds"),
            Map.entry("download", "files"), Map.entry("assets", "assets"), Map.entry("health", "health"));

    private static final Map<String, String> FORMATS = Map.ofEntries(Map.entry("application/json", "json"),
            Map.entry("application/geo+json", "geojson"), Map.entry("application/vnd.ogc.fg+json", "jsonfg"),
            Map.entry("application/schema+json", "json"), Map.entry("application/vnd.oai.openapi+json", "json"),
            Map.entry("application/ld+json", "jsonld"), Map.entry("application/problem+json", "problem"),
            Map.entry("application/sparql-results+json", "sparql-json"),
            Map.entry("application/sparql-results+xml", "sparql-xml"), Map.entry("text/csv", "csv"),
            Map.entry("text/tab-separated-values", "tsv"), Map.entry("text/html", "html"),
            Map.entry("text/turtle", "ttl"), Map.entry("application/rdf+xml", "rdf"),
            Map.entry("application/n-triples", "nt"), Map.entry("application/n-quads", "nq"),
            Map.entry("application/gml+xml", "gml"), Map.entry("application/xml", "xml"), Map.entry("text/xml", "xml"),
            Map.entry("application/atom+xml", "atom"), Map.entry("application/geopackage+sqlite3", "gpkg"),
            Map.entry("application/flatgeobuf", "fgb"), Map.entry("application/vnd.apache.parquet", "parquet"),
            Map.entry("application/vnd.mapbox-vector-tile", "mvt"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.ogc.sld+xml", "sld"), Map.entry("text/javascript", "script"),
            Map.entry("text/css", "style"), Map.entry("text/plain", "text"), Map.entry("image/png", "image"),
            Map.entry("image/svg+xml", "image"));

    /// Runs for each request there is: no pattern is matched here.
    ///
    /// @param collections the ids of those there are
    public static RequestKind of(Finished request, Set<String> collections) {
        List<String> path = segments(request.path());
        String first = path.getFirst().toLowerCase(Locale.ROOT);
        String format = format(request.mediaType());
        String face = "html".equals(format) ? "pages"
                : FACES.getOrDefault(first.startsWith(".") ? first : name(first), OTHER);
        return new RequestKind(face, format, collection(first, path, request, collections), status(request.status()));
    }

    private static String status(int status) {
        return switch (status / 100) {
            case 2 -> "2xx";
            case 3 -> "3xx";
            case 4 -> "4xx";
            case 5 -> "5xx";
            default -> OTHER;
        };
    }

    /// The path without the edition it may begin with; at least one segment.
    private static List<String> segments(String path) {
        List<String> all = new ArrayList<>(MOST_SEGMENTS);
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        while (all.size() < MOST_SEGMENTS) {
            int slash = path.indexOf('/', start);
            all.add(path.substring(start, slash < 0 ? path.length() : slash));
            if (slash < 0) {
                break;
            }
            start = slash + 1;
        }
        return all.size() > 2 && all.getFirst().equals("editions") ? all.subList(2, all.size()) : all;
    }

    /// A segment without what follows its first dot.
    private static String name(String segment) {
        int dot = segment.indexOf('.');
        return dot < 0 ? segment : segment.substring(0, dot);
    }

    private static String format(@Nullable String mediaType) {
        if (mediaType == null) {
            return "none";
        }
        int parameters = mediaType.indexOf(';');
        String type = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return FORMATS.getOrDefault(type.strip().toLowerCase(Locale.ROOT), OTHER);
    }

    private static String collection(String first, List<String> path, Finished request, Set<String> collections) {
        String named = switch (first) {
            case "collections" -> path.size() > 1 ? path.get(1) : "";
            case "download" -> name(path.getLast());
            case "wfs" -> typeNames(String.valueOf(request.query()));
            default -> "";
        };
        return collections.contains(named) ? named : "";
    }

    /// The one type that a GetFeature by address names, without its prefix.
    private static String typeNames(String query) {
        for (String pair : query.split("&", 30)) {
            String lower = pair.toLowerCase(Locale.ROOT);
            if (lower.startsWith("typename=") || lower.startsWith("typenames=")) {
                int prefix = Math.max(lower.lastIndexOf(':'), lower.lastIndexOf("%3a"));
                int start = prefix < 0 ? pair.indexOf('=') + 1 : prefix + (pair.charAt(prefix) == ':' ? 1 : 3);
                return pair.substring(start);
            }
        }
        return "";
    }
}
