package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.CollectionSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a database keeps of an edition beside its features: the manifest of the files' editions, without files.
public final class EditionRecord {

    private EditionRecord() {}

    /// The record as JSON.
    ///
    /// @param summaries of the catalogue's collections
    public static String json(String id, Instant created, EditionContent content, List<CollectionSummary> summaries)
            throws IOException {
        byte[] json = new Manifest(Manifest.FORMAT, id, created, content.catalog(), summaries, content.protection(),
                Map.of()).toJson();
        return new String(json, StandardCharsets.UTF_8);
    }

    /// The edition that a record describes.
    ///
    /// @throws IOException where this version does not understand it
    public static Edition parse(String json) throws IOException {
        return Manifest.parse(json.getBytes(StandardCharsets.UTF_8)).edition(Optional.empty());
    }
}
