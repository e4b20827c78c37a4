package de.sozialplanung.opendata.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.rdf.ObservationGraph;
import de.sozialplanung.opendata.rdf.ThingKind;
import de.sozialplanung.opendata.rdf.Things;
import de.sozialplanung.opendata.rdf.UnionGraph;
import de.sozialplanung.opendata.sparql.SparqlEngine;
import de.sozialplanung.opendata.sparql.SparqlLimits;
import de.sozialplanung.opendata.sparql.SparqlRequest;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.jspecify.annotations.Nullable;

/// `LargeCube [ROWS]`: memory and time of SPARQL over an invented edition of a Land, 12 million observations of 20,000 areas
/// in 300 municipalities.
public final class LargeCube {

    private static final int AREAS = 20_000;
    private static final int MUNICIPALITIES = 300;
    private static final int YEARS = 10;
    private static final int STANDARD = 12_000_000;
    private static final int REPEATS = 5;
    private static final double MILLION = 1e6;
    private static final Iris IRIS = new Iris("https://bench.invalid");

    private LargeCube() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        int rows = arguments.length == 0 ? STANDARD : Integer.parseInt(arguments[0]);
        double before = used();
        long start = System.nanoTime();
        Graph observations = ObservationGraph.of(new Rows(rows), IRIS,
                new Things(IRIS, (kind, _) -> kind == ThingKind.WOHNPLATZ, Map.of()));
        DatasetGraph dataset = new DatasetGraphMapLink(new UnionGraph(List.of(observations, areas())));
        out.printf(Locale.ROOT, "%,d observations, %,d triples: %.0f MB, %.1f s to build%n", rows, observations.size(),
                used() - before, (System.nanoTime() - start) / 1e9);
        SparqlEngine engine = new SparqlEngine(SparqlLimits.standard(), IRIS.base());
        for (Map.Entry<String, String> question : questions().entrySet()) {
            double[] times = new double[REPEATS];
            long bytes = 0;
            for (int i = 0; i < REPEATS; i++) {
                long asked = System.nanoTime();
                bytes = engine.measure(new SparqlRequest(question.getValue(), List.of(), List.of(), null, null),
                        dataset);
                times[i] = (System.nanoTime() - asked) / MILLION;
            }
            Arrays.sort(times);
            out.printf(Locale.ROOT, "%-50s %9.1f ms %12d bytes%n", question.getKey(), times[REPEATS / 2], bytes);
        }
        out.printf(Locale.ROOT, "after all: %.0f MB%n", used() - before);
    }

    private static Map<String, String> questions() {
        String prefixes = """
                PREFIX sp: <%1$s> PREFIX i: <https://bench.invalid/id/indikator/>
                PREFIX a: <https://bench.invalid/id/wohnplatz/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                """.formatted(IRIS.vocabulary());
        Map<String, String> questions = new TreeMap<>();
        questions.put("1 one area",
                "SELECT ?i ?j ?w { ?b sp:gebiet a:a777 ; sp:indikator ?i ; sp:jahr ?j ; sp:wert ?w }");
        questions.put("2 average per municipality and year of one indicator", "SELECT ?m ?j (AVG(?w) AS ?x) { ?b "
                + "sp:indikator i:I7 ; sp:gebiet ?g ; sp:jahr ?j ; sp:wert ?w . ?g sp:gemeinde ?m } GROUP BY ?m ?j");
        questions.put("3 average per indicator, municipality and year", "SELECT ?i ?m ?j (AVG(?w) AS ?x) { ?b "
                + "sp:indikator ?i ; sp:gebiet ?g ; sp:jahr ?j ; sp:wert ?w . ?g sp:gemeinde ?m } GROUP BY ?i ?m ?j");
        questions.put("4 all counted", "SELECT (COUNT(*) AS ?n) { ?b sp:wert ?w }");
        questions.put("5 the 20 highest of one year", "SELECT ?g ?w { ?b sp:indikator i:I7 ; sp:gebiet ?g ; "
                + "sp:jahr '2019'^^xsd:gYear ; sp:wert ?w } ORDER BY DESC(?w) LIMIT 20");
        questions.replaceAll((_, query) -> prefixes + query);
        return questions;
    }

    private static double used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MILLION;
    }

    private static Graph areas() {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (int i = 0; i < AREAS; i++) {
            graph.add(NodeFactory.createURI(IRIS.thing("wohnplatz", "a" + i)),
                    NodeFactory.createURI(IRIS.term("gemeinde")),
                    NodeFactory.createURI(IRIS.thing("gemeinde", "m" + i % MUNICIPALITIES)));
        }
        return graph;
    }

    /// Invented observations in the order of their keys, one in twenty withheld.
    private static final class Rows implements FeatureStream {

        private final Collection collection = ObservationSchemas.asLongForm();
        private final int size;
        private int row;

        Rows(int size) {
            this.size = size;
        }

        @Override
        public Collection collection() {
            return collection;
        }

        @Override
        public Crs crs() {
            return Crs.CRS84;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public @Nullable Feature next() {
            if (row == size) {
                return null;
            }
            int area = row / YEARS % AREAS;
            int indicator = row / YEARS / AREAS;
            long year = 2015L + row % YEARS;
            boolean withheld = row % 20 == 0;
            double value = (row * 7919L % 10_000) / 100.0;
            row++;
            List<Property> properties = collection.schema().attributes();
            @Nullable
            Object[] values = new @Nullable Object[properties.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (properties.get(i).name()) {
                    case "id", "indikator" -> "I" + indicator;
                    case "gebiet" -> "a" + area;
                    case "jahr" -> year;
                    case "wert" -> withheld ? null : (Object) value;
                    case "status" -> withheld ? "geheim" : "normal";
                    default -> null;
                };
            }
            return Feature.of(Arrays.asList(values), null);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
