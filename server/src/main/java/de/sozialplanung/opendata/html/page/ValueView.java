package de.sozialplanung.opendata.html.page;

import org.jspecify.annotations.Nullable;

/// One value as a cell of a table or a line of a list shows it.
///
/// @param text    the value in words; empty where there is none
/// @param href    a safe address that the text leads to; null where none
/// @param sign    the sign of official statistics beside or instead of the figure; empty for a normal one
/// @param note    the word that explains the sign; empty with it
/// @param numeric whether it stands at the right of its column
public record ValueView(String text, @Nullable String href, String sign, String note, boolean numeric) {

    /// The same for a narrow place: cut to that many characters, without a link to an explanation.
    ///
    /// @param most at least 2
    public ValueView brief(int most) {
        String cut = text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
        return new ValueView(cut, explains(href) ? null : href, sign, note, numeric);
    }

    private static boolean explains(@Nullable String href) {
        return href != null && href.contains("/def/");
    }
}
