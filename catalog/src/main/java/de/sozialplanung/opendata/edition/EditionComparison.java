package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.edition.EditionChanges.CollectionChanges;
import de.sozialplanung.opendata.edition.EditionChanges.FigureChanges;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Finds what differs between two editions, from what both published and nothing else.
public final class EditionComparison {

    private static final Set<ObservationStatus> WITHHELD = Set.of(ObservationStatus.SUPPRESSED,
            ObservationStatus.BELOW_BASE);

    private final EditionData before;
    private final EditionData after;

    private EditionComparison(EditionData before, EditionData after) {
        this.before = before;
        this.after = after;
    }

    /// Compares.
    ///
    /// @param each told of every figure that differs
    /// @throws IOException where one of them cannot be read
    public static EditionChanges of(EditionData before, EditionData after, Consumer<FigureChange> each)
            throws IOException {
        EditionComparison comparison = new EditionComparison(before, after);
        return new EditionChanges(before.edition().id(), comparison.collections(), comparison.figures(each));
    }

    private List<FigureChanges> figures(Consumer<FigureChange> each) throws IOException {
        Map<String, FigureCount> counts = new TreeMap<>();
        Pairing<String, ProtectedObservation> pairing = new Pairing<>((_, old, now) -> {
            if (!(old != null && old.equals(now))) {
                FigureChange change = new FigureChange(old, now);
                counts.computeIfAbsent(change.any().indicator(), _ -> new FigureCount()).add(change);
                each.accept(change);
            }
        });
        try (FeatureStream old = rows(before, ObservationSchemas.LONG);
                FeatureStream now = rows(after, ObservationSchemas.LONG)) {
            PublishedFigures left = new PublishedFigures(old);
            PublishedFigures right = new PublishedFigures(now);
            pairing.run(left::next, right::next, figure -> figure.indicator() + " " + figure.area() + " "
                    + figure.year());
        }
        return counts.entrySet().stream().map(entry -> entry.getValue().of(entry.getKey())).toList();
    }

    private static final class FigureCount {
        private long added;
        private long removed;
        private long changed;
        private long withheld;
        private long shown;

        void add(FigureChange change) {
            ProtectedObservation old = change.before();
            ProtectedObservation now = change.after();
            if (old == null) {
                added++;
            } else if (now == null) {
                removed++;
            } else {
                changed++;
                withheld += old.status().hasValue() && WITHHELD.contains(now.status()) ? 1 : 0;
                shown += WITHHELD.contains(old.status()) && now.status().hasValue() ? 1 : 0;
            }
        }

        FigureChanges of(String indicator) {
            return new FigureChanges(indicator, added, removed, changed, withheld, shown);
        }
    }

    private List<CollectionChanges> collections() throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(before, after).flatMap(data -> data.edition().catalog().collections().stream())
                .map(Collection::id).filter(id -> !isViewOfFigures(id)).forEach(ids::add);
        List<CollectionChanges> changes = new ArrayList<>();
        for (String id : ids) {
            CollectionChanges found = collection(id);
            if (found.added() + found.removed() + found.changed() > 0) {
                changes.add(found);
            }
        }
        return changes;
    }

    private static boolean isViewOfFigures(String id) {
        return id.equals(ObservationSchemas.LONG)
                || Arrays.stream(Theme.values()).anyMatch(theme -> theme.code().equals(id));
    }

    private CollectionChanges collection(String id) throws IOException {
        long[] counts = new long[3];
        Pairing<String, Row> pairing = new Pairing<>((_, old, now) -> {
            if (old == null || now == null) {
                counts[old == null ? 0 : 1]++;
            } else if (!old.equals(now)) {
                counts[2]++;
            }
        });
        try (FeatureStream old = rows(before, id); FeatureStream now = rows(after, id)) {
            pairing.run(() -> Row.next(old), () -> Row.next(now), Row::id);
        }
        return new CollectionChanges(id, counts[0], counts[1], counts[2]);
    }

    private static FeatureStream rows(EditionData data, String collection) throws IOException {
        return data.edition().catalog().collection(collection).isPresent() ? data.read(collection)
                : new NoFeatures();
    }

    /// A feature, as far as it counts: an area's figures are told of by themselves.
    private record Row(String id, Map<String, Object> values, @Nullable Geometry shape) {

        static @Nullable Row next(FeatureStream rows) {
            Feature feature = rows.next();
            if (feature == null) {
                return null;
            }
            Schema schema = rows.collection().schema();
            boolean area = Arrays.stream(Level.values())
                    .anyMatch(level -> level.collection().equals(rows.collection().id()));
            Map<String, Object> values = new TreeMap<>();
            schema.attributes().forEach(property -> {
                Object value = feature.value(schema.index(property.name()).orElseThrow());
                if (value != null && (!area || "name".equals(property.name()))) {
                    values.put(property.name(), value);
                }
            });
            return new Row(String.valueOf(feature.value(schema.index("id").orElse(0))), values, feature.geometry());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row && row.id.equals(id) && row.values.equals(values)
                    && (shape == null ? row.shape == null : row.shape != null && shape.equalsExact(row.shape));
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }
}
