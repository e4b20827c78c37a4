package de.sozialplanung.opendata.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.edition.EditionEvent.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everything that ever happened to the editions of one installation, and what follows from it: which one is current,
/// which ones may be seen. An edition that was never published is in none of its lists. Immutable.
///
/// @param events the oldest first
public record EditionHistory(List<EditionEvent> events) {

    /// Before the first publication.
    public static final EditionHistory EMPTY = new EditionHistory(List.of());

    private static final String DATASETS = "datasets";

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

    /// What became of every dataset up to now, those that are gone included, by id.
    public Map<String, DatasetState> datasets() {
        Map<String, DatasetState> states = new TreeMap<>();
        EditionHistory before = EMPTY;
        for (EditionEvent event : events) {
            before = before.with(event);
            String edition = before.currentId().orElse(event.edition());
            for (DatasetChange change : event.datasets()) {
                DatasetState known = states.get(change.dataset());
                states.put(change.dataset(), new DatasetState(known == null ? event.at() : known.issued(), event.at(),
                        edition, change.digest().equals(DatasetChange.GONE)));
            }
        }
        return states;
    }

    /// The digests of the datasets as they were published last, but for those that are gone.
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        events.stream().flatMap(event -> event.datasets().stream())
                .forEach(change -> digests.put(change.dataset(), change.digest()));
        digests.values().removeIf(DatasetChange.GONE::equals);
        return digests;
    }

    /// The same history without what could tell of the data of an edition, but for what is published still.
    EditionHistory forgetting(String id) {
        Map<String, String> kept = digests();
        return new EditionHistory(events.stream().map(event -> event.edition().equals(id)
                ? new EditionEvent(event.kind(), id, event.at(), event.reason(), event.changes(),
                        event.datasets().stream().map(change -> change.digest().equals(DatasetChange.GONE)
                                || change.digest().equals(kept.get(change.dataset())) ? change
                                        : new DatasetChange(change.dataset(), DatasetChange.ERASED))
                                .toList())
                : event).toList());
    }

    /// What had happened when an edition came out first, which does not change any more; all of it where it never did.
    public EditionHistory asOf(String id) {
        int last = events.indexOf(publication(id).orElse(null));
        return last < 0 ? this : new EditionHistory(events.subList(0, last + 1));
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
    ///
    /// @param datasets that differ from those published before
    EditionHistory published(String id, Instant at, Optional<EditionChanges> changes, List<DatasetChange> datasets) {
        return with(new EditionEvent(Kind.PUBLISHED, id, at, "", changes.orElse(null), datasets));
    }

    /// The history once an edition is taken back.
    ///
    /// @param datasets that differ in the edition that takes its place
    EditionHistory withdrawn(String id, Instant at, String reason, List<DatasetChange> datasets) {
        return with(new EditionEvent(Kind.WITHDRAWN, id, at, reason, null, datasets));
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
            JsonNode tree = Manifest.mapper().readTree(json);
            for (JsonNode event : tree.path("events")) {
                if (event instanceof ObjectNode object && !object.has(DATASETS)) {
                    object.putArray(DATASETS);
                }
            }
            return Manifest.mapper().treeToValue(tree, EditionHistory.class);
        } catch (IOException e) {
            throw new IOException("Die Geschichte der Ausgaben ist beschädigt oder von einer anderen Fassung.", e);
        }
    }
}
