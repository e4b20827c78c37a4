package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.BoundValue;
import de.sozialplanung.opendata.filter.Comparison;
import de.sozialplanung.opendata.filter.ValueKind;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads published figures from the long collection.
///
/// @param publication what is published; it may have no figures
record Figures(Publication publication) {

    /// More than this no page can show; an edition of a whole Land has more areas.
    private static final int MOST = 50_000;

    /// All figures of an indicator, every area and year.
    List<Figure> ofIndicator(String id) {
        return where("indikator", id);
    }

    /// All figures of an area, every indicator and year.
    List<Figure> ofArea(String key) {
        return where("gebiet", key);
    }

    private List<Figure> where(String property, String value) {
        Optional<Collection> all = publication.catalog().collection(ObservationSchemas.LONG);
        if (all.isEmpty()) {
            return List.of();
        }
        Schema schema = all.get().schema();
        BoundFilter filter = new BoundFilter.Compare(Comparison.EQUAL,
                new BoundValue.Attribute(schema.index(property).orElseThrow(), ValueKind.TEXT),
                new BoundValue.Literal(value, ValueKind.TEXT));
        List<Figure> figures = new ArrayList<>();
        try (Page page = publication.store()
                .open(Query.all(all.get(), Crs.EPSG_25832).with(filter).with(Slice.first(MOST)))) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                figures.add(new Row(schema, feature).figure());
            }
        }
        return figures;
    }

    /// A feature of the long collection.
    private record Row(Schema schema, Feature feature) {

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
            return schema.index(property).isPresent() ? feature.value(schema.index(property).getAsInt()) : null;
        }
    }
}
