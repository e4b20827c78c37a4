package de.sozialplanung.opendata.encode;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// What stands around the features of an answer.
///
/// @param links         to itself, other formats, the next page
/// @param numberMatched how many features match in all; empty where nobody counted
/// @param timestamp     the date of the edition, so that the same request always gives the same bytes
public record Frame(List<Link> links, OptionalLong numberMatched, Instant timestamp) {

    public Frame {
        links = List.copyOf(links);
    }
}
