package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.GmlDialect;
import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/// The application schema of all collections at the address that is its namespace, for GML from any face.
@Path(GmlNames.SCHEMA_PATH)
public final class SchemaResource {

    private final Publications publications;
    private final GmlNames names;

    public SchemaResource(Publications publications, Links links) {
        this.publications = publications;
        this.names = GmlNames.at(links.root(), links.base());
    }

    @GET
    public Response schema(@Context Request request) {
        Publication publication = publications.current();
        StreamingOutput body = out -> new SchemaWriter(GmlDialect.GML_3_2).write(publication.catalog().collections(),
                names, out);
        return Caching.answer(request, Caching.tag(publication.edition().id(), GmlNames.SCHEMA_PATH),
                () -> Response.ok(body).type("application/xml"));
    }
}
