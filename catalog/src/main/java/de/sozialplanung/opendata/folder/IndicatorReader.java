package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.Disclosure.Dominance;
import de.sozialplanung.opendata.catalog.DisclosureMethod;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.folder.table.Row;
import de.sozialplanung.opendata.folder.table.TableOptions;
import de.sozialplanung.opendata.statistics.MeasureSum;
import de.sozialplanung.opendata.statistics.MeasureSumException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `indikatoren.csv`.
final class IndicatorReader {

    /// The word that divides by the area's own size instead of by a count.
    static final String SQUARE_KILOMETRES = "flaeche_km2";

    private static final String ID = "[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*";
    private static final int USUAL_MOST_SHARE = 80;
    private static final List<String> REQUIRED = List.of("kennung", "thema", "name_de", "zaehler");

    private final Findings findings;
    private final DisclosureDefaults usual;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final Set<String> aboveHundred = new HashSet<>();

    IndicatorReader(Katalog katalog, Findings findings) {
        this.findings = findings;
        this.usual = katalog.disclosure();
    }

    List<Indicator> read(InputFile file) {
        Optional<TableInput> input = TableInput.open(file, TableOptions.DETECT, findings);
        input.ifPresent(table -> {
            for (String name : table.header()) {
                table.column(name).ifPresent(column -> columns.put(name, column));
            }
            boolean complete = REQUIRED.stream().mapToInt(table::required).allMatch(column -> column >= 0);
            if (complete) {
                table.rows(row -> {
                    new Line(table, row).indicator().ifPresent(indicators::add);
                    return true;
                });
            }
        });
        return List.copyOf(indicators);
    }

    /// Where an indicator stands; its file as a whole for an unknown one.
    Place place(String id) {
        return places.getOrDefault(id, new Place("indikatoren.csv", 0, null));
    }

    /// Whether a share of more than 100 percent is meant.
    boolean mayExceedHundred(Indicator indicator) {
        return aboveHundred.contains(indicator.id());
    }

    /// One row.
    private final class Line {

        private final TableInput table;
        private final Row row;

        Line(TableInput table, Row row) {
            this.table = table;
            this.row = row;
        }

        private String text(String name) {
            return row.field(columns.getOrDefault(name, -1)).text();
        }

        private String text(String name, String otherwise) {
            String text = text(name);
            return text.isEmpty() ? otherwise : text;
        }

        private void wrong(String name, FindingKind kind, String expected) {
            table.place(row, columns.getOrDefault(name, -1)).at(name).error(findings, kind, text(name),
                    "Unter `" + name + "` wird " + expected + " erwartet.");
        }

        Optional<Indicator> indicator() {
            String id = text("kennung");
            if (!id.matches(ID) || id.length() > 40) {
                wrong("kennung", FindingKind.KEY_SYNTAX, "eine Kennung wie `GRU-08`");
                return Optional.empty();
            }
            Place place = table.place(row, -1);
            boolean taken = indicators.stream().anyMatch(i -> i.column().equals(column(id)));
            if (taken) {
                wrong("kennung", FindingKind.DUPLICATE_KEY, "eine Kennung, die noch nicht vergeben ist,");
                return Optional.empty();
            }
            places.put(id, place);
            if (truth("ueber_100", false)) {
                aboveHundred.add(id);
            }
            String nameDe = text("name_de", id);
            LocalizedText name = new LocalizedText(nameDe, text("name_en", nameDe));
            String definition = text("definition_de", nameDe);
            checkSum("zaehler");
            checkSum("nenner");
            return Optional.of(new Indicator(id, theme(), name,
                    new LocalizedText(definition, text("definition_en", definition)), text("zaehler"), text("nenner"),
                    factor(), text("einheit", "Anzahl"), whole("dezimalen", 0, 6, text("nenner").isEmpty() ? 0 : 1),
                    polarity(), text("quelle"), text("stichtag"), level(),
                    disclosure(), truth("kern", false)));
        }

        private static String column(String id) {
            return id.toLowerCase(Locale.ROOT).replace('-', '_');
        }

