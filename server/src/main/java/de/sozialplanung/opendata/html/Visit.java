package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.http.LanguageChoice;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a request says about itself: the language, the public address and its parameters.
///
/// @param language   of the answer
/// @param chosen     whether the `lang` parameter names it
/// @param path       the public path, percent-encoded, without the internal prefix
/// @param parameters in the order of the address, without `lang`, without empty ones as forms send them
record Visit(Language language, boolean chosen, String path, List<Map.Entry<String, String>> parameters) {

    private static final String INTERNAL = "/pages";
    private static final int LONGEST_VALUE = 8000;

    Visit {
        parameters = List.copyOf(parameters);
    }

    static Visit of(UriInfo uri, HttpHeaders headers) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            for (String value : values) {
                if (value.length() > LONGEST_VALUE || name.length() > LONGEST_VALUE) {
                    throw Problem.parameter("query", "A parameter is too long; at most 8000 characters are allowed.");
                }
                if (!value.isBlank() && !"lang".equals(name) && !"f".equals(name)) {
                    parameters.add(Map.entry(name, value));
                }
            }
        });
        parameters.sort(Map.Entry.comparingByKey());
        String lang = uri.getQueryParameters().getFirst("lang");
        String path = ("/" + uri.getPath(false)).replaceFirst("^/+", "/");
        String open = path.startsWith(INTERNAL) ? path.substring(INTERNAL.length()) : path;
        return new Visit(LanguageChoice.choose(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                lang != null, open.isEmpty() ? "/" : open, parameters);
    }

    /// The first value of a parameter; null where it is not given.
    @Nullable
    String parameter(String name) {
        return parameters.stream().filter(p -> p.getKey().equals(name)).map(Map.Entry::getValue).findFirst()
                .orElse(null);
    }

    /// The values of each parameter, in the order of the address.
    Map<String, List<String>> byName() {
        return parameters.stream().collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// The same visit with a parameter that a form sends once for each choice put together as one list.
    Visit joined(String name) {
        List<String> values = parameters.stream().filter(p -> p.getKey().equals(name)).map(Map.Entry::getValue)
                .toList();
        if (values.size() < 2) {
            return this;
        }
        List<Map.Entry<String, String>> all = new ArrayList<>(
                parameters.stream().filter(p -> !p.getKey().equals(name)).toList());
        all.add(Map.entry(name, String.join(",", values)));
        all.sort(Map.Entry.comparingByKey());
        return new Visit(language, chosen, path, all);
    }

    /// The parameters as a query, without a question mark; empty where there are none.
    String query() {
        return query(parameters);
    }

    /// A path with the parameters, one of them with another value, or without it where that is null.
    String address(String to, String name, @Nullable String value) {
        Stream<Map.Entry<String, String>> others = parameters.stream().filter(p -> !p.getKey().equals(name));
        String query = query(
                (value == null ? others : Stream.concat(others, Stream.of(Map.entry(name, value)))).toList());
        return query.isEmpty() ? to : to + "?" + query;
    }

    static String query(List<Map.Entry<String, String>> parameters) {
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, String> parameter : parameters) {
            query.append(query.isEmpty() ? "" : "&").append(Links.encode(parameter.getKey())).append('=')
                    .append(Links.encode(parameter.getValue()));
        }
        return query.toString();
    }
}
