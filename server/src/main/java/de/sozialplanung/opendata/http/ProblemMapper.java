package de.sozialplanung.opendata.http;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/// Turns every exception into an `application/problem+json` answer (RFC 9457). What was not thrown on purpose is logged in
/// full under an id; the client gets the id and nothing of the cause.
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private static final SecureRandom IDS = new SecureRandom();

    @Override
    public Response toResponse(Throwable exception) {
        return switch (exception) {
            case Problem problem -> answer(problem).build();
            case WebApplicationException web -> of(web);
            default -> unexpected(exception);
        };
    }

    /// The answer to a problem, open for further headers.
    public static Response.ResponseBuilder answer(Problem problem) {
        return answer(problem, null);
    }

    private static Response.ResponseBuilder answer(Problem problem, @Nullable String requestId) {
        ProblemKind kind = problem.kind();
        ProblemDocument document = new ProblemDocument(kind.type(), kind.titleEn(), kind.status(), problem.detail(),
                problem.parameter(), problem.position(), requestId);
        return Response.status(kind.status()).type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").entity(new ProblemBody(problem, document.json()));
    }

    private static Response of(WebApplicationException exception) {
        Response response = exception.getResponse();
        int status = response.getStatus();
        if (status < 400) {
            return response;
        }
        if (status >= 500) {
            return unexpected(exception);
        }
        Problem problem = switch (status) {
            case 404 -> Problem.notFound("There is nothing at this address.");
            case 405 -> Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "The method is not allowed here; allowed are "
                    + allowed(response) + ".");
            case 406 -> Problem.of(ProblemKind.NOT_ACCEPTABLE, "None of the accepted media types is on offer here.");
            case 413 -> Problem.of(ProblemKind.TOO_LARGE, "The request body is too large.");
            case 415 -> Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "The media type of the request body is not understood here.");
            default -> Problem.of(ProblemKind.INVALID_QUERY, "The request could not be understood.");
        };
        return answer(problem).header(HttpHeaders.ALLOW, allowed(response)).build();
    }

    /// The methods that there are; Jersey forgets that `HEAD` goes wherever `GET` goes.
    private static @Nullable String allowed(Response response) {
        String allowed = response.getHeaderString(HttpHeaders.ALLOW);
        return allowed != null && allowed.contains(HttpMethod.GET) && !allowed.contains(HttpMethod.HEAD)
                ? allowed + "," + HttpMethod.HEAD
                : allowed;
    }

    private static Response unexpected(Throwable exception) {
        byte[] random = new byte[6];
        IDS.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        LOG.error("request {} failed", id, exception);
        return answer(Problem.of(ProblemKind.INTERNAL,
                "Something went wrong here; the operator finds the reason in the log under the id of this request."),
                id)
                .build();
    }
}