        private Theme theme() {
            Optional<Theme> theme = Arrays.stream(Theme.values()).filter(t -> t.code().equals(text("thema")))
                    .findFirst();
            if (theme.isEmpty()) {
                wrong("thema", FindingKind.UNKNOWN_CODE,
                        "eines von " + String.join(", ", Arrays.stream(Theme.values()).map(Theme::code).toList()));
            }
            return theme.orElse(Theme.DEMOGRAPHIE);
        }

        private Level level() {
            Optional<Level> level = Katalog.level(text("ebene", "wohnplatz"));
            if (level.isEmpty()) {
                wrong("ebene", FindingKind.UNKNOWN_CODE, "kreis, gemeinde oder wohnplatz");
            }
            return level.orElse(Level.KREIS);
        }

        private Polarity polarity() {
            String sign = text("polung", "0").replace('−', '-').replace('–', '-');
            Optional<Polarity> polarity = Arrays.stream(Polarity.values()).filter(p -> p.sign().equals(sign))
                    .findFirst();
            if (polarity.isEmpty()) {
                wrong("polung", FindingKind.UNKNOWN_CODE, "`+`, `-` oder `0`");
            }
            return polarity.orElse(Polarity.NEUTRAL);
        }

        private Disclosure disclosure() {
            Disclosure otherwise = usual.usual();
            Optional<DisclosureMethod> method = DisclosureMethod.of(text("verfahren", otherwise.method().code()));
            if (method.isEmpty()) {
                wrong("verfahren", FindingKind.UNKNOWN_CODE, "eines von " + DisclosureDefaults.METHODS);
            } else if (method.get() == DisclosureMethod.CELL_KEY && usual.cellKey().isEmpty()) {
                wrong("verfahren", FindingKind.UNKNOWN_CODE,
                        "ein anderes Verfahren oder ein `zellschluessel` unter `schutz` in katalog.yaml");
            }
            String largest = text("groesster_traeger");
            int share = whole("hoechstanteil", 1, 100, USUAL_MOST_SHARE);
            return new Disclosure(method.orElse(DisclosureMethod.SUPPRESSION),
                    whole("mindestfall", 0, 1000, otherwise.minimumCount()),
                    whole("mindestbasis", 0, 100_000, otherwise.minimumBase()),
                    truth("gruppenschutz", otherwise.wholeGroups()),
                    largest.isEmpty() ? null : new Dominance(largest, share));
        }

        private boolean truth(String name, boolean otherwise) {
            return switch (text(name)) {
                case "ja" -> true;
                case "nein" -> false;
                case "" -> otherwise;
                default -> {
                    wrong(name, FindingKind.UNKNOWN_CODE, "`ja` oder `nein`");
                    yield otherwise;
                }
            };
        }

        private void checkSum(String name) {
            String text = text(name);
            boolean mayBeEmpty = name.equals("nenner") && (text.isEmpty() || text.equals(SQUARE_KILOMETRES));
            if (mayBeEmpty) {
                return;
            }
            try {
                MeasureSum.parse(text);
            } catch (MeasureSumException e) {
                table.place(row, -1).at(name).error(findings, FindingKind.VALUE, text,
                        String.valueOf(e.getMessage()));
            }
        }

        private double factor() {
            String text = text("faktor", "1");
            if (text.matches("\\d{1,3}(\\.\\d{3})+")) {
                text = text.replace(".", "");
            }
            if (!text.matches("\\d{1,9}([.,]\\d{1,6})?") || Double.parseDouble(text.replace(',', '.')) == 0) {
                wrong("faktor", FindingKind.VALUE, "eine Zahl wie 1, 100 oder 1000");
                return 1;
            }
            return Double.parseDouble(text.replace(',', '.'));
        }

        private int whole(String name, int least, int most, int otherwise) {
            String text = text(name);
            if (text.isEmpty()) {
                return otherwise;
            }
            if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Integer.parseInt(text);
            }
            wrong(name, FindingKind.VALUE, "eine ganze Zahl von " + least + " bis " + most);
            return otherwise;
        }
    }
}
