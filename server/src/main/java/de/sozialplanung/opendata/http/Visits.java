package de.sozialplanung.opendata.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;

/// The outermost handler: gives each request its `Visit` and its answer the name of it, says that it is here, and refuses
/// addresses that are too long or not plain.
final class Visits extends Handler.Wrapper {

    private static final String DOTS = "A segment of the path is . or ..; the address is allowed without such segments only.";

    private final ForwardedClient clients;
    private final int lineBytes;

    Visits(Handler handler, ForwardedClient clients, int lineBytes) {
        super(handler);
        this.clients = clients;
        this.lineBytes = lineBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Visit visit = Visit.of(request, clients);
        response.getHeaders().put(RequestId.HEADER, visit.id());
        PacedEndPoint.of(request).ifPresent(pace -> {
            pace.headCame(Bodies.follows(request), System.nanoTime());
            Request.addCompletionListener(request, _ -> pace.answered());
        });
        String target = request.getHttpURI().getPathQuery();
        if (target != null && target.length() > lineBytes) {
            Response.writeError(request, response, callback, HttpStatus.URI_TOO_LONG_414);
            return true;
        }
        if (DotSegments.in(String.valueOf(request.getHttpURI().getPath()))) {
            request.setAttribute(Refusals.PROPERTY, Problem.of(ProblemKind.INVALID_QUERY, DOTS));
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
