package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.telemetry.Health;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/// Whether the program lives and whether it can answer, for those who watch over it from outside; why not, only the operator
/// learns, on the management port.
@Path("health")
public final class HealthResource {

    private final Supplier<Health> health;

    HealthResource(Supplier<Health> health) {
        this.health = health;
    }

    @GET
    @Path("live")
    public Response live() {
        return answer(Response.Status.OK, "{\"status\":\"UP\"}");
    }

    @GET
    @Path("ready")
    public Response ready() {
        Health now = health.get();
        return answer(now.isReady() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE, now.brief());
    }

    private static Response answer(Response.Status status, String json) {
        return Response.status(status).type("application/json").entity(json)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
