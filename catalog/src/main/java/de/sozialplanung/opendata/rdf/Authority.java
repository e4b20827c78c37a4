package de.sozialplanung.opendata.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import de.sozialplanung.opendata.vocab.DcatAp;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/// The values of authority tables that a catalogue may use. A validator knows none of them, so that every document has
/// to describe those that it names.
final class Authority {

    private static final List<String> TABLES = List.of(DcatAp.AUTHORITY, DcatAp.PUBLISHER_TYPES, DcatAp.LICENSES + "/",
            DcatAp.POLITICAL_GEOCODING + "Level/", DcatAp.HIGH_VALUE);

    private final Model descriptions;

    private Authority(Model descriptions) {
        this.descriptions = descriptions;
    }

    static Authority load() {
        return new Authority(turtle("authority.ttl"));
    }

    /// Reads a Turtle file of this room.
    static Model turtle(String name) {
        try (InputStream in = Authority.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no Turtle file " + name);
            }
            Model model = ModelFactory.createDefaultModel();
            RDFParser.source(in).lang(Lang.TURTLE).base("http://localhost/").parse(model);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the address lies in one of the tables, known or not.
    static boolean isTabled(Resource resource) {
        String uri = resource.getURI();
        return uri != null && TABLES.stream().anyMatch(uri::startsWith);
    }

    boolean knows(Resource resource) {
        return descriptions.contains(resource, null, (RDFNode) null);
    }

    /// Adds the descriptions of all values that the model names.
    void describe(Model model) {
        for (RDFNode node : model.listObjects().filterKeep(RDFNode::isURIResource).toList()) {
            model.add(descriptions.listStatements(node.asResource(), null, (RDFNode) null));
        }
    }
}
