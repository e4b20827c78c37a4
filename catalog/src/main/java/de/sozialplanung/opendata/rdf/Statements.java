package de.sozialplanung.opendata.rdf;

import java.util.Optional;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/// What is said of one thing, added to a graph.
record Statements(Node thing, Graph graph) {

    Statements say(String property, Node object) {
        graph.add(thing, NodeFactory.createURI(property), object);
        return this;
    }

    Statements say(String property, Optional<Node> object) {
        object.ifPresent(node -> say(property, node));
        return this;
    }

    Statements type(String type) {
        graph.add(thing, RDF.type.asNode(), NodeFactory.createURI(type));
        return this;
    }

    /// A part of it, `{thing}#{name}`, which a property leads to.
    Statements part(String name, String... properties) {
        Node part = NodeFactory.createURI(thing.getURI() + "#" + name);
        for (String property : properties) {
            say(property, part);
        }
        return new Statements(part, graph);
    }
}
