package de.sozialplanung.opendata.store;

import de.sozialplanung.opendata.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a page ended: the ordinal of its last row in one edition. Rows of an edition never change or move, so the row
/// tells its place in any order, and going on behind it neither doubles nor loses a feature. It carries no values: nothing
/// can be learned from it, and nothing smuggled in.
///
/// @param edition the id of the edition the row numbers belong to
/// @param row     the last row delivered, from 0
public record PageToken(String edition, long row) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9-]{1,64})~([0-9]{1,18})");

    /// The token as it stands in a `next` link: letters, digits, `-` and `~` only.
    public String text() {
        return edition + "~" + row;
    }

    /// Reads a token.
    ///
    /// @throws Problem for anything that is not a token's text
    public static PageToken parse(String parameter, String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Problem.parameter(parameter, "The page token is not one of this service; start again without it.");
        }
        return new PageToken(matcher.group(1), Long.parseLong(matcher.group(2)));
    }
}
