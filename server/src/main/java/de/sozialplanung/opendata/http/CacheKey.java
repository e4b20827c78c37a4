package de.sozialplanung.opendata.http;

import org.jspecify.annotations.Nullable;

/// All that an answer may follow from. What is not in here no resource sees of a request that is answered from the cache,
/// so that nothing else can have a hand in an answer: not `Host`, not a cookie, not a header nobody thought of.
///
/// Path and query are as sent. Programs repeat themselves to the letter; parameters in another order are another address
/// to pages that echo them, and sorting would cost each hit more than the rare double costs memory.
///
/// @param edition  the id of the edition that the request names, else of the one that was current when it came
/// @param target   path and query
/// @param accept   the header `Accept`; null where there is none
/// @param language the header `Accept-Language`; null where there is none
/// @param coding   the chosen content coding
record CacheKey(String edition, String target, @Nullable String accept, @Nullable String language,
        ContentCoding coding) {

    /// An estimate of the memory it takes, in bytes.
    int weight() {
        return 160 + 2 * (target.length() + length(accept) + length(language));
    }

    private static int length(@Nullable String header) {
        return header == null ? 0 : header.length();
    }
}
