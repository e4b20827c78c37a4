package de.sozialplanung.opendata.catalog;

import java.time.Instant;

/// What became of a dataset from edition to edition.
///
/// @param issued   when it was published first
/// @param modified when what is published of it last became other than it was, in its data or its description, or when it
///                 was withdrawn
/// @param edition  the id of the edition that brought that change
/// @param gone     whether it is published no more
public record DatasetState(Instant issued, Instant modified, String edition, boolean gone) {}
