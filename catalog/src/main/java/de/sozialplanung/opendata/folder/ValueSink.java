package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Takes the counts of all files and notices what is delivered twice.
final class ValueSink {

    private final Measurements measurements = new Measurements();
    private final Findings findings;
    private final Set<Spot> unattributedOfFile = new HashSet<>();

    ValueSink(Findings findings) {
        this.findings = findings;
    }

    /// Where a count belongs.
    ///
    /// @param key     of the area or of a bucket for what is not attributable
    /// @param written what the row says of its area
    record Spot(String measure, String key, int year, String written) {}

    Measurements measurements() {
        return measurements;
    }

    /// A new file: from here on a row that says the same again is a duplicate of this file.
    void begin() {
        unattributedOfFile.clear();
    }

    void put(Spot spot, Cell cell, Place place) {
        Optional<Cell> before = measurements.get(spot.measure(), spot.key(), spot.year());
        if (before.isEmpty() || isMissing(before.get())) {
            measurements.put(spot.measure(), spot.key(), spot.year(), cell);
            remember(spot);
        } else if (isMissing(cell)) {
            // Another file knows better; nothing is lost.
            remember(spot);
        } else if (isBucket(spot) && unattributedOfFile.add(spot)) {
            measurements.put(spot.measure(), spot.key(), spot.year(), sum(before.get(), cell));
        } else if (before.get().equals(cell)) {
            place.warning(findings, FindingKind.DUPLICATE_VALUE, null,
                    "Diesen Wert für " + spot.key() + " und " + spot.year() + " gibt es schon; er ist derselbe.");
        } else {
            place.error(findings, FindingKind.DUPLICATE_VALUE, null, "Für " + spot.key() + " und " + spot.year()
                    + " gibt es schon einen anderen Wert von `" + spot.measure() + "`; erwartet wird einer.");
        }
    }

    private void remember(Spot spot) {
        if (isBucket(spot)) {
            unattributedOfFile.add(spot);
        }
    }

    /// Several kinds of rows may belong to one bucket, such as `ohne Angabe` and `unbekannt`.
    private static boolean isBucket(Spot spot) {
        return spot.key().endsWith(Measurements.unattributed(""));
    }

    private static boolean isMissing(Cell cell) {
        return cell instanceof Cell.Absent(ObservationStatus reason) && reason == ObservationStatus.MISSING;
    }

    /// A sum with an unknown part is unknown.
    private static Cell sum(Cell one, Cell other) {
        if (one instanceof Cell.Known(double first, ObservationStatus quality)
                && other instanceof Cell.Known(double second, ObservationStatus ignored)) {
            return new Cell.Known(first + second, quality);
        }
        return one instanceof Cell.Known ? other : one;
    }
}
