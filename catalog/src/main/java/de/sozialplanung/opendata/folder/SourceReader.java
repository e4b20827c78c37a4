package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.folder.table.DecimalSign;
import de.sozialplanung.opendata.folder.table.TableOptions;
import de.sozialplanung.opendata.plausibility.Breakdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the entries of `katalog.yaml` that name files.
final class SourceReader {

    private static final Map<String, ObservationStatus> EMPTY_MEANS = Map.of("fehlt", ObservationStatus.MISSING,
            "geheim", ObservationStatus.SUPPRESSED, "nicht-erhoben", ObservationStatus.NOT_COLLECTED);

    List<AreaSource> areas(List<KatalogObject> objects, Region region) {
        List<AreaSource> sources = new ArrayList<>();
        for (KatalogObject object : objects) {
            sources.add(area(object, region));
            object.finish();
        }
        return sources;
    }

    private AreaSource area(KatalogObject object, Region region) {
        String code = object.required("ebene", "kreis, gemeinde oder wohnplatz");
        Optional<Level> level = Katalog.level(code);
        if (level.isEmpty() && !code.isEmpty()) {
            object.wrong("ebene", code, "kreis, gemeinde oder wohnplatz");
        }
        Level known = level.orElse(Level.WOHNPLATZ);
        String set = object.text("gebietsstand").orElse(known.collection());
        if (!set.matches(AreaReader.KEY)) {
            object.wrong("gebietsstand", set, "eine Kennung aus Buchstaben, Ziffern und `. _ -`");
        }
        AreaSet areaSet = new AreaSet(set, known, object.localized("titel").orElseGet(() -> plural(known)),
                object.date("gueltig_ab").orElse(null), object.date("gueltig_bis").orElse(null));
        Optional<KatalogObject> union = object.object("vereinigung");
        String key = union.map(u -> u.text("schluessel").orElse(region.key())).orElse(null);
        String name = union.flatMap(u -> u.text("name")).orElse(region.name());
        union.ifPresent(KatalogObject::finish);
        String file = union.isPresent()
                ? object.text("datei").orElse(null)
                : object.required("datei", "eine Datei mit Polygonen");
        if (union.isPresent() && file != null) {
            object.wrong("datei", file, "neben `vereinigung` keine Datei");
        }
        return new AreaSource(object.place("datei"), union.isPresent() ? null : file, areaSet, crs(object),
                object.text("tabelle").orElse(null), areaColumns(object), object.text("uebergeordnet").orElse(null),
                object.texts("schluessel_ersetzen"), object.texts("namen"), key, name);
    }

    private static LocalizedText plural(Level level) {
        return switch (level) {
            case KREIS -> level.title();
            case GEMEINDE -> new LocalizedText("Gemeinden", "Municipalities");
            case WOHNPLATZ -> new LocalizedText("Wohnplätze", "Small areas");
        };
    }

    private static AreaSource.Columns areaColumns(KatalogObject object) {
        Optional<KatalogObject> columns = object.object("spalten");
        Optional<String> x = columns.flatMap(c -> c.text("x"));
        Optional<String> y = columns.flatMap(c -> c.text("y"));
        if (x.isPresent() != y.isPresent()) {
            object.wrong("spalten", "", "`x` und `y` zusammen");
        }
        AreaSource.Columns result = new AreaSource.Columns(
                columns.flatMap(c -> c.text("schluessel")).orElse("schluessel"),
                columns.flatMap(c -> c.text("name")).orElse("name"),
                columns.flatMap(c -> c.text("uebergeordnet")).orElse(null), y.isPresent() ? x.orElse(null) : null,
                x.isPresent() ? y.orElse(null) : null);
        columns.ifPresent(KatalogObject::finish);
        return result;
    }

    private static @Nullable Crs crs(KatalogObject object) {
        Optional<String> name = object.text("crs");
        Optional<Crs> crs = name.flatMap(Crs::parse);
        if (name.isPresent() && crs.isEmpty()) {
            object.wrong("crs", name.get(), "eines von EPSG:25832, EPSG:4326, EPSG:4258, EPSG:3857, CRS84");
        }
        return crs.orElse(null);
    }

    List<ValueSource> values(List<KatalogObject> objects, Region region) {
        List<ValueSource> sources = new ArrayList<>();
        for (KatalogObject object : objects) {
            sources.add(values(object, region));
            object.finish();
        }
        return sources;
    }

    private ValueSource values(KatalogObject object, Region region) {
        String form = object.text("form").orElse("breit");
        ValueSource.Form known = switch (form) {
            case "breit" -> ValueSource.Form.WIDE;
            case "lang" -> ValueSource.Form.LONG;
            case "jahre" -> ValueSource.Form.YEARS;
            default -> {
                object.wrong("form", form, "breit, lang oder jahre");
                yield ValueSource.Form.WIDE;
            }
        };
        String measure = known == ValueSource.Form.YEARS
                ? object.required("merkmal", "das Merkmal, dessen Jahre die Spalten sind")
                : object.text("merkmal").orElse(null);
        String whenEmpty = object.text("leer").orElse("fehlt");
        if (!EMPTY_MEANS.containsKey(whenEmpty)) {
            object.wrong("leer", whenEmpty, "fehlt, geheim oder nicht-erhoben");
        }
        Place place = object.place("datei");
        String file = object.required("datei", "eine oder mit `*` mehrere Dateien");
        return new ValueSource(place, file, known, table(object), decimalSign(object), valueColumns(object),
                object.number("jahr", 1900, 2100).orElse(null),
                object.text("gebietsstand").orElse(null), object.text("gebiet").orElse(null), measure,
                object.texts("merkmale"), object.texts("gebiete"), notAttributable(object, region),
                object.set("auslassen"), object.set("spalten_auslassen"), object.set("fehlt"),
                EMPTY_MEANS.getOrDefault(whenEmpty, ObservationStatus.MISSING), object.texts("filter"));
    }

