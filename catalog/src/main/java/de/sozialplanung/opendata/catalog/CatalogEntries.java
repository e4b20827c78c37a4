package de.sozialplanung.opendata.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What portals list: a dataset per indicator with all its years, one per collection that holds no indicators side by
/// side, and a series per theme. Follows from the catalogue alone, so that editions of any age have them.
///
/// @param datasets those of collections in their order, then those of indicators in theirs
/// @param series   in the order of their collections
public record CatalogEntries(List<Dataset> datasets, List<DatasetSeries> series) {

    public CatalogEntries {
        datasets = List.copyOf(datasets);
        series = List.copyOf(series);
    }

    static CatalogEntries of(Catalog catalog) {
        List<Dataset> datasets = new ArrayList<>();
        List<Dataset> figures = new ArrayList<>();
        List<DatasetSeries> series = new ArrayList<>();
        for (Dataset dataset : catalog.datasets()) {
            if (dataset.standsForSeries()) {
                List<Dataset> members = catalog.indicators().stream()
                        .filter(indicator -> indicator.theme().code().equals(dataset.collection()))
                        .map(indicator -> ofIndicator(indicator, dataset, catalog.notice())).toList();
                series.add(new DatasetSeries(dataset, members));
                figures.addAll(members);
            } else {
                datasets.add(dataset);
            }
        }
        datasets.addAll(figures);
        return new CatalogEntries(datasets, series);
    }

    /// The dataset of that id; empty where there is none.
    public Optional<Dataset> dataset(String id) {
        return datasets.stream().filter(dataset -> dataset.id().equals(id)).findFirst();
    }

    /// The series of that id; empty where there is none.
    public Optional<DatasetSeries> series(String id) {
        return series.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The series that a dataset is a member of; empty where it is of none.
    public Optional<DatasetSeries> seriesOf(Dataset dataset) {
        return series.stream().filter(one -> one.members().contains(dataset)).findFirst();
    }

    /// Everything that has a record: the datasets, then the series as wholes.
    public List<Dataset> all() {
        return Stream.concat(datasets.stream(), series.stream().map(DatasetSeries::whole)).toList();
    }

    private static Dataset ofIndicator(Indicator indicator, Dataset theme, @Nullable LocalizedText notice) {
        List<String> keywords = new ArrayList<>(theme.keywords());
        if (!keywords.contains(indicator.theme().title().de())) {
            keywords.add(indicator.theme().title().de());
        }
        return new Dataset(indicator.dataset(), theme.collection(), noticed(indicator.name(), notice),
                new LocalizedText(
                        sentence(indicator.definition().de())
                                + " Je Gebiet und Jahr ein Wert; wo keiner steht, sagt der "
                                + "Status, warum. Einheit: " + indicator.unit() + ". Stichtag: "
                                + sentence(indicator.referenceDate()) + " Quelle: " + sentence(indicator.source()),
                        sentence(indicator.definition().en()) + " A value per area and year; where there is none, the "
                                + "status says why. Unit: " + indicator.unit() + ". Reference date: "
                                + sentence(indicator.referenceDate()) + " Source: " + sentence(indicator.source())),
                keywords, theme.euThemes(), theme.frequency());
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /// The title with the notice in brackets, as those of collections have it in an edition.
    private static LocalizedText noticed(LocalizedText title, @Nullable LocalizedText notice) {
        return notice == null
                ? title
                : new LocalizedText(title.de() + " (" + bare(notice.de()) + ")",
                        title.en() + " (" + bare(notice.en()) + ")");
    }

    private static String bare(String notice) {
        return notice.endsWith(".") ? notice.substring(0, notice.length() - 1) : notice;
    }
}
