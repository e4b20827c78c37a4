package de.sozialplanung.opendata.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import de.sozialplanung.opendata.problem.Problem;

/// Answers what fails before Jersey sees it (malformed or oversized requests) in the form of all other problems,
/// or in that of the face they were meant for.
///
/// @param forms  of the faces that have one
/// @param limits that a request may have broken
record WireErrors(List<WireForm> forms, RequestLimits limits) implements Request.Handler {

    private static final int KIB = 1024;

    WireErrors {
        forms = List.copyOf(forms);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        String title = HttpStatus.getMessage(status);
        Optional<WireForm> form = form(request.getHttpURI().getCanonicalPath());
        String detail = request.getAttribute(Refusals.PROPERTY) instanceof Problem problem ? problem.detail()
                : detail(status);
        byte[] body = form.isPresent() ? form.get().body(status, detail)
                : new ProblemDocument("about:blank", title, status, detail, null, -1, null).json();
        response.setStatus(status);
        CommonHeaders.addTo(response.getHeaders());
        response.getHeaders().put(RequestId.HEADER,
                Visit.of(request).map(Visit::id).orElseGet(() -> RequestId.of(request.getHeaders())));
        if (status == HttpStatus.TOO_MANY_REQUESTS_429 || status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RetryLater.SECONDS);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE,
                form.map(WireForm::mediaType).orElse(ProblemDocument.MEDIA_TYPE));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private Optional<WireForm> form(@Nullable String path) {
        return path == null ? Optional.empty() : forms.stream().filter(form -> form.covers(path)).findFirst();
    }

    private String share() {
        String atOnce = limits.clientAtOnce() + " requests under way are allowed";
        String often = limits.perSecond() + " requests a second are allowed";
        return limits.perSecond() == 0 ? atOnce : limits.clientAtOnce() == 0 ? often : often + ", and " + atOnce;
    }

    private String detail(int status) {
        return switch (status) {
            case 406 ->
                    "None of the accepted content codings is on offer here; offered are zstd, br, gzip and identity.";
            case 408 -> "The request took too long to arrive; " + limits.arrival().toSeconds()
                    + " seconds are allowed, and " + limits.idle().toSeconds() + " without a byte.";
            case 413 -> "The request body is too large; " + limits.bodyBytes() / KIB + " kibibytes are allowed.";
            case 414 -> "The address is too long; " + limits.lineBytes() / KIB + " kibibytes are allowed.";
            case 429 -> "This client asks too often, or for too much at once; " + share() + '.';
            case 431 -> "The address and headers of the request are too long; " + limits.headerBytes() / KIB
                    + " kibibytes are allowed.";
            case 415 -> "The request body is compressed; it must be sent as it is.";
            case 500 -> "Something went wrong here; the operator finds the reason in the log.";
            case 503 -> "The service has too much to do at the moment, or is about to stop; try again in some seconds.";
            default -> "The request could not be understood.";
        };
    }
}
