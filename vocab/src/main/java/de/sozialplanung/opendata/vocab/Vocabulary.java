package de.sozialplanung.opendata.vocab;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;

/// The Sozialplanung vocabulary and its concept schemes as graphs, with the IRIs of one installation.
public final class Vocabulary {

    /// The version of the vocabulary, which `/def/sozialplanung/{version}` answers for ever.
    public static final String VERSION = "1.0.0";

    private Vocabulary() {}

    /// Classes, properties and the structure of the cube: what `/def/sozialplanung` answers.
    public static Model model(Iris iris) {
        Model model = TurtleResource.model("sozialplanung.ttl", iris);
        model.createResource(iris.base() + "/def/sozialplanung").addProperty(
                ResourceFactory.createProperty(Namespaces.VANN, "preferredNamespaceUri"), iris.vocabulary());
        model.setNsPrefixes(Namespaces.prefixes(iris));
        return model;
    }

    /// One concept scheme with its concepts: what `/def/{scheme}` answers.
    ///
    /// @throws IllegalArgumentException where there is no such scheme; see `ConceptSchemes.IDS`
    public static Model scheme(Iris iris, String scheme) {
        if (!ConceptSchemes.IDS.contains(scheme)) {
            throw new IllegalArgumentException("there is no concept scheme " + scheme);
        }
        return named("scheme/" + scheme + ".ttl", iris);
    }

    /// What the terms mean beside those of other vocabularies: what `/def/abbildungen` answers.
    public static Model mappings(Iris iris) {
        return named("abbildungen.ttl", iris);
    }

    /// What data in this vocabulary keep, as SHACL: what `/def/formen` answers.
    public static Model shapes(Iris iris) {
        Model model = named("formen.ttl", iris);
        model.setNsPrefix("sh", "http://www.w3.org/ns/shacl#");
        return model;
    }

    private static Model named(String file, Iris iris) {
        Model model = TurtleResource.model(file, iris);
        model.setNsPrefixes(Namespaces.prefixes(iris));
        return model;
    }

    /// The vocabulary and all concept schemes in one graph.
    public static Model all(Iris iris) {
        Model model = model(iris);
        ConceptSchemes.IDS.forEach(id -> model.add(scheme(iris, id)));
        return model;
    }
}
