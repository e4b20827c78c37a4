package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.ObservationStatus;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.rdf.ObservationGraph;
import de.sozialplanung.opendata.rdf.ThingKind;
import de.sozialplanung.opendata.rdf.Things;
import de.sozialplanung.opendata.rdf.UnionGraph;
import de.sozialplanung.opendata.vocab.Iris;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/// Invented observations of invented areas: as they are published, and as a plain copy of all triples.
record InventedCube(DatasetGraph published, DatasetGraph copy) {

    static final String BASE = "https://beispiel.test";
    static final Iris IRIS = new Iris(BASE);
    static final List<String> INDICATORS = List.of("DEM-01", "GRU-08", "JUG-03");
    static final int AREAS = 12;
    static final int FIRST_YEAR = 2018;
    static final int YEARS = 5;

    static InventedCube of(long seed) {
        Random random = new Random(seed);
        Things things = new Things(IRIS, (kind, key) -> kind == ThingKind.WOHNPLATZ && !key.endsWith("9"), Map.of());
        Graph observations = ObservationGraph.of(
                new ListStream(ObservationSchemas.asLongForm(), Crs.CRS84, rows(random)), IRIS, things);
        Graph areas = areas(random);
        DatasetGraph published = new DatasetGraphMapLink(new UnionGraph(List.of(observations, areas)));
        published.addGraph(NodeFactory.createURI(BASE + "/graph/indikatorwerte"), observations);
        published.addGraph(NodeFactory.createURI(BASE + "/graph/gebiete"), areas);
        DatasetGraph copy = DatasetGraphFactory.createGeneral();
        published.listGraphNodes().forEachRemaining(name -> published.getGraph(name).find().forEachRemaining(triple -> {
            copy.getDefaultGraph().add(triple);
            copy.getGraph(name).add(triple);
        }));
        return new InventedCube(new DatasetGraphReadOnly(published), copy);
    }

    static String area(int number) {
        return "g%02d".formatted(number);
    }

    private static List<Feature> rows(Random random) {
        List<Feature> rows = new ArrayList<>();
        ObservationStatus[] states = ObservationStatus.values();
        for (String indicator : INDICATORS) {
            for (int area = 0; area < AREAS; area++) {
                for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                    if (random.nextInt(5) > 0) {
                        ObservationStatus status = random.nextBoolean() ? ObservationStatus.NORMAL
                                : states[random.nextInt(states.length)];
                        rows.add(row(indicator, area(area), year, status.hasValue() ? value(random) : null,
                                status.code(), random));
                    }
                }
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    /// Of all kinds that a decimal can be: whole, short, long, negative, huge, tiny.
    private static double value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(100);
            case 1 -> random.nextDouble();
            case 2 -> -random.nextInt(1_000) / 10.0;
            case 3 -> random.nextInt(1_000) * 1e12 + 0.5;
            case 4 -> random.nextInt(1_000) / 1e9;
            case 5 -> 0;
            default -> random.nextInt(10_000) / 100.0;
        };
    }

    private static Feature row(String indicator, String area, int year, @Nullable Double value, String status,
            Random random) {
        boolean reliable = value != null && random.nextInt(3) == 0;
        List<@Nullable Object> values = new ArrayList<>();
        for (Property property : ObservationSchemas.asLongForm().schema().attributes()) {
            values.add(switch (property.name()) {
                case "id" -> indicator + "-" + area + "-" + year;
                case "indikator" -> indicator;
                case "gebiet" -> area;
                case "jahr" -> (long) year;
                case "wert" -> value;
                case "status" -> status;
                case "wert_von", "wert_bis" -> reliable ? value : null;
                case "rang_von", "rang_bis" -> reliable ? (Object) (long) random.nextInt(9) : null;
                default -> null;
            });
        }
        return Feature.of(values, null);
    }

    /// Some areas lie in two municipalities, some in none, and some have no name or two.
    private static Graph areas(Random random) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        Node within = NodeFactory.createURI(IRIS.term("gemeinde"));
        for (int i = 0; i < AREAS; i++) {
            Node area = NodeFactory.createURI(IRIS.thing("wohnplatz", area(i)));
            graph.add(area, RDF.type.asNode(), NodeFactory.createURI(IRIS.term("Wohnplatz")));
            for (int j = random.nextInt(3); j > 0; j--) {
                graph.add(area, within, NodeFactory.createURI(IRIS.thing("gemeinde", "m" + random.nextInt(3))));
                graph.add(area, RDFS.label.asNode(), NodeFactory.createLiteralLang("Ort " + random.nextInt(5), "de"));
            }
        }
        for (int i = 0; i < 3; i++) {
            // shares some properties with observations, as the need index and offers do
            graph.add(NodeFactory.createURI(BASE + "/andere/" + i), NodeFactory.createURI(IRIS.term("jahr")),
                    NodeFactory.createLiteralString("immer"));
            graph.add(NodeFactory.createURI(BASE + "/andere/" + i), NodeFactory.createURI(IRIS.term("gebiet")),
                    NodeFactory.createURI(IRIS.thing("wohnplatz", area(i))));
            graph.add(NodeFactory.createURI(BASE + "/andere/" + i), NodeFactory.createURI(IRIS.term("status")),
                    NodeFactory.createURI(IRIS.concept("beobachtungsstatus", "normal")));
            graph.add(NodeFactory.createURI(IRIS.thing("gemeinde", "m" + i)), RDFS.label.asNode(),
                    NodeFactory.createLiteralLang("Gemeinde " + i, "de"));
        }
        return graph;
    }
}
