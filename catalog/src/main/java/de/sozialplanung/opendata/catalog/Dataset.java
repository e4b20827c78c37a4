package de.sozialplanung.opendata.catalog;

import java.util.Arrays;
import java.util.List;

/// The publication of one collection, or of one indicator in it, with all years. What portals see as one entry, but for
/// those that are series.
///
/// @param id          its key in `/id/datensatz/{id}`, a public promise
/// @param collection  the id of the collection that holds the data; of an indicator, that of its theme
/// @param title       without year and place (DCAT-AP.de convention 19)
/// @param description plain text
/// @param keywords    German keywords
/// @param euThemes    codes of the EU authority table data-theme, such as `SOCI`
/// @param frequency   code of the EU authority table frequency, such as `ANNUAL`
public record Dataset(String id, String collection, LocalizedText title, LocalizedText description,
        List<String> keywords, List<String> euThemes, String frequency) {

    public Dataset {
        keywords = List.copyOf(keywords);
        euThemes = List.copyOf(euThemes);
    }

    /// Whether portals know it as a series, the members of which are the datasets: all of a theme is one.
    public boolean standsForSeries() {
        return Arrays.stream(Theme.values()).anyMatch(theme -> theme.code().equals(id));
    }

    /// The kind in its address `/id/{kind}/{id}`.
    public String kind() {
        return standsForSeries() ? "datensatzreihe" : "datensatz";
    }
}
