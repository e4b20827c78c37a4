package de.sozialplanung.opendata.encode;

import de.sozialplanung.opendata.catalog.Language;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What stands around the features of an answer.
///
/// @param links         to itself, other formats, the next page
/// @param numberMatched how many features match in all; empty where nobody counted
/// @param timestamp     the date of the edition, so that the same request always gives the same bytes
/// @param imprint       where they come from; null where the format has no place for it
public record Frame(List<Link> links, OptionalLong numberMatched, Instant timestamp, @Nullable Imprint imprint) {

    public Frame {
        links = List.copyOf(links);
    }

    public Frame(List<Link> links, OptionalLong numberMatched, Instant timestamp) {
        this(links, numberMatched, timestamp, null);
    }

    /// The language of titles; German where nobody says.
    public Language language() {
        return imprint == null ? Language.DE : imprint.language();
    }
}
