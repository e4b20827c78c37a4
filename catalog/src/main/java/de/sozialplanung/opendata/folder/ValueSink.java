package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.plausibility.Delivery;
import de.sozialplanung.opendata.statistics.AreaTree;
import de.sozialplanung.opendata.statistics.Cell;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Takes the counts of all files and notices what is delivered twice.
final class ValueSink {

    private final Measurements measurements = new Measurements();
    private final Findings findings;
    private final Set<Spot> unattributedOfFile = new HashSet<>();
    private final List<Set<String>> rowsOfFiles = new ArrayList<>();
    private final Map<String, Set<Integer>> filesOfMeasures = new HashMap<>();
    private final Map<String, Place> columns = new HashMap<>();
    private final Map<String, Set<Delivery.Spot>> blank = new HashMap<>();

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
        rowsOfFiles.add(new LinkedHashSet<>());
    }

    /// The column in which a measure was first met, or its file as a whole; unknown for what was never delivered.
    Optional<Place> column(String measure) {
        return Optional.ofNullable(columns.get(measure));
    }

    /// What was delivered of those measures.
    Delivery delivery(AreaTree tree, Set<String> measures) {
        Map<String, List<String>> rows = new HashMap<>();
        filesOfMeasures.forEach((measure, files) -> {
            Set<String> keys = new LinkedHashSet<>();
            files.forEach(file -> keys.addAll(rowsOfFiles.get(file)));
            if (measures.contains(measure)) {
                rows.put(measure, List.copyOf(keys));
            }
        });
        return new Delivery(tree, measurements, measures, rows, blank);
    }

    /// The next `put` of that spot is of an empty cell.
    void blank(Spot spot) {
        blank.computeIfAbsent(spot.measure(), _ -> new HashSet<>()).add(new Delivery.Spot(spot.key(), spot.year()));
    }

    void put(Spot spot, Cell cell, Place place) {
        rowsOfFiles.getLast().add(spot.key());
        filesOfMeasures.computeIfAbsent(spot.measure(), _ -> new TreeSet<>()).add(rowsOfFiles.size() - 1);
        columns.putIfAbsent(spot.measure(), new Place(place.file(), 0, place.column()));
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
