package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// What happened to the editions, from which the current one follows (`server/decisions/0015-editions-live-on.md`).
final class History {

    private History() {}

    /// The id of the edition that was published last of those that were not withdrawn.
    ///
    /// @throws IOException where there is none, or the document is of another form
    static String currentId(String json) throws IOException {
        Deque<String> published = new ArrayDeque<>();
        Set<String> withdrawn = new HashSet<>();
        try {
            for (Json event : Json.parse(json).at("events").items()) {
                String edition = event.at("edition").text();
                switch (event.at("kind").text()) {
                    case "PUBLISHED" -> published.push(edition);
                    case "WITHDRAWN" -> withdrawn.add(edition);
                    default -> throw new IllegalArgumentException("an event of another kind");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("The history of the editions cannot be read: it is damaged, or of another version of "
                    + "the service than this data store.", e);
        }
        return published.stream().filter(edition -> !withdrawn.contains(edition)).findFirst()
                .orElseThrow(History::nothingPublished);
    }

    static IOException nothingPublished() {
        return new IOException("No edition is published there yet: `opendata import` makes one, and `opendata publish` "
                + "publishes one that is only prepared.");
    }
}
