package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures in the rows of the long collection of an edition, or of that of groups of areas, one at a time.
final class PublishedFigures {

    private static final Map<String, ObservationStatus> STATUSES = Arrays.stream(ObservationStatus.values())
            .collect(Collectors.toMap(ObservationStatus::code, Function.identity()));

    private final FeatureStream rows;
    private final int indicator;
    private final int area;
    private final int year;
    private final int value;
    private final int status;

    PublishedFigures(FeatureStream rows) {
        this.rows = rows;
        Schema schema = rows.collection().schema();
        indicator = schema.index("indikator").orElseThrow();
        area = schema.index("gebiet").orElseGet(() -> schema.index("raum").orElseThrow());
        year = schema.index("jahr").orElseThrow();
        value = schema.index("wert").orElseThrow();
        status = schema.index("status").orElseThrow();
    }

    /// The next figure; null at the end.
    @Nullable
    ProtectedObservation next() {
        Feature row = rows.next();
        if (row == null) {
            return null;
        }
        ObservationStatus known = Objects.requireNonNull(STATUSES.get(text(row, status)), "a status of our own");
        // a figure whose status has none never leaves, whatever the source says
        Double number = known.hasValue() ? (Double) row.value(value) : null;
        return new ProtectedObservation(text(row, indicator), text(row, area),
                Math.toIntExact((Long) Objects.requireNonNull(row.value(year))), number, known);
    }

    void forEach(Consumer<ProtectedObservation> each) {
        for (ProtectedObservation figure = next(); figure != null; figure = next()) {
            each.accept(figure);
        }
    }

    private static String text(Feature row, int column) {
        return String.valueOf(row.value(column));
    }
}
