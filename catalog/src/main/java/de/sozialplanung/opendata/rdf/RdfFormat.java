package de.sozialplanung.opendata.rdf;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;

/// The serialisations that graphs are offered in, Turtle first. Negotiation, links and catalogue documents all read this
/// one list.
public enum RdfFormat {
    TURTLE("ttl", "text/turtle;charset=utf-8", "RDF_TURTLE", "Turtle", RDFFormat.TURTLE_PRETTY),
    RDF_XML("rdf", "application/rdf+xml;charset=utf-8", "RDF_XML", "RDF/XML", RDFFormat.RDFXML_PLAIN),
    JSON_LD("jsonld", "application/ld+json", "JSON_LD", "JSON-LD", RDFFormat.JSONLD_PRETTY),
    N_TRIPLES("nt", "application/n-triples;charset=utf-8", "RDF_N_TRIPLES", "N-Triples", RDFFormat.NTRIPLES_UTF8);

    private final String key;
    private final String mediaType;
    private final String euFileType;
    private final String title;
    private final RDFFormat format;

    RdfFormat(String key, String mediaType, String euFileType, String title, RDFFormat format) {
        this.key = key;
        this.mediaType = mediaType;
        this.euFileType = euFileType;
        this.title = title;
        this.format = format;
    }

    /// The value of the `f` parameter.
    public String key() {
        return key;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The ending of a file name, without the dot.
    public String extension() {
        return key;
    }

    /// The code in the EU authority table file-type.
    public String euFileType() {
        return euFileType;
    }

    public String title() {
        return title;
    }

    /// The format of that key.
    public static Optional<RdfFormat> of(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
    }

    /// Writes a graph as UTF-8. Turtle has `@prefix` lines: parsers of older harvesters know no others.
    public void write(Graph graph, OutputStream out) {
        RDFWriter.source(graph).format(format).set(RIOT.symTurtleDirectiveStyle, "at").output(out);
    }

    /// Whether `stream` can write it.
    public boolean streams() {
        return this == TURTLE || this == N_TRIPLES;
    }

    /// Writes a graph as UTF-8 triple by triple as it comes, whatever its size; Turtle without lists and nesting.
    ///
    /// @throws IllegalStateException where the format cannot be written so
    public void stream(Graph graph, OutputStream out) {
        ExtendedIterator<Triple> triples = graph.find();
        try {
            stream(triples, graph.getPrefixMapping(), out);
        } finally {
            triples.close();
        }
    }

    /// Writes triples as they come, those of a subject together where they follow each other.
    public void stream(Iterator<Triple> triples, PrefixMapping prefixes, OutputStream out) {
        if (!streams()) {
            throw new IllegalStateException(title + " needs the whole graph");
        }
        Context context = RIOT.getContext().copy().set(RIOT.symTurtleDirectiveStyle, "at");
        StreamRDF writer = StreamRDFWriter.getWriterStream(out,
                this == TURTLE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8, context);
        writer.start();
        prefixes.getNsPrefixMap().forEach(writer::prefix);
        triples.forEachRemaining(writer::triple);
        writer.finish();
    }

    /// Writes the graph of a model, see `write(Graph, OutputStream)`.
    public void write(Model model, OutputStream out) {
        write(model.getGraph(), out);
    }
}
