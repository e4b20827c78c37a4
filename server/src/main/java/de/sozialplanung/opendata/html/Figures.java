package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Expression;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.filter.Origin;
import de.sozialplanung.opendata.publication.Publication;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads published figures from the long collection.
///
/// @param publication what is published; it may have no figures
record Figures(Publication publication) {

    /// More than this no page can show; an edition of a whole Land has more areas.
    private static final int MOST = 60_000;

    /// All figures of an indicator on a level, every area and year.
    List<Figure> ofIndicator(String id, Level level) {
        return where(Map.of("indikator", id, "ebene", level.code()));
    }

    /// The figures of an indicator on a level in a year, every area.
    List<Figure> ofIndicator(String id, Level level, int year) {
        return where(Map.of("indikator", id, "ebene", level.code(), "jahr", String.valueOf(year)));
    }

    /// All figures of an area, every indicator and year.
    List<Figure> ofArea(String key) {
        return where(Map.of("gebiet", key));
    }

    /// Whether an indicator has any figure on a level.
    boolean has(String id, Level level) {
        return reader()
                .filter(reader -> reader.count(filter(reader, Map.of("indikator", id, "ebene", level.code()))) > 0)
                .isPresent();
    }

    /// Whether an indicator has any published value on a level in a year.
    boolean hasValue(String id, Level level, int year) {
        return reader().filter(reader -> reader.count(new Filter.And(List.of(
                filter(reader, Map.of("indikator", id, "ebene", level.code(), "jahr", String.valueOf(year))),
                new Filter.Not(new Filter.IsNull(new Expression.Property("wert", Origin.of("wert"))))))) > 0)
                .isPresent();
    }

    private Optional<CollectionReader> reader() {
        return CollectionReader.of(publication, ObservationSchemas.LONG);
    }

    private static Filter filter(CollectionReader reader, Map<String, String> values) {
        return new Filter.And(values.entrySet().stream().map(e -> reader.is(e.getKey(), e.getValue())).toList());
    }

    private List<Figure> where(Map<String, String> values) {
        return reader().map(reader -> reader.rows(filter(reader, values), MOST).stream()
                .map(feature -> new Row(reader, feature).figure()).toList()).orElse(List.of());
    }

    /// A feature of the long collection.
    private record Row(CollectionReader reader, Feature feature) {

        Figure figure() {
            String level = text("ebene");
            String status = text("status");
            return new Figure(text("indikator"), text("gebiet"), text("name"),
                    Arrays.stream(Level.values()).filter(l -> l.code().equals(level)).findFirst()
                            .orElse(Level.WOHNPLATZ),
                    (String) value("gemeinde"), ((Long) of("jahr")).intValue(), (Double) value("wert"),
                    Arrays.stream(ObservationStatus.values()).filter(s -> s.code().equals(status)).findFirst()
                            .orElse(ObservationStatus.MISSING),
                    range("wert_von", "wert_bis"), range("rang_von", "rang_bis"));
        }

        private Figure.@Nullable Range range(String from, String to) {
            return value(from) instanceof Number low && value(to) instanceof Number high
                    ? new Figure.Range(low.doubleValue(), high.doubleValue())
                    : null;
        }

        private String text(String property) {
            return String.valueOf(value(property));
        }

        private Object of(String property) {
            Object value = value(property);
            if (value == null) {
                throw new IllegalStateException("a figure has no " + property);
            }
            return value;
        }

        private @Nullable Object value(String property) {
            return reader.value(feature, property);
        }
    }
}
