package de.sozialplanung.opendata.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpURI;
import org.jspecify.annotations.Nullable;

/// An address that names an edition: `/editions/{id}/…`, or `?edition={id}` at any other. Both mean the address without
/// the name, asked of that edition.
///
/// @param id   of the edition, as the client names it
/// @param path what is asked of that edition, as sent
/// @param query what is left of the query, as sent; null where nothing is
record EditionAddress(String id, String path, @Nullable String query) {

    private static final String PARAMETER = "edition";
    private static final Pattern BELOW = Pattern.compile("/editions/([^/]+)(/.*)?");
    private static final Pattern FILE = Pattern.compile("/download/([^/]+)/.*");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z.-]{1,40}");

    /// The path of an edition below the base address of the service.
    static String prefix(String id) {
        return "/editions/" + id;
    }

    /// Empty where the address names none, so that the current edition answers.
    static Optional<EditionAddress> of(HttpURI uri) {
        String path = String.valueOf(uri.getPath());
        String query = uri.getQuery();
        Matcher below = BELOW.matcher(path);
        String named = query == null ? null : parameter(query, path);
        if (below.matches()) {
            String rest = below.group(2);
            return Optional.of(new EditionAddress(decoded(below.group(1)), rest == null ? "/" : rest,
                    named == null ? query : without(query, path)));
        }
        if (named != null) {
            return Optional.of(new EditionAddress(named, path, without(query, path)));
        }
        return Optional.empty();
    }

    /// The edition that the address of a file names, which is a part of it.
    static Optional<EditionAddress> ofFile(HttpURI uri) {
        String path = String.valueOf(uri.getPath());
        Matcher file = FILE.matcher(path);
        return file.matches() ? Optional.of(new EditionAddress(decoded(file.group(1)), path, uri.getQuery()))
                : Optional.empty();
    }

    private static @Nullable String parameter(String query, String path) {
        for (String pair : query.split("&", -1)) {
            if (isName(pair, path)) {
                return decoded(pair.substring(PARAMETER.length() + 1));
            }
        }
        return null;
    }

    private static @Nullable String without(@Nullable String query, String path) {
        List<String> rest = new ArrayList<>();
        for (String pair : String.valueOf(query).split("&", -1)) {
            if (!isName(pair, path)) {
                rest.add(pair);
            }
        }
        return rest.isEmpty() ? null : String.join("&", rest);
    }

    /// Names of parameters are as they are written, but for those of the WFS (WFS 2.0, 6.2.5.2).
    private static boolean isName(String pair, String path) {
        String name = path.endsWith("/wfs") ? pair.toLowerCase(Locale.ROOT) : pair;
        return name.startsWith(PARAMETER + "=");
    }

    /// What no edition can be called is no name, and nothing of it is repeated.
    private static String decoded(String text) {
        try {
            String id = URLDecoder.decode(text, StandardCharsets.UTF_8);
            return ID.matcher(id).matches() ? id : "";
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
