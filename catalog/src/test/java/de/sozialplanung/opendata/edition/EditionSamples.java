package de.sozialplanung.opendata.edition;

import static de.sozialplanung.opendata.statistics.Samples.known;

import de.sozialplanung.opendata.catalog.AgeGroup;
import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.AreaSet;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.folder.FolderContent;
import de.sozialplanung.opendata.statistics.AreaGroups;
import de.sozialplanung.opendata.statistics.MeasureRelations;
import de.sozialplanung.opendata.statistics.Measurements;
import de.sozialplanung.opendata.statistics.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/// A small invented data folder, as if read.
final class EditionSamples {

    static final Indicator RATE = Samples.indicator("GRU-08", "arme", "kinder");
    static final Indicator RESIDENTS = Samples.indicator("DEM-01", "einwohner", "", 1, "Personen", 3, 30);
    static final Indicator CARE = Samples.withFinestLevel(Samples.indicator("PFL-01", "pflege", "einwohner"),
            Level.GEMEINDE);
    static final Indicator NEVER = Samples.indicator("GES-01", "befunde", "untersuchte");

    private EditionSamples() {}

    static FolderContent folder() {
        return folder(measurements(), new LocalizedText("Alle Zahlen sind erfunden.", "All figures are invented."));
    }

    static FolderContent folder(Measurements measurements, @Nullable LocalizedText notice) {
        return folder(measurements, notice, List.of(RATE, RESIDENTS, CARE, NEVER));
    }

    static FolderContent folder(Measurements measurements, @Nullable LocalizedText notice,
            List<Indicator> indicators) {
        Agent office = new Agent("Amt für Proben", "https://example.org", "amt@example.org", null);
        Catalog texts = new Catalog("probe", LocalizedText.same("Proben"), LocalizedText.same("Erfundene Proben."),
                notice,
                office, office, new Licence("http://dcat-ap.de/def/licenses/dl-zero-de/2.0", "Zero", null), null,
                new Region("05378", "Ort 05378"), List.of(), List.of(), List.of(), List.of());
        List<AreaSet> sets = Arrays.stream(Level.values())
                .map(level -> new AreaSet("set-" + level.code(), level, level.title(), LocalDate.of(2021, 1, 1), null))
                .toList();
        return new FolderContent(texts, sets, Samples.areas(), indicators, measurements, "", MeasureRelations.none(),
                AreaGroups.none(), Map.of(), List.of(offers()), List.of());
    }

    static FolderContent withAgeGroups(FolderContent of, List<AgeGroup> groups) {
        return new FolderContent(of.catalog().withAgeGroups(groups), of.areaSets(), of.areas(), of.indicators(),
                of.measurements(), of.cellKey(), of.relations(), of.groups(), of.supplyGroups(), of.tables(),
                of.queries());
    }

    /// Two years of children in poverty and of residents, care for the Gemeinden in the first year only. In 2023 the
    /// Wohnplatz 11 has 2 poor children, in the second Gemeinde nobody told.
    static Measurements measurements() {
        Measurements all = new Measurements();
        for (int year = 2022; year <= 2023; year++) {
            put(all, year, "arme", 30, 20, 10);
            put(all, year, "kinder", 200, 100, 100);
            put(all, year, "einwohner", 2000, 1000, 1000);
        }
        all.put("arme", "11", 2023, known(2));
        all.put("arme", "05378008", 2023, Samples.absent(ObservationStatus.MISSING));
        all.put("pflege", "05378004", 2022, known(300));
        all.put("pflege", "05378008", 2022, known(100));
        return all;
    }

    static void put(Measurements all, int year, String measure, double eleven, double twelve, double second) {
        all.put(measure, "11", year, known(eleven));
        all.put(measure, "12", year, known(twelve));
        all.put(measure, "05378008", year, known(second));
    }

    /// Every type of value that a property may have: an offer in the Wohnplatz 11, one that is given up, one without
    /// anything, and one with a secret address.
    static FolderContent.Table offers() {
        Schema schema = new Schema(List.of(property("id", PropertyType.STRING, Role.ID),
                property("arten", PropertyType.STRING_LIST, Role.NONE),
                property("sprachen", PropertyType.STRING_LIST, Role.NONE),
                property("wohnplatz", PropertyType.STRING, Role.NONE),
                property("status", PropertyType.STRING, Role.NONE),
                property("alter_von", PropertyType.INTEGER, Role.NONE),
                property("kosten", PropertyType.NUMBER, Role.NONE), property("offen", PropertyType.BOOLEAN, Role.NONE),
                property("gueltig_von", PropertyType.DATE, Role.INTERVAL_START),
                property("gueltig_bis", PropertyType.DATE, Role.INTERVAL_END),
                property("geaendert", PropertyType.DATE_TIME, Role.NONE),
                property("ort", PropertyType.POINT, Role.GEOMETRY)));
        Collection collection = new Collection("angebote", new LocalizedText("Angebote", "Services"),
                LocalizedText.same("Erfundene Angebote."), schema);
        return new FolderContent.Table(collection, List.of(
                new Feature(
                        Arrays.asList("a-1", List.of("beratung", "treff"), List.of("de", "\"Platt\", ö"), "11", "aktiv",
                                6L, 2.5, true, LocalDate.of(2020, 2, 29), LocalDate.of(2030, 1, 1),
                                Instant.parse("2026-11-23T08:00:00.250Z")),
                        point(365_500.25, 5_650_500.5)),
                new Feature(Arrays.asList("a-2", List.of("beratung", "krise"), null, "12", "eingestellt", null, null,
                        false, null, null, null), point(366_500, 5_651_000)),
                new Feature(Arrays.asList("a-3", List.of(), null, null, null, null, null, null, null, null, null),
                        null),
                new Feature(Arrays.asList("a-4", List.of("beratung"), null, null, "aktiv", null, null, null, null, null,
                        null), null)));
    }

    /// The catalogue without one of its collections.
    static Catalog without(Catalog all, String collection) {
        return new Catalog(all.id(), all.title(), all.description(), all.notice(), all.publisher(), all.contact(),
                all.licence(), all.contributorId(), all.region(), List.of(),
                all.collections().stream().filter(c -> !c.id().equals(collection)).toList(), all.indicators(),
                all.areaSets());
    }

    /// The features of a table of an edition, all at once.
    static List<Feature> features(EditionContent.Table table) {
        return StreamSupport.stream(table.features().spliterator(), false).toList();
    }

    private static Point point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, LocalizedText.same(name), LocalizedText.same("Erfunden."));
    }
}
