package de.sozialplanung.opendata.rdf;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.graph.Graph;

/// The packed files that a whole graph can be had as: `/dumps/{graph}.{extension}`. What is served and what the catalogue lists
/// both read this one list.
public enum DumpFormat {
    TURTLE("ttl", RdfFormat.TURTLE.mediaType(), RdfFormat.TURTLE.euFileType(), RdfFormat.TURTLE.title()),
    N_QUADS("nq", "application/n-quads", "RDF_N_QUADS", "N-Quads");

    /// What all of them are packed in, by its registered name (RFC 6713).
    public static final String COMPRESSION = "application/gzip";

    private final String inner;
    private final String mediaType;
    private final String euFileType;
    private final String title;

    DumpFormat(String inner, String mediaType, String euFileType, String title) {
        this.inner = inner;
        this.mediaType = mediaType;
        this.euFileType = euFileType;
        this.title = title;
    }

    /// The format whose files end so; empty where there is none.
    public static Optional<DumpFormat> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }

    /// The ending of a file name, without the first dot.
    public String extension() {
        return inner + ".gz";
    }

    /// What ends the address of a distribution.
    String key() {
        return inner + "-gz";
    }

    /// The media type of what is inside.
    String mediaType() {
        return mediaType;
    }

    /// The code of what is inside in the EU authority table file-type.
    String euFileType() {
        return euFileType;
    }

    String title() {
        return title + " (gzip)";
    }

    /// Writes a graph, not packed yet.
    ///
    /// @param name of the graph, for formats that say it
    public void write(String name, Graph graph, OutputStream out) {
        switch (this) {
            case TURTLE -> GraphDump.turtle(graph, out);
            case N_QUADS -> GraphDump.quads(Map.of(name, graph), out);
        }
    }

    /// The path of the file of a graph below the address of the faces.
    ///
    /// @param graph the last part of its name
    public String path(String graph) {
        return "/dumps/" + graph + "." + extension();
    }
}
