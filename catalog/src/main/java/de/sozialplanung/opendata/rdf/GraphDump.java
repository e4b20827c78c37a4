package de.sozialplanung.opendata.rdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/// Writes whole graphs so that the same statements give the same bytes: sorted, and with blank nodes named by what is said
/// of them. Observations come as they are, since a table has an order.
public final class GraphDump {

    /// More are written in the order in which the graph has them.
    private static final int MOST_SORTED = 2_000_000;

    /// How far around a blank node is looked to tell it from others.
    private static final int ROUNDS = 4;

    private static final Comparator<Triple> ORDER = Comparator.comparing((Triple t) -> t.getSubject().toString())
            .thenComparing(t -> t.getPredicate().toString()).thenComparing(t -> t.getObject().toString());

    private GraphDump() {}

    /// As Turtle without nesting, UTF-8.
    public static void turtle(Graph graph, OutputStream out) {
        RdfFormat.TURTLE.stream(triples(graph), graph.getPrefixMapping(), out);
    }

    /// Several graphs as N-Quads, in the order of the map.
    ///
    /// @param graphs by name
    public static void quads(Map<String, Graph> graphs, OutputStream out) {
        Context context = RIOT.getContext().copy();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS, context);
        writer.start();
        graphs.forEach((name, graph) -> {
            Node node = NodeFactory.createURI(name);
            triples(graph).forEachRemaining(triple -> writer.quad(Quad.create(node, triple)));
        });
        writer.finish();
    }

    private static Iterator<Triple> triples(Graph graph) {
        if (graph instanceof ObservationGraph || graph.size() > MOST_SORTED) {
            return graph.find();
        }
        List<Triple> triples = graph.find().toList();
        Map<Node, Node> names = names(triples);
        List<Triple> named = new ArrayList<>();
        for (Triple triple : triples) {
            Node subject = names.getOrDefault(triple.getSubject(), triple.getSubject());
            Node object = names.getOrDefault(triple.getObject(), triple.getObject());
            named.add(Triple.create(subject, triple.getPredicate(), object));
        }
        named.sort(ORDER);
        return named.iterator();
    }

    /// A name for each blank node, that follows from what is said of it and with it.
    private static Map<Node, Node> names(List<Triple> triples) {
        Map<Node, String> marks = new HashMap<>();
        for (Triple triple : triples) {
            for (Node node : List.of(triple.getSubject(), triple.getObject())) {
                if (node.isBlank()) {
                    marks.put(node, "");
                }
            }
        }
        for (int round = 0; round < ROUNDS && !marks.isEmpty(); round++) {
            Map<Node, Set<String>> said = new HashMap<>();
            for (Triple triple : triples) {
                String subject = marks.getOrDefault(triple.getSubject(), triple.getSubject().toString());
                String object = marks.getOrDefault(triple.getObject(), triple.getObject().toString());
                if (triple.getSubject().isBlank()) {
                    said.computeIfAbsent(triple.getSubject(), _ -> new TreeSet<>())
                            .add("> " + triple.getPredicate() + " " + object);
                }
                if (triple.getObject().isBlank()) {
                    said.computeIfAbsent(triple.getObject(), _ -> new TreeSet<>())
                            .add("< " + triple.getPredicate() + " " + subject);
                }
            }
            said.forEach((node, about) -> marks.put(node, Integer.toHexString(about.toString().hashCode())
                    + Integer.toHexString(String.join("|", about).length())));
        }
        List<Node> order = marks.keySet().stream().sorted(Comparator.comparing(marks::get)).toList();
        Map<Node, Node> names = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            names.put(order.get(i), NodeFactory.createBlankNode("b%06d".formatted(i)));
        }
        return names;
    }
}
