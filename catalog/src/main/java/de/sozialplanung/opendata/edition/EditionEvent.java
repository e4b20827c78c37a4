package de.sozialplanung.opendata.edition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to an edition since it was made.
///
/// @param kind    what happened
/// @param edition the id of the edition
/// @param at      when
/// @param reason  why it was withdrawn, as everybody reads it; empty for a publication
/// @param changes what a publication changed against the edition that was current before; null where there was none to
///                compare with
/// @param datasets those of which something else is published since; none where an older version wrote it
public record EditionEvent(Kind kind, String edition, Instant at, String reason, @Nullable EditionChanges changes,
        List<DatasetChange> datasets) {

    public EditionEvent {
        datasets = List.copyOf(datasets);
    }

    /// What can happen to an edition.
    public enum Kind {
        /// It became the current one.
        PUBLISHED,
        /// It was taken back, for good.
        WITHDRAWN
    }
}
