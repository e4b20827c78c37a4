package de.sozialplanung.opendata.http;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/// Where an answer that is being made is to be kept, and the rules of what may be.
///
/// @param flight those that wait for the same answer
record Landing(AnswerCache cache, CacheKey key, Flight flight) {

    /// Whether an answer may be kept: it is whole, says that it is public, and its strong tag says that it follows from the
    /// edition of the key. An edition may change while an answer is made, and change back; the tag knows what it was made of.
    boolean accepts(int status, HttpFields headers) {
        String tag = headers.get(HttpHeader.ETAG);
        return status == HttpStatus.OK_200 && tag != null && Caching.isOf(key.edition(), tag) && isPublic(headers)
                && !headers.contains(HttpHeader.SET_COOKIE) && !headers.contains(HttpHeader.CONTENT_ENCODING)
                && !headers.contains(HttpHeader.CONTENT_RANGE);
    }

    private static boolean isPublic(HttpFields headers) {
        Set<String> directives = headers.getCSV(HttpHeader.CACHE_CONTROL, false).stream()
                .map(directive -> directive.strip().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.toSet());
        return directives.contains("public") && !directives.contains("no-store") && !directives.contains("private");
    }

    /// Keeps the answer and hands it to those who wait.
    ///
    /// @param answer null where nothing came of it that may be kept
    void land(@Nullable PreparedAnswer answer) {
        cache.land(key, flight, answer);
    }
}
