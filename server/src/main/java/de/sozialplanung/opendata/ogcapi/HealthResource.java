package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Whether the program lives and whether it can answer, for those who watch over it.
@Path("health")
public final class HealthResource {

    private final Publications publications;

    HealthResource(Publications publications) {
        this.publications = publications;
    }

    @GET
    @Path("live")
    public Response live() {
        return answer("{\"status\":\"UP\"}");
    }

    /// The server listens only once a publication is there; what stands here is which.
    @GET
    @Path("ready")
    public Response ready() {
        return answer("{\"status\":\"UP\",\"edition\":\"" + publications.current().edition().id() + "\"}");
    }

    private static Response answer(String json) {
        return Response.ok(json, ApiLinks.JSON.mediaType()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
