package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.ServiceSchemas;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.statistics.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Point;

/// Reads the offers. What is internal is skipped before anything else looks at it; what is secret is gone before a
/// feature exists.
final class OfferReader {

    private static final Schema SCHEMA = ServiceSchemas.offers().schema();
    private static final List<String> FIELDS = RecordFields.of(SCHEMA, "x", "y", "sichtbarkeit", "adresse_geheim");

    private final AreaIndex areas;
    private final Codes codes;
    private final boolean publishPersons;
    private final Findings findings;
    private final List<Feature> offers = new ArrayList<>();
    private final RecordIds ids;
    private final SecretAddress secret;
    private final AreaFields areaFields;
    private int internal;
    private int hidden;
    private int persons;

    OfferReader(AreaIndex areas, Codes codes, boolean publishPersons, Findings findings) {
        this.areas = areas;
        this.codes = codes;
        this.publishPersons = publishPersons;
        this.findings = findings;
        this.ids = new RecordIds(findings);
        this.secret = new SecretAddress(areas, findings);
        this.areaFields = new AreaFields(areas, findings);
    }

    List<Feature> read(List<RecordSource> sources, FolderPath folder) {
        for (RecordSource source : sources) {
            for (InputFile file : folder.find(source.file(), source.place(), findings)) {
                PointReader points = new PointReader(areas, source, findings);
                new RecordFile(source, file, FIELDS, findings).rows(areas.extent(), row -> offer(row, points));
                report(file);
            }
        }
        return List.copyOf(offers);
    }

    private void offer(RecordRow row, PointReader points) {
        if (!isPublic(row)) {
            internal++;
            return;
        }
        RecordValues values = RecordValues.of(SCHEMA, row, codes, findings);
        if (values.get("titel") == null) {
            row.place("titel").error(findings, FindingKind.VALUE, null, "Das Angebot hat keinen Titel.");
            return;
        }
        boolean isSecret = isSecret(row);
        Optional<Point> point = Optional.empty();
        if (isSecret) {
            hidden++;
            secret.hide(values, row);
        } else {
            point = points.read(row);
            locate(values, row, point);
        }
        dropPerson(values, row);
        String address = isSecret ? "" : row.text("strasse") + row.text("hausnummer") + row.text("plz");
        Optional<String> id = ids.id(row, row.text("titel"), List.of(row.text("traeger"), address));
        if (id.isPresent()) {
            values.set("id", id.get());
            offers.add(values.feature(point.orElse(null)));
        }
    }

    /// Only what says so is public once a column `sichtbarkeit` is there; a folder without it is public as a whole.
    private boolean isPublic(RecordRow row) {
        boolean isAsked = row.columns().containsKey("sichtbarkeit") || row.has("sichtbarkeit");
        String text = row.text("sichtbarkeit").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "oeffentlich", "öffentlich" -> true;
            case "intern" -> false;
            case "" -> {
                if (isAsked) {
                    row.place("sichtbarkeit").warning(findings, FindingKind.NOT_PUBLIC, null,
                            "Die Sichtbarkeit fehlt; das Angebot wird nicht veröffentlicht. Erwartet wird oeffentlich"
                                    + " oder intern.");
                }
                yield !isAsked;
            }
            default -> {
                row.place("sichtbarkeit").error(findings, FindingKind.UNKNOWN_CODE, text,
                        "Erwartet wird oeffentlich oder intern.");
                yield false;
            }
        };
    }

    /// Everything but a clear no keeps the address secret.
    private boolean isSecret(RecordRow row) {
        String text = row.text("adresse_geheim").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "", "nein", "false", "0" -> false;
            case "ja", "true", "1" -> true;
            default -> {
                row.place("adresse_geheim").error(findings, FindingKind.UNKNOWN_CODE, text,
                        "Erwartet wird `ja` oder `nein`; bis dahin gilt die Adresse als geheim.");
                yield true;
            }
        };
    }

    private void locate(RecordValues values, RecordRow row, Optional<Point> point) {
        areaFields.settle(values, row, "wohnplatz", Level.WOHNPLATZ, point);
        areaFields.settle(values, row, "gemeinde", Level.GEMEINDE, point);
        if (values.get("gemeinde") == null && values.get("wohnplatz") instanceof String key) {
            values.set("gemeinde", areas.get(key).map(Area::parent).flatMap(areas::get)
                    .filter(a -> a.level() == Level.GEMEINDE).map(Area::key).orElse(null));
        }
    }

    private void dropPerson(RecordValues values, RecordRow row) {
        if (publishPersons || !(values.get("ansprechperson") instanceof String person)) {
            return;
        }
        persons++;
        values.set("ansprechperson", null);
        String last = person.strip().replaceFirst("^.*[\\s.]", "").toLowerCase(Locale.ROOT);
        if (values.get("email") instanceof String email && last.length() > 2
                && email.toLowerCase(Locale.ROOT).replaceFirst("@.*", "").contains(last)) {
            values.set("email", null);
        }
        for (String field : List.of("titel", "beschreibung", "leichte_sprache", "oeffnungszeiten")) {
            if (values.get(field) instanceof String text && text.contains(person)) {
                row.place(field).warning(findings, FindingKind.PERSON_DROPPED, null,
                        "Der Text nennt die Ansprechperson, deren Name nicht veröffentlicht wird.");
            }
        }
    }

    private void report(InputFile file) {
        if (internal > 0) {
            findings.note(FindingKind.NOT_PUBLIC, file.name(), internal + " Angebote sind nicht öffentlich.");
        }
        if (hidden > 0) {
            findings.note(FindingKind.SECRET_ADDRESS, file.name(), hidden
                    + " Angebote haben eine geheime Adresse; Punkt, Anschrift und Gebiet werden nicht veröffentlicht.");
        }
        if (persons > 0) {
            findings.note(FindingKind.PERSON_DROPPED, file.name(), "Bei " + persons
                    + " Angeboten wird der Name der Ansprechperson nicht veröffentlicht.");
        }
        ids.finish(file.name());
        internal = 0;
        hidden = 0;
        persons = 0;
    }
}
