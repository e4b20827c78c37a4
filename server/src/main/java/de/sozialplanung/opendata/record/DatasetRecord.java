package de.sozialplanung.opendata.record;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.edition.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One dataset as its record tells of it (20-004r1, 7.2, tables of core properties).
///
/// @param edition that it is published in
/// @param dataset what is recorded
/// @param base    the public address of the service, whatever edition is shown
public record DatasetRecord(Edition edition, Dataset dataset, String base) {

    /// What external identifiers are called that come from the catalogue for portals, where they are `dct:identifier`.
    public static final String IDENTIFIER_SCHEME = "dcat";

    /// The scheme of all themes.
    public static final String THEMES = "http://publications.europa.eu/resource/authority/data-theme";

    /// The SPDX identifier by what follows `http://dcat-ap.de/def/licenses/`.
    private static final Map<String, String> SPDX = Map.of("dl-by-de/2.0", "DL-DE-BY-2.0", "dl-zero-de/2.0",
            "DL-DE-ZERO-2.0", "cc-zero", "CC0-1.0", "cc-by/4.0", "CC-BY-4.0", "cc-by-sa/4.0", "CC-BY-SA-4.0",
            "cc-by-de/3.0", "CC-BY-3.0-DE", "odby", "ODC-By-1.0", "odbl", "ODbL-1.0", "odcpddl", "PDDL-1.0");

    /// A way to get the data.
    ///
    /// @param name      for humans
    /// @param mediaType of the answer
    public record Format(String name, String mediaType) {}

    /// The nature of what is recorded: `dataset`, or `series` for all datasets of a theme.
    public String type() {
        return dataset.standsForSeries() ? "series" : "dataset";
    }

    /// When anything of it changed last, as the catalogue for portals says it.
    public Instant modified() {
        return edition.state(dataset).modified();
    }

    public String id() {
        return dataset.id();
    }

    public String title(Language language) {
        return dataset.title().in(language);
    }

    /// With the catalogue's notice, where there is one: a client may show nothing else.
    public String description(Language language) {
        LocalizedText notice = edition.catalog().notice();
        String text = dataset.description().in(language);
        return notice == null ? text : notice.in(language) + " " + text;
    }

    /// The collection that holds the data, without a summary where the edition knows none.
    public CollectionSummary summary() {
        CollectionSummary known = edition.summaries().get(dataset.collection());
        return known == null ? new CollectionSummary(dataset.collection(), 0, List.of(), null, null) : known;
    }

    public @Nullable LocalDate begin() {
        return summary().begin();
    }

    public @Nullable LocalDate end() {
        return summary().end();
    }

    /// The identifier that portals know the dataset by: its IRI.
    public String iri() {
        return base + "/id/" + dataset.kind() + "/" + dataset.id();
    }

    public List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        for (FeatureFormat format : FeatureFormat.values()) {
            formats.add(new Format(format.title(), format.contentType()));
        }
        return formats;
    }

    /// The SPDX identifier of the licence, or `other`.
    public String license() {
        return license(edition.catalog());
    }

    /// The SPDX identifier of a catalogue's licence, or `other` where SPDX has none.
    public static String license(Catalog catalog) {
        return SPDX.getOrDefault(
                catalog.licence().iri().replaceFirst("^https?://(www\\.)?dcat-ap\\.de/def/licenses/", ""),
                "other");
    }
}
