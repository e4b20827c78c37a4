package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.html.page.MapView;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Describes the maps of a page: which features the script shall fetch, bounded, and what stands behind them.
///
/// @param shell the page that shows them
record Maps(Shell shell) {

    private static final int MOST = 1000;

    /// A collection at a glance: its first features, of the latest year where it has years. Null without geometry.
    @Nullable
    MapView ofCollection(Collection collection, CollectionSummary summary) {
        LocalDate end = summary.end();
        String year = end != null && collection.schema().property("jahr").isPresent() ? "&jahr=" + end.getYear() : "";
        return of(collection, "/items?f=geojson&limit=" + MOST + year + finest(collection),
                shell.text(Text.MAP_LABEL, shell.title(collection.title())), false);
    }

    /// The features of one page of a table.
    ///
    /// @param query the page's parameters, percent-encoded, with its limit
    @Nullable
    MapView ofTable(Collection collection, String query) {
        return of(collection, "/items?f=geojson&" + query,
                shell.text(Text.MAP_LABEL, shell.title(collection.title())), false);
    }

    /// One feature among its surroundings.
    @Nullable
    MapView ofFeature(Collection collection, String id, String title) {
        return of(collection, "/items/" + id + "?f=geojson", shell.text(Text.MAP_LABEL, title), true);
    }

    private @Nullable MapView of(Collection collection, String rest, String label, boolean focus) {
        if (collection.schema().geometry().isEmpty()) {
            return null;
        }
        String path = "/collections/" + collection.id();
        String title = collection.schema().inRole(Role.TITLE).map(Property::name)
                .orElse(collection.schema().properties().getFirst().name());
        return new MapView(label, shell.machine(path + rest), context(collection), shell.machine(path + "/items/"),
                shell.chosen() ? "?lang=" + shell.language().tag() : "", title, focus);
    }

    /// Where a collection holds areas of several levels, only the smallest are drawn: they would cover each other.
    private String finest(Collection collection) {
        if (collection.schema().property("ebene").isEmpty()) {
            return "";
        }
        return Stream.of(Level.WOHNPLATZ, Level.GEMEINDE, Level.KREIS)
                .filter(level -> shell.catalog().collection(level.collection()).isPresent()).findFirst()
                .map(level -> "&ebene=" + level.code()).orElse("");
    }

    private @Nullable String context(Collection collection) {
        for (Level level : new Level[]{Level.GEMEINDE, Level.KREIS}) {
            if (!level.collection().equals(collection.id())
                    && shell.catalog().collection(level.collection()).isPresent()) {
                return shell.machine("/collections/" + level.collection() + "/items?f=geojson&limit=" + MOST);
            }
        }
        return null;
    }
}
