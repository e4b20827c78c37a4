package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.statistics.Area;
import de.sozialplanung.opendata.statistics.Measurements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// From what a row of counts says of its area to the key that the count belongs to. For one file; remembers what it met
/// and reports each assumption once.
final class AreaResolver {

    private static final Pattern TOTAL = Pattern
            .compile("(?iu)(stadt |kreis )?(insgesamt|gesamt|summe|zusammen|total)");

    private final AreaIndex areas;
    private final AreaSets sets;
    private final ValueSource source;
    private final InputFile file;
    private final Findings findings;
    private final Map<String, Target> targets = new HashMap<>();
    private int leftOut;
    private int notAttributable;

    AreaResolver(AreaIndex areas, AreaSets sets, ValueSource source, InputFile file, Findings findings) {
        this.areas = areas;
        this.sets = sets;
        this.source = source;
        this.file = file;
        this.findings = findings;
    }

    /// Where the counts of a row go.
    sealed interface Target {

        /// To an area.
        record To(String key) implements Target {}

        /// To the bucket of a whole, see `Measurements.unattributed`.
        record Unattributed(String key) implements Target {}

        /// Nowhere, on purpose.
        record LeftOut() implements Target {}

        /// Nowhere, as nobody knows the area.
        record Unknown() implements Target {}
    }

    Target resolve(String text, Place place) {
        Target target = targets.get(text);
        if (target == null) {
            target = find(text, place);
            targets.put(text, target);
        }
        switch (target) {
            case Target.To ignored -> {
                // the usual case needs no word
            }
            case Target.Unattributed ignored -> notAttributable++;
            case Target.LeftOut ignored -> leftOut++;
            case Target.Unknown ignored -> unknown(text, place);
        }
        return target;
    }

    private Target find(String text, Place place) {
        String whole = source.notAttributable().get(text);
        if (whole != null) {
            return areas.get(whole).isPresent()
                    ? new Target.Unattributed(Measurements.unattributed(whole))
                    : new Target.Unknown();
        }
        if (source.leaveOut().contains(text)) {
            return new Target.LeftOut();
        }
        String translated = source.areas().get(text);
        Optional<AreaIndex.Match> match = areas.find(translated == null ? text : translated, null);
        if (match.isPresent()) {
            return recognised(text, match.get(), place);
        }
        if (TOTAL.matcher(text).matches()) {
            place.warning(findings, FindingKind.TOTAL_ROW, text, "Zeilen mit `" + text
                    + "` sind offenbar Summen und werden ausgelassen; unter `auslassen` genannt, fällt diese Warnung weg.");
            return new Target.LeftOut();
        }
        return new Target.Unknown();
    }

    private Target recognised(String text, AreaIndex.Match match, Place place) {
        String key = match.area().key();
        switch (match.certainty()) {
            case KEY -> {
                // nothing was assumed
            }
            case LOST_ZEROS -> findings.note(FindingKind.KEY_SYNTAX, file.name(), "Zeile " + place.line() + ": `" + text
                    + "` wird als Schlüssel " + key + " gelesen; führende Nullen sind wohl verloren gegangen.");
            case NAME -> place.warning(findings, FindingKind.KEY_SYNTAX, text, "Statt eines Schlüssels steht ein Name;"
                    + " gelesen wird " + key + ", weil nur dieses Gebiet so heißt. Unter `gebiete` genannt, fällt diese"
                    + " Warnung weg.");
        }
        return new Target.To(key);
    }

    private void unknown(String text, Place place) {
        Optional<String> set = sets.earlierSet(source.areas().getOrDefault(text, text));
        if (set.isPresent()) {
            place.error(findings, FindingKind.AREA_SET, text, "Das Gebiet ist aus dem Gebietsstand " + set.get()
                    + ", der nicht mehr gilt; erwartet werden `gebietsstand: " + set.get()
                    + "` beim Eintrag der Datei und ein Übergang unter `uebergaenge`.");
        } else {
            place.error(findings, FindingKind.UNKNOWN_AREA, text, hint(text));
        }
    }

    private String hint(String text) {
        List<Area> named = areas.named(text);
        return named.isEmpty()
                ? "Dieses Gebiet gibt es nicht; erwartet wird der Schlüssel eines gelesenen Gebiets oder eine"
                        + " Übersetzung unter `gebiete`."
                : "So heißen mehrere Gebiete (" + String.join(", ", named.stream().map(Area::key).toList())
                        + "); erwartet wird ein Schlüssel oder eine Übersetzung unter `gebiete`.";
    }

    /// Reports what was set aside. How many rows there were is no secret, what stands in them is.
    void finish() {
        if (notAttributable > 0) {
            findings.note(FindingKind.NOT_ATTRIBUTABLE, file.name(), notAttributable
                    + " Zeilen gehören zum Ganzen, aber zu keinem seiner Teile.");
        }
        if (leftOut > 0) {
            findings.note(FindingKind.TOTAL_ROW, file.name(), leftOut + " Zeilen sind Summen und werden ausgelassen.");
        }
    }
}
