package de.sozialplanung.opendata.filter;

import java.util.regex.Pattern;

/// What a search compares of a text: no case, no accents, umlauts however they are written, each white space one blank.
/// `Rösrath`, `Roesrath`, `ROSRATH` and `rösrath` are the same.
public final class SearchForm {

    /// Written into SQL, too, so that stores find the same.
    public static final String SPACES = "[ \\t\\n\\v\\f\\r\\u00A0]+";

    private static final Pattern WHITE = Pattern.compile("[ \\t\\n\\u000B\\f\\r\\u00A0]+");

    private SearchForm() {}

    /// An `ae` becomes an `a` like an `ä` does, also where it never was one: what is left out in the text is left out in
    /// what is looked for.
    public static String of(String text) {
        String folded = Folding.ACCENT.fold(Folding.CASE.fold(text)).replace("ae", "a").replace("oe", "o")
                .replace("ue", "u");
        return WHITE.matcher(folded).replaceAll(" ");
    }
}
