package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.iso.IsoDataset;
import de.sozialplanung.opendata.iso.IsoService;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.record.DatasetRecord;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/// ISO 19139 metadata of each dataset and of the WFS, which the capabilities lead to.
@Path("/metadata")
public final class MetadataResource {

    /// The media type of ISO 19139 documents, as the capabilities name it.
    static final String MEDIA_TYPE = "application/vnd.iso.19139+xml";

    private final Publications publications;
    private final Links links;

    public MetadataResource(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    @GET
    @Path("datasets/{id}.xml")
    public Response dataset(@Context Request request, @PathParam("id") String id) {
        Publication publication = publications.current();
        Dataset dataset = publication.catalog().entries().all().stream().filter(d -> d.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound("There is no dataset of that name."));
        IsoDataset iso = new IsoDataset(new DatasetRecord(publication.edition(), dataset, links.root()), links.base());
        return answer(request, publication, "datasets/" + id, iso::write);
    }

    @GET
    @Path("services/wfs.xml")
    public Response service(@Context Request request) {
        Publication publication = publications.current();
        IsoService iso = new IsoService(publication.edition(), links.base(), links.root());
        return answer(request, publication, "services/wfs", iso::write);
    }

    /// XML that browsers show and harvesters read: the special type is one of links only.
    private static Response answer(Request request, Publication publication, String path, StreamingOutput body) {
        return Caching.answer(request, Caching.tag(publication.edition().id(), "/metadata", path),
                () -> Response.ok(body).type("application/xml"));
    }
}
