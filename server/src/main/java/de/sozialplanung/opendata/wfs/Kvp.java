package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.problem.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The parameters of a key-value request: names in any case (OGC 06-121, 11.5.2), empty values as if absent, unknown
/// parameters ignored as the standard asks.
///
/// @param values values by lower-case name
record Kvp(Map<String, String> values) {

    Kvp {
        values = Map.copyOf(values);
    }

    /// Reads a raw query string or a form body.
    static Kvp parse(@Nullable String query) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1)).strip();
            String other = values.get(name);
            if (other == null || other.isEmpty()) {
                values.put(name, value);
            } else if (!value.isEmpty() && !other.equals(value)) {
                throw Problem.parameter(printable(name), "A parameter stands twice with different values.");
            }
        }
        return new Kvp(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.parameter("query", "A percent sign in the query is not followed by two hexadecimal digits.");
        }
    }

    private static String printable(String name) {
        return name.matches("[a-z0-9_]{1,40}") ? name : "query";
    }

    /// The value of a parameter; null where it is absent or empty.
    @Nullable
    String get(String name) {
        String value = values.get(name.toLowerCase(Locale.ROOT));
        return value == null || value.isEmpty() ? null : value;
    }

    /// Whether a parameter is there and says nothing.
    boolean isEmpty(String name) {
        return "".equals(values.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The same parameters, some of them with other values.
    Kvp with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(values);
        others.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
        return new Kvp(all);
    }

    /// The value of a parameter that must be there.
    String required(String name) {
        String value = get(name);
        if (value == null) {
            throw Problem.missing(name, "The parameter " + name + " is needed.");
        }
        return value;
    }

    /// The items of the one list of a parameter that could have a list in parentheses for each of several queries: GDAL
    /// writes the parentheses around one too.
    List<String> single(String name) {
        return list(name).stream().map(item -> item.replaceFirst("^\\(", "").replaceFirst("\\)$", "").strip())
                .filter(item -> !item.isEmpty()).toList();
    }

    /// The items of a list separated by commas; empty where the parameter is absent.
    List<String> list(String name) {
        String value = get(name);
        return value == null ? List.of()
                : Arrays.stream(value.split(",", -1)).map(String::strip).filter(item -> !item.isEmpty()).toList();
    }
}
