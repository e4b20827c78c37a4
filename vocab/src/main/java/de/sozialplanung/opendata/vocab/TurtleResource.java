package de.sozialplanung.opendata.vocab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

/// Reads the Turtle files of this room. Their relative addresses are resolved against an installation's base, so that
/// one file serves every installation.
final class TurtleResource {

    private TurtleResource() {}

    /// Parses the file of that path below this package.
    static void parse(String path, Iris iris, StreamRDF sink) {
        try (InputStream in = TurtleResource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no Turtle file " + path);
            }
            RDFParser.source(in).lang(Lang.TURTLE).base(iris.base() + "/").parse(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model model(String path, Iris iris) {
        Model model = ModelFactory.createDefaultModel();
        parse(path, iris, StreamRDFLib.graph(model.getGraph()));
        return model;
    }
}
