package de.sozialplanung.opendata.telemetry;

import de.sozialplanung.opendata.http.Finished;
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

    /// @param collections the ids of those there are
    public static RequestKind of(Finished request, Set<String> collections) {
        String[] path = segments(request.path());
        String format = format(request.mediaType());
        String face = "html".equals(format) ? "pages" : FACES.getOrDefault(path[0].replaceFirst("\\..*", ""), OTHER);
        if (path[0].equals(".well-known")) {
            face = "linked-data";
        }
        return new RequestKind(face, format, collection(path, request, collections), request.status() / 100 + "xx");
    }

    /// The path without the edition it may begin with; at least one segment.
    private static String[] segments(String path) {
        String[] all = path.replaceFirst("^/+", "").split("/", 6);
        boolean named = all.length > 2 && all[0].equals("editions");
        String[] rest = named ? java.util.Arrays.copyOfRange(all, 2, all.length) : all;
        rest[0] = rest[0].toLowerCase(Locale.ROOT);
        return rest;
    }

    private static String format(@Nullable String mediaType) {
        if (mediaType == null) {
            return "none";
        }
        int parameters = mediaType.indexOf(';');
        String type = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return FORMATS.getOrDefault(type.strip().toLowerCase(Locale.ROOT), OTHER);
    }

    private static String collection(String[] path, Finished request, Set<String> collections) {
        String named = switch (path[0]) {
            case "collections" -> path.length > 1 ? path[1] : "";
            case "download" -> path[path.length - 1].replaceFirst("\\..*", "");
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
                String value = pair.substring(pair.indexOf('=') + 1);
                return value.replaceFirst("^[A-Za-z0-9_]{1,20}(:|%3[Aa])", "");
            }
        }
        return "";
    }
}
