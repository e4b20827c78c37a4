package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.rdf.DumpFormat;
import de.sozialplanung.opendata.rdf.GraphDump;
import de.sozialplanung.opendata.vocab.Iris;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/// Whole graphs as files: `/dumps/{graph}.ttl.gz` and `.nq.gz`, and all of them in `/dumps/all.nq.gz`. The same edition gives the same
/// bytes, whenever it is asked for.
@Path("/dumps")
public final class DumpResource {

    private final Publications publications;
    private final String prefix;

    public DumpResource(Publications publications, Iris iris) {
        this.publications = publications;
        prefix = iris.base() + "/graph/";
    }

    /// All named graphs as N-Quads, but for those of single indicators: what they say the observations say already.
    @GET
    @Path("all.nq.gz")
    public Response all(@Context Request request) {
        Publication publication = publications.current();
        Map<String, Graph> graphs = graphs(publication);
        publication.catalog().indicators().forEach(indicator -> graphs.remove(prefix + indicator.dataset()));
        return answer(publication, "all.nq.gz", request, out -> GraphDump.quads(graphs, out));
    }

    /// One graph.
    @GET
    @Path("{name:[a-z0-9_-]+}.{extension:[a-z]+\\.gz}")
    public Response one(@PathParam("name") String name, @PathParam("extension") String extension,
            @Context Request request) {
        Publication publication = publications.current();
        DumpFormat format = DumpFormat.of(extension).orElseThrow(() -> Problem.notFound("Dumps of graphs end in "
                + Arrays.stream(DumpFormat.values()).map(one -> "." + one.extension())
                        .collect(Collectors.joining(" or "))
                + "."));
        Graph graph = graphs(publication).get(prefix + name);
        if (graph == null) {
            throw Problem
                    .notFound("There is no graph of that name; the service description at /sparql names those that "
                            + "exist, and /dumps/all.nq.gz holds all of them.");
        }
        return answer(publication, name + "." + extension, request, out -> format.write(prefix + name, graph, out));
    }

    private static Map<String, Graph> graphs(Publication publication) {
        DatasetGraph dataset = publication.linkedData().dataset().asDatasetGraph();
        Map<String, Graph> graphs = new TreeMap<>();
        dataset.listGraphNodes().forEachRemaining(name -> graphs.put(name.getURI(), dataset.getGraph(name)));
        return graphs;
    }

    /// Writes a dump.
    @FunctionalInterface
    private interface Dump {

        void write(OutputStream out);
    }

    private static Response answer(Publication publication, String file, Request request, Dump dump) {
        return Caching.answer(request, Caching.tag(publication.edition().id(), "dump", file), () -> {
            StreamingOutput body = out -> {
                // Java writes no time into the head of the file
                GZIPOutputStream packed = new GZIPOutputStream(out, 64 * 1024);
                dump.write(packed);
                packed.finish();
            };
            return Response.ok(body, DumpFormat.COMPRESSION).header("Content-Disposition",
                    "attachment; filename=\"" + file + "\"");
        });
    }
}
