package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.html.page.CollectionGroup;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be said of the collections of an edition without reading a feature.
///
/// @param shell the page that says it
record Overview(Shell shell) {

    /// The most features that one download link asks for, the maximum of the interface.
    static final int MOST = 10_000;

    /// All collections by kind: indicators, areas, the rest.
    List<CollectionGroup> groups() {
        List<Collection> areas = new ArrayList<>();
        List<Collection> themes = new ArrayList<>();
        List<Collection> more = new ArrayList<>();
        for (Collection collection : shell.catalog().collections()) {
            if (isArea(collection)) {
                areas.add(collection);
            } else if (collection.schema().inRole(Role.STATUS).isPresent()) {
                themes.add(collection);
            } else {
                more.add(collection);
            }
        }
        return Stream.of(group("themen", Text.GROUP_THEMES, themes), group("gebiete", Text.GROUP_AREAS, areas),
                group("weitere", Text.GROUP_MORE, more)).filter(g -> !g.cards().isEmpty()).toList();
    }

    private CollectionGroup group(String id, Text title, List<Collection> collections) {
        return new CollectionGroup(id, shell.text(title), collections.stream().map(this::card).toList());
    }

    private CollectionGroup.Card card(Collection collection) {
        CollectionSummary summary = summary(collection.id());
        return new CollectionGroup.Card(collection.id(), shell.title(collection.title()),
                shell.text(collection.description()), count(summary.count()), period(summary.begin(), summary.end()));
    }

    static boolean isArea(Collection collection) {
        return Arrays.stream(Level.values()).anyMatch(l -> l.collection().equals(collection.id()));
    }

    /// The collection's summary; an empty one where the edition has none.
    CollectionSummary summary(String collection) {
        Edition edition = shell.edition();
        CollectionSummary summary = edition.summaries().get(collection);
        return summary != null ? summary : new CollectionSummary(collection, 0, List.of(), null, null);
    }

    String count(long count) {
        return count == 1 ? shell.text(Text.COUNT_ONE) : shell.text(Text.COUNT, shell.number(count));
    }

    /// The years from one date to another; empty where both are unknown.
    static String period(@Nullable LocalDate begin, @Nullable LocalDate end) {
        LocalDate from = begin != null ? begin : end;
        LocalDate to = end != null ? end : begin;
        if (from == null || to == null) {
            return "";
        }
        return from.getYear() == to.getYear() ? String.valueOf(from.getYear())
                : from.getYear() + "–" + to.getYear();
    }

    /// Files with all features of a collection that pass a filter, as far as one answer may hold them.
    ///
    /// @param query the filter, percent-encoded; empty for none
    List<Download> downloads(String collection, String query) {
        return Arrays.stream(FeatureFormat.values()).map(format -> new Download(format.title(),
                shell.machine("/collections/" + collection + "/items?f=" + format.key() + "&limit=" + MOST
                        + (query.isEmpty() ? "" : "&" + query)),
                format.mediaType())).toList();
    }

    /// A dataset as files; all figures of a theme, which is none, as their collection is.
    List<Download> files(Dataset dataset) {
        return dataset.standsForSeries() ? downloads(dataset.collection(), "")
                : Arrays.stream(FeatureFormat.values()).map(format -> new Download(format.title(),
                        shell.machine("/download/" + dataset.id() + "." + format.extension()), format.mediaType()))
                        .toList();
    }
}
