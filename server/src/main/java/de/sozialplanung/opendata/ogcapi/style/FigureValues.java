package de.sozialplanung.opendata.ogcapi.style;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.FilterBinder;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.style.Classification;
import de.sozialplanung.opendata.style.Style;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The figures of a collection by column and by what would be one map: a level in a year.
///
/// @param collection the collection
/// @param byColumn   by position of the column
record FigureValues(Collection collection, Map<Integer, Map<Style.Scope, List<Double>>> byColumn) {

    private static final String LEVEL = "ebene";

    /// Some figures come every few years only.
    private static final int YEARS = 5;

    /// Reads the figures of the last years.
    ///
    /// @param figures positions of the columns
    static FigureValues read(Publication publication, Collection collection, List<Integer> figures) {
        OptionalInt level = collection.schema().index(LEVEL);
        OptionalInt date = collection.schema().inRole(Role.INSTANT)
                .map(property -> collection.schema().index(property.name())).orElse(OptionalInt.empty());
        Map<Integer, Map<Style.Scope, List<Double>>> byColumn = new HashMap<>();
        List<Integer> fields = IntStream.range(0, collection.schema().attributes().size()).boxed().toList();
        Query query = Query.all(collection, Crs.EPSG_25832).with(new Fields(fields, false))
                .with(FilterBinder.bind(lately(publication, collection), collection));
        try (Page page = publication.store().open(query)) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                Style.Scope scope = new Style.Scope(
                        level.isPresent() ? (String) feature.value(level.getAsInt()) : null,
                        date.isPresent() ? (LocalDate) feature.value(date.getAsInt()) : null);
                for (int figure : figures) {
                    if (feature.value(figure) instanceof Double value) {
                        byColumn.computeIfAbsent(figure, _ -> new HashMap<>())
                                .computeIfAbsent(scope, _ -> new ArrayList<>()).add(value);
                    }
                }
            }
        }
        return new FigureValues(collection, byColumn);
    }

    private static Filter lately(Publication publication, Collection collection) {
        CollectionSummary summary = publication.edition().summaries().get(collection.id());
        return summary == null || summary.end() == null || collection.schema().inRole(Role.INSTANT).isEmpty()
                ? new Filter.Everything()
                : new Filter.During(summary.end().minusYears(YEARS).atStartOfDay().toInstant(ZoneOffset.UTC), null);
    }

    /// The style of a column, with classes from the finest level that has figures, in its latest year; empty where there
    /// is no figure at all.
    Optional<Style> style(int column, int decimals) {
        Map<Style.Scope, List<Double>> maps = byColumn.getOrDefault(column, Map.of());
        Comparator<Style.Scope> order = Comparator.comparingInt(FigureValues::fineness)
                .thenComparing(scope -> scope.date() == null ? LocalDate.MIN : scope.date());
        return maps.entrySet().stream().max(Map.Entry.comparingByKey(order)).map(map -> {
            List<Property> attributes = collection.schema().attributes();
            Property figure = attributes.get(column);
            double[] values = map.getValue().stream().mapToDouble(Double::doubleValue).toArray();
            return new Style.Choropleth(collection.id() + "-" + figure.name(), collection,
                    title(figure), figure, attributes.get(column + 1),
                    Classification.quantiles(values, figure.unit(), decimals), map.getKey());
        });
    }

    /// Later levels are finer; none is coarser than all.
    private static int fineness(Style.Scope scope) {
        return Arrays.stream(Level.values()).map(Level::code).toList().indexOf(String.valueOf(scope.level()));
    }

    private LocalizedText title(Property figure) {
        String unit = figure.unit() == null ? "" : " (" + figure.unit() + ")";
        return new LocalizedText(figure.title().de() + unit + ", " + collection.title().de(),
                figure.title().en() + unit + ", " + collection.title().en());
    }
}
