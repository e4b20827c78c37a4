package de.sozialplanung.opendata.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Gives every record of one collection an identifier: its own, or one that is derived from what it says and thus the
/// same in every import.
final class RecordIds {

    private static final int LONGEST_SLUG = 40;

    private final Findings findings;
    private final Map<String, Place> taken = new HashMap<>();
    private int derived;

    RecordIds(Findings findings) {
        this.findings = findings;
    }

    /// The identifier; empty where the record's own cannot be used, which is then a finding.
    ///
    /// @param title     what a derived identifier begins with
    /// @param telling   what makes the record different from others; never anything that is kept secret, because a
    ///                  short digest can be guessed back
    Optional<String> id(RecordRow row, String title, List<String> telling) {
        String own = row.text("id");
        Place place = row.place("id");
        if (own.isEmpty()) {
            return Optional.of(derive(title, telling, place));
        }
        if (!own.matches(AreaReader.KEY)) {
            place.error(findings, FindingKind.KEY_SYNTAX, own,
                    "Eine Kennung besteht aus Buchstaben, Ziffern und `. _ -`, höchstens 64.");
            return Optional.empty();
        }
        Place first = taken.putIfAbsent(own, place);
        if (first != null) {
            place.error(findings, FindingKind.DUPLICATE_KEY, own, "Die Kennung gibt es schon in " + first.file() + ", "
                    + first.line() + "; eine Kennung bezeichnet einen einzigen Eintrag.");
            return Optional.empty();
        }
        return Optional.of(own);
    }

    private String derive(String title, List<String> telling, Place place) {
        derived++;
        String base = slug(title) + digest(title + "\n" + String.join("\n", telling));
        String id = base;
        for (int copy = 2; taken.putIfAbsent(id, place) != null; copy++) {
            id = base + "-" + copy;
        }
        return id;
    }

    /// Reports how many identifiers were derived since the last report.
    void finish(String file) {
        if (derived > 0) {
            findings.note(FindingKind.KEY_SYNTAX, file, derived
                    + " Einträge haben keine eigene Kennung; sie wird aus Titel und weiteren Angaben gebildet.");
        }
        derived = 0;
    }

    private static String slug(String title) {
        String german = title.toLowerCase(Locale.GERMAN).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss");
        String ascii = Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = ascii.substring(0, Math.min(ascii.length(), LONGEST_SLUG)).replaceAll("-$", "");
        return cut.isEmpty() ? "" : cut + "-";
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
