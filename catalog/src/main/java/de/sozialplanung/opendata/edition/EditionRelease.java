package de.sozialplanung.opendata.edition;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Publishing and withdrawing editions: the rules, wherever they lie. Messages of exceptions are plain German sentences.
public final class EditionRelease {

    private final EditionWork work;
    private final Clock clock;

    /// @param clock says when it happens
    public EditionRelease(EditionWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /// Makes an edition the current one: a new one, or an older one again.
    ///
    /// @return the history after it
    /// @throws IOException where there is no such edition, it was withdrawn, or it cannot be written; nothing has changed then
    public EditionHistory publish(String id) throws IOException {
        EditionHistory history = work.place().history();
        Optional<EditionEvent> withdrawal = history.withdrawal(id);
        if (withdrawal.isPresent()) {
            throw new IOException("Die Ausgabe „" + id + "“ wurde zurückgezogen („" + withdrawal.get().reason()
                    + "“) und bleibt es; ein neuer Import macht eine neue Ausgabe.");
        }
        Optional<String> current = history.currentId();
        if (current.isPresent() && current.get().equals(id)) {
            return history;
        }
        Optional<EditionChanges> changes;
        List<DatasetChange> datasets;
        try (EditionData next = work.place().read(id)) {
            changes = current.isPresent() ? changes(current.get(), next) : Optional.empty();
            datasets = datasets(history, next);
        }
        EditionHistory after = history.published(id, now(), changes, datasets);
        work.write(after);
        return after;
    }

    /// The datasets of which an edition publishes something else than was published before.
    private static List<DatasetChange> datasets(EditionHistory history, EditionData next) throws IOException {
        Map<String, String> before = history.digests();
        Map<String, String> now = DatasetDigests.of(next);
        List<DatasetChange> changes = new ArrayList<>();
        now.forEach((id, digest) -> {
            if (!digest.equals(before.get(id))) {
                changes.add(new DatasetChange(id, digest));
            }
        });
        before.keySet().stream().filter(id -> !now.containsKey(id))
                .forEach(id -> changes.add(new DatasetChange(id, DatasetChange.GONE)));
        return changes;
    }

    /// As above; none where the edition cannot be read, which must not keep another one in the open.
    private List<DatasetChange> datasets(EditionHistory history, Optional<String> next) {
        if (next.isEmpty() || history.currentId().equals(next)) {
            return List.of();
        }
        try (EditionData data = work.place().read(next.get())) {
            return datasets(history, data);
        } catch (IOException _) {
            return List.of();
        }
    }

    /// What the edition changes; empty where the one before cannot be read any more, which must not keep a new one back.
    private Optional<EditionChanges> changes(String before, EditionData next) throws IOException {
        EditionData previous;
        try {
            previous = work.place().read(before);
        } catch (IOException _) {
            return Optional.empty();
        }
        try (previous) {
            return Optional.of(EditionComparison.of(previous, next, _ -> {}));
        }
    }

    /// Takes an edition back for good. Where it was the current one, the one that was published before it is current again.
    ///
    /// @param reason what everybody is told who asks for it
    /// @param erase  whether its data go, too; else they stay where nobody sees them
    /// @return the history after it
    /// @throws IOException where it was not published, or is the only one, or it cannot be written; nothing has changed then
    public EditionHistory withdraw(String id, String reason, boolean erase) throws IOException {
        EditionHistory history = work.place().history();
        EditionHistory after = history;
        if (history.withdrawal(id).isEmpty()) {
            if (!history.isPublished(id)) {
                throw new IOException("Die Ausgabe „" + id + "“ ist nicht veröffentlicht; veröffentlicht sind: "
                        + String.join(", ", history.published()) + ".");
            }
            Optional<String> next = history.withdrawn(id, now(), reason, List.of()).currentId();
            after = history.withdrawn(id, now(), reason, datasets(history, next));
            if (next.isEmpty() || !work.place().ids().contains(next.get())) {
                throw new IOException(
                        "Die Ausgabe „" + id + "“ ist die einzige, die veröffentlicht ist; erst muss eine "
                                + "andere veröffentlicht sein, die an ihre Stelle tritt.");
            }
            work.write(after);
        }
        if (erase) {
            after = after.forgetting(id);
            work.write(after);
            work.erase(id);
        }
        return after;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
