package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.html.drawing.OutlineDrawing;
import de.sozialplanung.opendata.html.page.Outline;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The drawings of an edition's areas, kept because they never change while the edition stands.
final class Outlines {

    /// So many areas of a level a page lists and draws; of one with more it shows a part.
    static final int MOST_SHAPES = 500;

    /// So many areas are drawn at all, merged by colour and coarser.
    private static final int MOST_MERGED = 1500;

    private record Kept(String edition, Map<Level, Optional<Outline>> drawings) {}

    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", Map.of()));
    private final int most;

    /// @param most areas that a page lists and draws
    Outlines(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /// Whether an edition has more areas of a level than a page lists and draws.
    boolean isCrowded(Publication publication, Level level) {
        CollectionSummary summary = publication.edition().summaries().get(level.collection());
        return summary != null && summary.count() > most;
    }

    /// The areas of a level; empty where they are not published, have no shape, or are too many for a drawing.
    Optional<Outline> of(Publication publication, Level level) {
        Kept current = kept.get();
        if (!current.edition().equals(publication.edition().id())) {
            Map<Level, Optional<Outline>> drawings = new EnumMap<>(Level.class);
            for (Level each : Level.values()) {
                drawings.put(each, draw(publication, each));
            }
            current = new Kept(publication.edition().id(), drawings);
            kept.set(current);
        }
        return current.drawings().getOrDefault(level, Optional.empty());
    }

    /// The finest level that there is a drawing of.
    Optional<Level> finest(Publication publication) {
        return List.of(Level.values()).reversed().stream().filter(level -> of(publication, level).isPresent())
                .findFirst();
    }

    /// The areas of a level within a municipality, larger than they are on the drawing of all; empty where there is none, or
    /// they are too many.
    Optional<Outline> within(Publication publication, Level level, String municipality) {
        return isCrowded(publication, level) ? Optional.empty() : within(publication, level, municipality, most);
    }

    /// The same of a crowded level; a municipality may have more areas than can be told apart.
    Optional<Outline> crowd(Publication publication, Level level, String municipality) {
        return within(publication, level, municipality, MOST_MERGED);
    }

    private static Optional<Outline> within(Publication publication, Level level, String municipality, int most) {
        return CollectionReader.of(publication, level.collection())
                .filter(areas -> areas.has(Level.GEMEINDE.code())
                        && areas.collection().schema().geometry().isPresent()
                        && areas.count(areas.is(Level.GEMEINDE.code(), municipality)) <= most)
                .flatMap(areas -> Optional.ofNullable(OutlineDrawing.of(publication.store(), areas.collection(),
                        Query.all(areas.collection(), Crs.EPSG_25832)
                                .with(areas.bound(areas.is(Level.GEMEINDE.code(), municipality))))));
    }

    private Optional<Outline> draw(Publication publication, Level level) {
        Optional<Collection> collection = publication.catalog().collection(level.collection());
        CollectionSummary summary = publication.edition().summaries().get(level.collection());
        if (collection.isEmpty() || summary == null || summary.count() == 0 || isCrowded(publication, level)
                || collection.get().schema().geometry().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(OutlineDrawing.of(publication.store(), collection.get()));
    }
}
