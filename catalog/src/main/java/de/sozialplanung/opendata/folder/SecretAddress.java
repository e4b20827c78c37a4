package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.statistics.Area;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes everything out of an offer that tells where it is, such as a women's refuge, and refuses the folder where a
/// text still tells it.
///
/// A telephone number stays only where it has no area code, which would tell the place; the folder's keeper is warned.
final class SecretAddress {

    private static final List<String> LOCATING = List.of("strasse", "hausnummer", "plz", "ort", "gemeinde",
            "wohnplatz");
    private static final List<String> TEXTS = List.of("titel", "beschreibung", "leichte_sprache", "oeffnungszeiten",
            "id");
    private static final Pattern FIVE_DIGITS = Pattern.compile("(?<!\\d)\\d{5}(?!\\d)");
    private static final Pattern STREET = Pattern
            .compile("(?iu)\\p{L}{2,}(stra(ß|ss)e|str\\.|weg|platz|allee|gasse)\\s+\\d{1,4}\\b");

    private final AreaIndex areas;
    private final Findings findings;

    SecretAddress(AreaIndex areas, Findings findings) {
        this.areas = areas;
        this.findings = findings;
    }

    /// Removes what locates. The findings show nothing of what was removed.
    void hide(RecordValues values, RecordRow row) {
        for (String field : TEXTS) {
            if (values.get(field) instanceof String text && tells(text, row)) {
                row.place(field).error(findings, FindingKind.SECRET_ADDRESS, null,
                        "Der Text nennt Straße, Postleitzahl oder Ort, obwohl die Adresse geheim ist; bitte entfernen.");
            }
        }
        if (values.get("telefon") instanceof String phone && hasAreaCode(phone)) {
            row.place("telefon").warning(findings, FindingKind.SECRET_ADDRESS, null,
                    "Die Rufnummer wird nicht veröffentlicht: ihre Vorwahl verrät den Ort, obwohl die Adresse geheim ist; "
                            + "erwartet wird eine Nummer ohne Ortsvorwahl.");
            values.set("telefon", null);
        }
        LOCATING.forEach(field -> values.set(field, null));
    }

    private boolean tells(String text, RecordRow row) {
        String plain = plain(text);
        boolean ownWords = LOCATING.stream().filter(field -> !field.equals("hausnummer"))
                .flatMap(field -> List.of(row.text(field), areaName(row.text(field))).stream())
                .map(SecretAddress::plain)
                .anyMatch(word -> word.strip().length() > 2 && plain.contains(word));
        boolean municipality = areas.ofLevel(Level.GEMEINDE).stream().map(Area::name).map(SecretAddress::plain)
                .anyMatch(plain::contains);
        return ownWords || municipality || FIVE_DIGITS.matcher(text).find() || STREET.matcher(text).find();
    }

    private String areaName(String key) {
        return key.isEmpty() ? "" : areas.find(key, null).map(match -> match.area().name()).orElse("");
    }

    /// Lower case, every other sign a blank, with blanks around, so that only whole words match.
    private static String plain(String text) {
        return " " + text.toLowerCase(Locale.GERMAN).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    /// Mobile (01…), free (0800) and other service numbers (0180, 0900, 0700, 116…) have none.
    private static boolean hasAreaCode(String phone) {
        String digits = phone.replaceAll("^\\s*(\\+|00)49\\s*(\\(0\\))?", "0").replaceAll("\\D", "");
        return digits.matches("0[2-9].*") && !digits.matches("0(800|900|700).*");
    }
}
