package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Schema;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.publication.LinkedData;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.memory.SampleStore;
import de.sozialplanung.opendata.vocab.Iris;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// A small publication: 2,500 points, 25 areas in a grid of 500 metres, a table of 60 figures. All of it is invented.
final class SamplePublication {

    static final Collection OFFERS = collection("angebote", "Angebote", "Offers",
            List.of(property("id", PropertyType.STRING, Role.ID), property("titel", PropertyType.STRING, Role.TITLE),
                    property("arten", PropertyType.STRING_LIST, Role.NONE).withScheme("angebotsart"),
                    property("plaetze", PropertyType.INTEGER, Role.NONE),
                    property("quote", PropertyType.NUMBER, Role.NONE).withUnit("%"),
                    property("offen", PropertyType.BOOLEAN, Role.NONE),
                    property("stand", PropertyType.DATE, Role.INSTANT),
                    property("geprueft_am", PropertyType.DATE_TIME, Role.NONE),
                    property("geometrie", PropertyType.POINT, Role.GEOMETRY)));

    static final Collection AREAS = collection("wohnplaetze", "Wohnplätze", "Small areas",
            List.of(property("id", PropertyType.STRING, Role.ID), property("name", PropertyType.STRING, Role.TITLE),
                    property("gueltig_von", PropertyType.DATE, Role.INTERVAL_START),
                    property("gueltig_bis", PropertyType.DATE, Role.INTERVAL_END),
                    property("geometrie", PropertyType.MULTI_POLYGON, Role.GEOMETRY)));

    static final Collection FIGURES = collection("werte", "Werte", "Figures",
            List.of(property("id", PropertyType.STRING, Role.ID), property("jahr", PropertyType.INTEGER, Role.NONE),
                    property("stand", PropertyType.DATE, Role.INSTANT),
                    property("wert", PropertyType.NUMBER, Role.NONE),
                    property("wert_status", PropertyType.STRING, Role.STATUS)));

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private SamplePublication() {}

    static Publication of(String editionId, Path folder) {
        Catalog catalog = new Catalog("probe", new LocalizedText("Probekreis", "Sample district"),
                new LocalizedText("Offene Daten der Sozialplanung.", "Open data of social planning."),
                new LocalizedText("Alle Zahlen sind erfunden.", "All figures are invented."),
                new Agent("Probekreis", "https://kreis.example", "statistik@kreis.example", null),
                new Agent("Sozialplanung", "https://kreis.example", "planung@kreis.example", "+49 2202 130"),
                new Licence("http://dcat-ap.de/def/licenses/dl-by-de/2.0", "Datenlizenz Deutschland 2.0",
                        "Probekreis"),
                null, new Region("05378", "Probekreis"),
                List.of(new Dataset("angebote", "angebote", LocalizedText.same("Angebote"),
                        LocalizedText.same("Angebote"), List.of("Soziales", "Beratung"), List.of("SOCI"), "ANNUAL"),
                        dataset("wohnplaetze", "Wohnplätze", "Small areas", "SOCI"),
                        dataset("werte", "Werte", "Figures", "GOVE"), dataset("leer", "Leer", "Empty", "SOCI")),
                List.of(AREAS, OFFERS, FIGURES), List.of(), List.of());
        LocalDate begin = LocalDate.of(2014, 12, 31);
        LocalDate end = LocalDate.of(2023, 12, 31);
        Map<String, CollectionSummary> summaries = Map.of(
                "angebote", new CollectionSummary("angebote", 2500, List.of(7.05, 50.95, 7.1, 51.0), begin, end),
                "wohnplaetze", new CollectionSummary("wohnplaetze", 25, List.of(7.05, 50.95, 7.1, 51.0), begin, null),
                "werte", new CollectionSummary("werte", 60, List.of(), begin, end));
        Edition edition = new Edition(editionId, Instant.parse("2026-11-23T03:00:00Z"), catalog, summaries,
                Optional.of(folder.resolve("edition.gpkg")));
        Map<Collection, List<Feature>> tables = Map.of(OFFERS, offers(), AREAS, areas(), FIGURES, figures());
        FeatureStore store = SampleStore.of(editionId, tables);
        return new Publication(edition, store, LinkedData.of(edition, store, new Iris(ApiFixture.BASE)));
    }

    /// Every tenth has neither point nor values.
    private static List<Feature> offers() {
        List<Feature> offers = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            String id = "a" + i;
            boolean empty = i % 10 == 9;
            offers.add(empty
                    ? new Feature(started(8, id, "Angebot " + i), null)
                    : new Feature(List.of(id, "Angebot " + i, List.of("beratung", i % 2 == 0 ? "kita" : "schule"),
                            (long) (i % 7), i / 4.0, i % 3 == 0, LocalDate.of(2014 + i % 10, 12, 31),
                            Instant.parse("2026-01-02T03:04:05Z")),
                            SHAPES.createPoint(new Coordinate(365_000 + i % 50 * 50, 5_650_000 + i / 50 * 50))));
        }
        return offers;
    }

    private static List<Feature> areas() {
        List<Feature> areas = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            int x = 365_000 + i % 5 * 500;
            int y = 5_650_000 + i / 5 * 500;
            Polygon square = (Polygon) SHAPES.toGeometry(new Envelope(x, x + 500, y, y + 500));
            areas.add(new Feature(started(4, "0" + (i + 10), "Platz & " + i, LocalDate.of(2014, 12, 31)),
                    SHAPES.createMultiPolygon(new Polygon[]{square})));
        }
        return areas;
    }

    private static List<Feature> figures() {
        List<Feature> figures = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int year = 2014 + i % 10;
            LocalDate day = LocalDate.of(year, 12, 31);
            List<Object> values = started(5, "w" + i, (long) year, day);
            if (i % 6 != 5) {
                values.set(3, i * 1.5);
            }
            values.set(4, i % 6 == 5 ? "geheim" : "normal");
            figures.add(new Feature(values, null));
        }
        return figures;
    }

    /// Values of which the first are given and the others null.
    private static List<Object> started(int size, Object... first) {
        List<Object> values = new ArrayList<>(Arrays.asList(new Object[size]));
        for (int i = 0; i < first.length; i++) {
            values.set(i, first[i]);
        }
        return values;
    }

    private static Dataset dataset(String id, String de, String en, String theme) {
        return new Dataset(id, id, new LocalizedText(de, en),
                new LocalizedText(de + " der Probe.", en + " of a sample."),
                List.of("Soziales"), List.of(theme), "ANNUAL");
    }

    private static Collection collection(String id, String de, String en, List<Property> properties) {
        return new Collection(id, new LocalizedText(de, en),
                new LocalizedText(de + " der Probe.", en + " of a sample."),
                new Schema(properties));
    }

    private static Property property(String name, PropertyType type, Role role) {
        return Property.of(name, type, role, new LocalizedText("Spalte " + name, "Column " + name),
                new LocalizedText("Was in " + name + " steht.", "What " + name + " holds."));
    }
}
