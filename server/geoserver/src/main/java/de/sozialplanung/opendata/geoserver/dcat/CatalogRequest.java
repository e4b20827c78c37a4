package de.sozialplanung.opendata.geoserver.dcat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request for the catalogue.
///
/// @param format in which it is wanted
/// @param query  what is asked of the service besides, such as `?page=2&size=100`; empty for all of the catalogue
/// @param known  the entity tags that the client has; null for none
record CatalogRequest(CatalogFormat format, String query, @Nullable String known) {

    private static final List<String> PAGING = List.of("page", "size");

    /// Reads a request by key and value (OGC 06-121r9, section 11.5.3: names in any case). Parameters that it does not know
    /// are GeoServer's or a client's own business.
    ///
    /// @param accept  the header `Accept`
    /// @param matches the header `If-None-Match`
    /// @throws OwsFault where a value is not one of those allowed
    static CatalogRequest of(Map<String, String[]> parameters, @Nullable String accept, @Nullable String matches)
            throws OwsFault {
        TreeMap<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        parameters.forEach((name, values) -> Arrays.stream(values).findFirst()
                .ifPresent(value -> known.putIfAbsent(name, value)));
        for (String name : PAGING) {
            if (known.containsKey(name) && !known.getOrDefault(name, "").matches("[1-9][0-9]{0,8}")) {
                throw OwsFault.parameter(name, name + " is a whole number from 1.");
            }
        }
        String query = PAGING.stream().filter(known::containsKey).map(name -> name + "=" + known.get(name))
                .collect(Collectors.joining("&"));
        return new CatalogRequest(CatalogFormat.of(known.get("outputFormat"), accept),
                query.isEmpty() ? "" : "?" + query, matches);
    }

    /// The address below the service's.
    String path() {
        return "/catalog." + format.key() + query;
    }

    /// Whether the client has the answer with that tag already (RFC 9110, 13.1.2).
    boolean has(String tag) {
        return known != null && (known.strip().equals("*")
                || Arrays.stream(known.split(",", -1)).anyMatch(one -> weak(one.strip()).equals(weak(tag))));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