    static List<CrosswalkSource> crosswalks(List<KatalogObject> objects) {
        List<CrosswalkSource> crosswalks = new ArrayList<>();
        for (KatalogObject object : objects) {
            Optional<KatalogObject> columns = object.object("spalten");
            CrosswalkSource.Columns names = new CrosswalkSource.Columns(
                    columns.flatMap(c -> c.text("von")).orElse("von"),
                    columns.flatMap(c -> c.text("nach")).orElse("nach"),
                    columns.flatMap(c -> c.text("gewicht")).orElse("gewicht"));
            columns.ifPresent(KatalogObject::finish);
            crosswalks.add(new CrosswalkSource(object.place("datei"),
                    object.required("datei", "eine Tabelle mit `von;nach;gewicht`"),
                    object.required("von", "der frühere Gebietsstand"),
                    object.required("nach", "der Gebietsstand, der gilt"), names));
            object.finish();
        }
        return crosswalks;
    }

    static List<Breakdown> breakdowns(List<KatalogObject> objects) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (KatalogObject object : objects) {
            String whole = object.required("ganzes", "das Merkmal, das die Teile zusammen ergeben");
            List<String> parts = List.copyOf(object.set("teile"));
            if (parts.size() < 2) {
                object.wrong("teile", String.join(", ", parts), "eine Liste von zwei oder mehr Merkmalen");
            } else {
                breakdowns.add(new Breakdown(whole, parts));
            }
            object.finish();
        }
        return breakdowns;
    }

    /// A list of values that belong to the region, or a mapping from values to the key of the whole.
    private static Map<String, String> notAttributable(KatalogObject object, Region region) {
        Map<String, String> result = new LinkedHashMap<>();
        if (object.isMapping("nicht_zuordenbar")) {
            result.putAll(object.texts("nicht_zuordenbar"));
        } else {
            object.set("nicht_zuordenbar").forEach(value -> result.put(value, region.key()));
        }
        return result;
    }

    private static ValueSource.Columns valueColumns(KatalogObject object) {
        Optional<KatalogObject> columns = object.object("spalten");
        ValueSource.Columns result = new ValueSource.Columns(
                columns.flatMap(c -> c.text("gebiet")).orElse("schluessel"),
                columns.flatMap(c -> c.text("jahr")).orElse("jahr"),
                columns.flatMap(c -> c.text("status")).orElse(null),
                columns.flatMap(c -> c.text("merkmal")).orElse("merkmal"),
                columns.flatMap(c -> c.text("wert")).orElse("wert"));
        columns.ifPresent(KatalogObject::finish);
        return result;
    }

    private static @Nullable DecimalSign decimalSign(KatalogObject object) {
        Optional<String> sign = object.text("dezimalzeichen");
        if (sign.isEmpty()) {
            return null;
        }
        return switch (sign.get()) {
            case ",", "komma" -> DecimalSign.COMMA;
            case ".", "punkt" -> DecimalSign.POINT;
            default -> {
                object.wrong("dezimalzeichen", sign.get(), "\",\" oder \".\"");
                yield null;
            }
        };
    }

    private static TableOptions table(KatalogObject object) {
        Optional<String> separator = object.text("trennzeichen");
        Character sign = switch (separator.orElse("")) {
            case "" -> null;
            case "tab", "\t", "\\t" -> '\t';
            case ";", ",", "|" -> separator.get().charAt(0);
            default -> {
                object.wrong("trennzeichen", separator.get(), "\";\", \",\", \"|\" oder tab");
                yield null;
            }
        };
        return new TableOptions(object.text("kodierung").orElse(null), sign, object.text("blatt").orElse(null),
                object.number("kopfzeile", 1, 1000).orElse(null));
    }

    List<RecordSource> records(List<KatalogObject> objects) {
        List<RecordSource> sources = new ArrayList<>();
        for (KatalogObject object : objects) {
            sources.add(records(object));
            object.finish();
        }
        return sources;
    }

    private RecordSource records(KatalogObject object) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        object.object("werte").ifPresent(fields -> {
            for (String field : fields.keys()) {
                values.put(field, fields.texts(field));
            }
        });
        Place place = object.place("datei");
        String file = object.required("datei", "eine oder mit `*` mehrere Dateien");
        return new RecordSource(place, file, table(object), crs(object), object.lists("spalten"),
                object.texts("konstanten"), values, object.set("fehlt"), object.texts("filter"));
    }
}
