package de.sozialplanung.opendata.http;

import java.util.List;
import java.util.Optional;

import de.sozialplanung.opendata.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Answers what was refused before any face was chosen, in the form of the face that was meant: after it is settled
/// whether a page is wanted.
@PreMatching
final class Refusals implements ContainerRequestFilter {

    /// The property of a request that holds the problem.
    static final String PROPERTY = "de.sozialplanung.opendata.refusal";

    /// Of this filter among those that come before a resource is chosen.
    static final int AFTER_ROUTING = 6000;

    private final List<WireForm> forms;

    /// @param forms of the faces that have one
    Refusals(List<WireForm> forms) {
        this.forms = List.copyOf(forms);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof Problem problem) {
            String path = ("/" + request.getUriInfo().getPath()).replaceFirst("^/+", "/");
            Optional<WireForm> form = forms.stream().filter(f -> f.covers(path)).findFirst();
            if (form.isEmpty()) {
                throw problem;
            }
            int status = problem.kind().status();
            request.abortWith(Response.status(status).type(form.get().mediaType())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store").entity(form.get().body(status, problem.detail()))
                    .build());
        }
    }
}
