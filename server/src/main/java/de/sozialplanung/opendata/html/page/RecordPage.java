package de.sozialplanung.opendata.html.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of the catalogue.
///
/// @param shell       what every page shares
/// @param entry       what the catalogue says of the dataset
/// @param facts       the rest of what the record says
/// @param themes      the addresses of its themes in the EU's list
/// @param licenceHref where the licence is explained; null where its address cannot be followed
/// @param links       the record and the dataset in forms for machines
/// @param jsonLd      the dataset for search engines, as it may stand in a script element
public record RecordPage(Shell shell, CatalogPage.Entry entry, List<Fact> facts, List<String> themes,
        @Nullable String licenceHref, List<Download> links, String jsonLd) {}
