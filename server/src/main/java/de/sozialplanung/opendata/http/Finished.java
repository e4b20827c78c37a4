package de.sozialplanung.opendata.http;

import org.jspecify.annotations.Nullable;

/// A request that has been answered.
///
/// @param method    of the request
/// @param path      as sent
/// @param query     as sent, with values that are nobody's business; null where there is none
/// @param status    of the answer
/// @param mediaType of the answer, with its parameters; null where it has no body
/// @param bytes     of the body as it was sent
/// @param nanos     from the first byte of the request to the last of the answer
/// @param id        the name of the request; empty where it was not understood
/// @param edition   that answered; empty where none did
/// @param origin    where the answer came from
/// @param network   what may be kept of the client's address; empty where that is nothing
public record Finished(String method, String path, @Nullable String query, int status, @Nullable String mediaType,
        long bytes, long nanos, String id, String edition, Visit.Origin origin, String network) {}
