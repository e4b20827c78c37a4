package de.sozialplanung.opendata.catalog;

import java.util.List;

/// What a portal sees as one entry: the publication of one collection, all years of it.
///
/// @param id          its key in `/id/datensatz/{id}`, a public promise
/// @param collection  the id of the collection that holds the data
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
}
