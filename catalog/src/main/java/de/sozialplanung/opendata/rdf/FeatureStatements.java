package de.sozialplanung.opendata.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.feature.ListStream;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// Writes the statements about features as they come, with the addresses and terms of the graphs: a thing with what is
/// known of it, or the observations that a row of figures stands for. The streams must carry all properties, since
/// addresses are made of them. Safe for many threads.
public final class FeatureStatements {

    /// Observations are made of columns, which pays for some rows only.
    private static final int CHUNK = 200;

    private static final Comparator<Triple> ORDER = Comparator
            .comparing((Triple triple) -> !triple.getPredicate().equals(RDF.type.asNode()))
            .thenComparing(triple -> triple.getPredicate().toString())
            .thenComparing(triple -> triple.getObject().toString());

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, String> prefixes;
    private final Iris iris;
    private final Things things;
    private final FeatureGraph features;

    public FeatureStatements(Catalog catalog, Iris iris, Things things) {
        this.iris = iris;
        this.things = things;
        features = new FeatureGraph(catalog, iris, things);
        prefixes = Namespaces.prefixes(iris);
        catalog.indicators().forEach(indicator -> indicators.put(indicator.column(), indicator));
    }

    /// Takes the statements about one thing.
    interface Sink {
        void accept(Node subject, List<Triple> statements) throws IOException;
    }

    /// Turtle, a block for each thing.
    public void turtle(FeatureStream stream, OutputStream out) throws IOException {
        Context context = new Context();
        context.set(RIOT.symTurtleDirectiveStyle, "at");
        StreamRDF turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, context);
        turtle.start();
        prefixes.forEach(turtle::prefix);
        each(stream, (_, statements) -> statements.forEach(turtle::triple));
        turtle.finish();
    }

    /// JSON-LD 1.1, a node object for each thing.
    public void jsonLd(FeatureStream stream, OutputStream out) throws IOException {
        NodeObjects objects = new NodeObjects(prefixes, out);
        each(stream, objects::write);
        objects.finish();
    }

    private void each(FeatureStream stream, Sink sink) throws IOException {
        Collection collection = stream.collection();
        boolean isLong = collection.id().equals(ObservationSchemas.LONG);
        boolean isWide = ThingKind.ofCollection(collection.id()).isEmpty() && !FeatureGraph.isFound(collection)
                && collection.schema().attributes().stream().anyMatch(p -> indicators.containsKey(p.name()));
        List<Feature> rows = new ArrayList<>();
        for (Feature feature = stream.next(); feature != null; feature = stream.next()) {
            if (isLong) {
                rows.add(feature);
            } else if (isWide) {
                rows.addAll(observations(collection, feature));
            } else {
                Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
                features.add(collection, feature, stream.crs(), graph);
                hand(graph, sink);
            }
            if (rows.size() >= CHUNK) {
                observations(isLong ? collection : ObservationSchemas.asLongForm(), rows, stream, sink);
            }
        }
        if (!rows.isEmpty()) {
            observations(isLong ? collection : ObservationSchemas.asLongForm(), rows, stream, sink);
        }
    }

    private void observations(Collection collection, List<Feature> rows, FeatureStream stream, Sink sink)
            throws IOException {
        hand(ObservationGraph.of(new ListStream(collection, stream.crs(), rows), iris, things), sink);
        rows.clear();
    }

    /// The figures of one area and year as rows of the long form.
    private List<Feature> observations(Collection wide, Feature feature) {
        List<Feature> rows = new ArrayList<>();
        List<Property> properties = wide.schema().attributes();
        for (int i = 0; i < properties.size() - 1; i++) {
            Indicator indicator = indicators.get(properties.get(i).name());
            Object status = indicator == null ? null : feature.value(i + 1);
            if (indicator != null && status != null) {
                rows.add(row(indicator, value(wide, feature, "gebiet"), value(wide, feature, "jahr"), feature.value(i),
                        status));
            }
        }
        return rows;
    }

    private static @Nullable Object value(Collection collection, Feature feature, String name) {
        return feature.value(collection.schema().index(name).orElseThrow());
    }

    private static Feature row(Indicator indicator, @Nullable Object area, @Nullable Object year,
            @Nullable Object value, Object status) {
        List<Property> properties = ObservationSchemas.asLongForm().schema().attributes();
        @Nullable
        Object[] values = new @Nullable Object[properties.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (properties.get(i).name()) {
                case "id" -> indicator.id();
                case "indikator" -> indicator.id();
                case "gebiet" -> area;
                case "jahr" -> year;
                case "wert" -> value;
                case "status" -> status;
                default -> null;
            };
        }
        return Feature.of(Arrays.asList(values), null);
    }

    private static void hand(Graph graph, Sink sink) throws IOException {
        Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();
        graph.find().forEach(triple -> bySubject.computeIfAbsent(triple.getSubject(), _ -> new ArrayList<>())
                .add(triple));
        // a thing comes before its geometry, whose address is longer
        for (Node subject : bySubject.keySet().stream().sorted(Comparator.comparing(Node::toString)).toList()) {
            List<Triple> statements = bySubject.getOrDefault(subject, List.of());
            statements.sort(ORDER);
            sink.accept(subject, statements);
        }
    }
}
