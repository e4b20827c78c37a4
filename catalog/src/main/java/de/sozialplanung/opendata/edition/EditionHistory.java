package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.edition.EditionEvent.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// Everything that ever happened to the editions of one installation, and what follows from it: which one is current,
/// which ones may be seen. An edition that was never published is in none of its lists. Immutable.
///
/// @param events the oldest first
public record EditionHistory(List<EditionEvent> events) {

    /// Before the first publication.
    public static final EditionHistory EMPTY = new EditionHistory(List.of());

    public EditionHistory {
        events = List.copyOf(events);
    }

    /// The edition that was published last of those that were not withdrawn; empty where there is none.
    public Optional<String> currentId() {
        return published().stream().findFirst();
    }

    /// The editions that may be seen, the one that was published last first: the first is the current one.
    public List<String> published() {
        SequencedSet<String> ids = new LinkedHashSet<>();
        of(Kind.PUBLISHED).map(EditionEvent::edition).forEach(ids::addFirst);
        of(Kind.WITHDRAWN).map(EditionEvent::edition).forEach(ids::remove);
        return List.copyOf(ids);
    }

    /// The editions that anybody may ever have seen, the withdrawn ones included, in the order in which they came out.
    public List<String> everPublished() {
        return of(Kind.PUBLISHED).map(EditionEvent::edition).distinct().toList();
    }

    /// Whether everybody may see an edition.
    public boolean isPublished(String id) {
        boolean published = false;
        for (EditionEvent event : events) {
            if (event.edition().equals(id)) {
                published = event.kind() == Kind.PUBLISHED;
                if (!published) {
                    return false;
                }
            }
        }
        return published;
    }

    /// How an edition was taken back; empty where it was not.
    public Optional<EditionEvent> withdrawal(String id) {
        return of(Kind.WITHDRAWN).filter(event -> event.edition().equals(id)).findFirst();
    }

    /// How an edition came out first; empty where it never did.
    public Optional<EditionEvent> publication(String id) {
        return of(Kind.PUBLISHED).filter(event -> event.edition().equals(id)).findFirst();
    }

    private Stream<EditionEvent> of(Kind kind) {
        return events.stream().filter(event -> event.kind() == kind);
    }

    /// The history once an edition is the current one.
    ///
    /// @param changes against the one that is current now
    EditionHistory published(String id, Instant at, Optional<EditionChanges> changes) {
        return with(new EditionEvent(Kind.PUBLISHED, id, at, "", changes.orElse(null)));
    }

    /// The history once an edition is taken back.
    EditionHistory withdrawn(String id, Instant at, String reason) {
        return with(new EditionEvent(Kind.WITHDRAWN, id, at, reason, null));
    }

    private EditionHistory with(EditionEvent event) {
        List<EditionEvent> all = new ArrayList<>(events);
        all.add(event);
        return new EditionHistory(all);
    }

    /// As it is stored.
    public byte[] toJson() throws IOException {
        return Manifest.mapper().writeValueAsBytes(this);
    }

    /// What was stored.
    ///
    /// @throws IOException where this version does not understand it
    public static EditionHistory parse(byte[] json) throws IOException {
        try {
            return Manifest.mapper().readValue(json, EditionHistory.class);
        } catch (IOException e) {
            throw new IOException("Die Geschichte der Ausgaben ist beschädigt oder von einer anderen Fassung.", e);
        }
    }
}
