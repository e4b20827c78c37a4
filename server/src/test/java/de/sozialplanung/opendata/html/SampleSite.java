package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Disclosure;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Polarity;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.Statements;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.publication.LinkedData;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.memory.SampleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// A small invented publication with everything a page has to cope with: withheld figures, hostile texts, long lists.
final class SampleSite {

    static final String HOSTILE = "<script>alert(1)</script> \"Zitat\" & 'Häkchen'";
    static final LocalizedText NOTICE = new LocalizedText("Alle Zahlen sind erfunden.", "All figures are invented.");
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Random CHANCE = new Random(7);

    private SampleSite() {}

    static Publication publication() {
        CHANCE.setSeed(7);
        List<Geometry> cells = cells(24);
        List<Feature> areas = new ArrayList<>();
        List<Feature> figures = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String key = "0537800401%02d".formatted(i + 1);
            areas.add(new Feature(
                    List.of(key, i == 0 ? HOSTILE : "Wohnplatz " + (i + 1), "05378004", 900.0 + i, "normal", 2023L),
                    cells.get(i)));
            for (int year = 2021; year <= 2023; year++) {
                boolean hidden = i % 5 == 0 && year == 2023;
                figures.add(new Feature(Arrays.asList(key + "-" + year, areas.get(i).value(1), (long) year,
                        LocalDate.of(year, 12, 31), 1200.0 + 37 * i, "normal", hidden ? null : 12.5 + i,
                        hidden ? "geheim" : i % 7 == 0 ? "vorlaeufig" : "normal"), cells.get(i)));
            }
        }
        List<Feature> offers = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            offers.add(new Feature(Arrays.asList("a" + (1000 + i), i == 0 ? HOSTILE : "Familienberatung " + i,
                    List.of("beratung", "selbsthilfe"),
                    i == 0 ? "javascript:alert(1)" : "https://www.example.org/?a=1&b=2",
                    i == 1 ? "\"><img src=x onerror=alert(1)>@example.org" : "post@example.org", true, null),
                    SHAPES.createPoint(new Coordinate(368000 + CHANCE.nextInt(9000), 5648000 + CHANCE.nextInt(9000)))));
        }
        Map<String, List<Feature>> features = Map.of("wohnplaetze", areas, "demographie", figures, "angebote", offers);
        Edition edition = new Edition("2026-11-23-1", Instant.parse("2026-11-22T23:30:00Z"), catalog(), Map.of(
                "wohnplaetze", new CollectionSummary("wohnplaetze", 24, List.of(7.0, 50.9, 7.2, 51.1), null, null),
                "demographie", new CollectionSummary("demographie", figures.size(), List.of(7.0, 50.9, 7.2, 51.1),
                        LocalDate.of(2021, 12, 31), LocalDate.of(2023, 12, 31)),
                "angebote", new CollectionSummary("angebote", 130, List.of(7.0, 50.9, 7.2, 51.1), null, null)),
                Optional.of(Path.of("unused")));
        Map<Collection, List<Feature>> tables = edition.catalog().collections().stream()
                .collect(Collectors.toMap(c -> c, c -> features.getOrDefault(c.id(), List.of())));
        return new Publication(edition, SampleStore.of(edition.id(), tables),
                new LinkedData(ModelFactory.createDefaultModel(), DatasetFactory.create()));
    }

    private static Catalog catalog() {
        Agent office = new Agent("Rheinisch-Bergischer Kreis", "https://www.example.org", "daten@example.org",
                "+49 2202 130");
        List<Collection> collections = List.of(
                collection("wohnplaetze", "Wohnplätze", "Small areas", "Die kleinsten Gebiete.", "The smallest areas.",
                        id(), title("name", "Name", "Name"), plain("gemeinde", PropertyType.STRING, "Gemeinde",
                                "Municipality"),
                        plain("dem_01", PropertyType.NUMBER, "Einwohner", "Inhabitants"), status("dem_01"),
                        plain("dem_01_jahr", PropertyType.INTEGER, "Einwohner: Jahr", "Inhabitants: year"), area()),
                collection("demographie", "Demographie", "Demography", "Indikatoren zur Bevölkerung " + HOSTILE,
                        "Indicators of the population", id(), title("name", "Gebiet", "Area"),
                        plain("jahr", PropertyType.INTEGER, "Jahr", "Year"),
                        Property.of("stand", PropertyType.DATE, Role.INSTANT, text("Stand", "As of"),
                                text("Stichtag", "Reference date")),
                        plain("dem_01", PropertyType.NUMBER, "Einwohner", "Inhabitants"), status("dem_01"),
                        plain("dem_03", PropertyType.NUMBER, "Anteil unter 18", "Share under 18").withUnit("%"),
                        status("dem_03"), area()),
                collection("angebote", "Angebote", "Services", "Soziale Angebote mit Anschrift.", "Social services.",
                        id(), title("titel", "Titel", "Title"),
                        plain("arten", PropertyType.STRING_LIST, "Arten", "Kinds").withScheme("angebotsart"),
                        plain("web", PropertyType.STRING, "Webseite", "Web site"),
                        plain("email", PropertyType.STRING, "E-Mail", "E-mail"),
                        plain("barrierefrei", PropertyType.BOOLEAN, "Barrierefrei", "Step-free"),
                        plain("beschreibung", PropertyType.STRING, "Beschreibung", "Description"),
                        Property.of("geometrie", PropertyType.POINT, Role.GEOMETRY, text("Ort", "Place"),
                                text("Lage", "Location"))));
        List<Dataset> datasets = collections.stream().map(c -> new Dataset(c.id(), c.id(), c.title(), c.description(),
                List.of("Sozialplanung", HOSTILE), List.of("SOCI"), "ANNUAL")).toList();
        Indicator share = new Indicator("DEM-03", Theme.DEMOGRAPHIE, text("Anteil unter 18", "Share under 18"),
                text("Anteil", "Share"), "unter_18", "einwohner", 100, "%", 1, Polarity.NEUTRAL, "Einwohnermeldeamt",
                "31.12.", Level.WOHNPLATZ, Disclosure.suppression(3, 30), true);
        return new Catalog("probe", text("Sozialdaten Musterkreis", "Social data of a sample district"),
                text("Kleinräumige Daten zur Sozialplanung: Gebiete, Indikatoren und Angebote.",
                        "Small-area data for social planning: areas, indicators and services."),
                NOTICE, office, office, new Licence("http://dcat-ap.de/def/licenses/dl-by-de/2.0",
                        "Datenlizenz Deutschland – Namensnennung – Version 2.0", "Musterkreis"),
                null, new Region("05378", "Rheinisch-Bergischer Kreis"), datasets, collections, List.of(share),
                List.of()).withStatements(
                        new Statements(null,
                                text("Erster <b>Absatz</b>.\n\nhttps://aufsicht.example/weg\n\njavascript:alert(1)",
                                        "One paragraph."),
                                null));
    }

    private static Collection collection(String id, String de, String en, String deText, String enText,
            Property... properties) {
        return new Collection(id, text(de, en), text(deText, enText), new Schema(List.of(properties)));
    }

    private static Property id() {
        return Property.of("id", PropertyType.STRING, Role.ID, text("Kennung", "Identifier"),
                text("Eindeutig", "Unique"));
    }

    private static Property title(String name, String de, String en) {
        return Property.of(name, PropertyType.STRING, Role.TITLE, text(de, en), text(de, en));
    }

    private static Property plain(String name, PropertyType type, String de, String en) {
        return Property.of(name, type, Role.NONE, text(de, en), text(de + " im Einzelnen", en + " in detail"));
    }

    private static Property status(String name) {
        return Property.of(name + "_status", PropertyType.STRING, Role.STATUS, text("Status " + name, "Status " + name),
                text("Was von dem Wert bekannt ist", "What is known of the value")).withScheme("beobachtungsstatus");
    }

    private static Property area() {
        return Property.of("geometrie", PropertyType.MULTI_POLYGON, Role.GEOMETRY, text("Fläche", "Area"),
                text("Umriss", "Outline"));
    }

    private static LocalizedText text(String de, String en) {
        return new LocalizedText(de, en);
    }

    /// Polygons that tile an ellipse.
    private static List<Geometry> cells(int count) {
        List<Coordinate> seeds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double angle = i * 2.39996;
            double radius = 5500 * Math.sqrt((i + 0.5) / count);
            seeds.add(new Coordinate(372000 + radius * Math.cos(angle) + CHANCE.nextInt(300),
                    5652000 + radius * Math.sin(angle) + CHANCE.nextInt(300)));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        Geometry region = SHAPES.createPoint(new Coordinate(372000, 5652000)).buffer(6200, 24);
        Geometry diagram = builder.getDiagram(SHAPES);
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i).intersection(region);
            cells.add(cell instanceof MultiPolygon ? cell
                    : SHAPES.createMultiPolygon(new Polygon[]{(Polygon) cell}));
        }
        return cells;
    }
}
