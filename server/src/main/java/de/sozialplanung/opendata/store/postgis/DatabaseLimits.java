package de.sozialplanung.opendata.store.postgis;

import java.time.Duration;

/// How much of a database one server takes.
///
/// @param connections the most that it opens
/// @param patience    how long a request waits for a free one, or for the database to be back
/// @param statement   how long a statement may run
public record DatabaseLimits(int connections, Duration patience, Duration statement) {

    /// Those of a normal installation: of the hundred connections that PostgreSQL has by default, several servers take
    /// their share.
    public static final DatabaseLimits NORMAL = new DatabaseLimits(16, Duration.ofSeconds(3), Duration.ofSeconds(30));
}
