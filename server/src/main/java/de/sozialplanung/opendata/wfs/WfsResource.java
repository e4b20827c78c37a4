package de.sozialplanung.opendata.wfs;

import de.sozialplanung.opendata.encode.GmlNames;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.WireForm;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.xml.XmlNode;
import de.sozialplanung.opendata.xml.XmlReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// WFS 2.0.0, 1.1.0 and 1.0.0 at `/wfs`: key-value pairs by GET, XML or a form by POST.
@Path("/wfs")
public final class WfsResource implements WireForm {

    /// The most that a request body may have, in bytes.
    static final int LONGEST_BODY = 1024 * 1024;

    private final Publications publications;
    private final Links links;
    private final GmlNames names;

    public WfsResource(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
        this.names = GmlNames.at(links.root(), links.base());
    }

    @GET
    public Response get(@Context UriInfo uri, @Context Request request) {
        String query = uri.getRequestUri().getRawQuery();
        return reported(WfsVersion.V2_0_0, () -> {
            Kvp kvp = Kvp.parse(query);
            WfsVersion version = OlderKvp.version(kvp);
            return reported(version, () -> {
                WfsRequest wfs = WfsKvp.read(OlderKvp.modern(kvp, version));
                Publication publication = publicationFor(wfs);
                return Caching.answer(request, Caching.tag(publication.edition().id(), "/wfs", String.valueOf(query)),
                        () -> respond(publication, wfs));
            });
        });
    }

    @POST
    public Response post(@Context HttpHeaders headers, InputStream body) {
        return reported(WfsVersion.V2_0_0, () -> {
            byte[] bytes = bounded(body);
            if (isForm(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
                Kvp kvp = Kvp.parse(new String(bytes, StandardCharsets.UTF_8));
                WfsVersion version = OlderKvp.version(kvp);
                return reported(version, () -> posted(WfsKvp.read(OlderKvp.modern(kvp, version))));
            }
            XmlNode root = XmlReader.read(bytes);
            WfsVersion version = OlderXml.version(root);
            return reported(version, () -> posted(WfsXml.read(OlderXml.modern(root, version))));
        });
    }

    private Response posted(WfsRequest wfs) {
        return respond(publicationFor(wfs), wfs).build();
    }

    /// The current publication, or the one that a paging link goes on in.
    private Publication publicationFor(WfsRequest request) {
        String edition = request.edition();
        if (edition != null) {
            return publications.byEdition(edition).orElseThrow(() -> Problem.of(ProblemKind.GONE,
                    "The data were replaced since the first page; start again from there."));
        }
        return publications.current();
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    @Override
    public boolean covers(String path) {
        return path.equals("/wfs");
    }

    @Override
    public String mediaType() {
        return OwsReport.MEDIA_TYPE;
    }

    @Override
    public byte[] body(int status, String detail) {
        String code = switch (status) {
            case 404, 410 -> "InvalidParameterValue";
            default -> status < 500 ? "OperationParsingFailed" : "NoApplicableCode";
        };
        return new OwsReport(code, status, null, detail).xml();
    }

    private static Problem tooLarge() {
        return Problem.of(ProblemKind.TOO_LARGE, "The request body is too large; one mebibyte is allowed.");
    }

    private static byte[] bounded(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                throw tooLarge();
            }
            return bytes;
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException e) {
            throw tooLarge(); // the server below refuses to read on, in words of its own
        } catch (IOException e) {
            throw Problem.of(ProblemKind.INVALID_QUERY, "The request body broke off.");
        }
    }

    private Response.ResponseBuilder respond(Publication publication, WfsRequest request) {
        WfsAnswer answer = new WfsAnswers(publication, links, names).answer(request);
        return Response.ok(answer.body()).header(HttpHeaders.CONTENT_TYPE, answer.contentType()).header(
                HttpHeaders.CONTENT_DISPOSITION,
                answer.fileName().map(name -> "attachment; filename=\"" + name + "\"").orElse(null));
    }

    /// Turns a problem into the report that clients of that version read.
    private static Response reported(WfsVersion version, Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (Problem problem) {
            OwsReport report = OwsReport.of(problem);
            return Response.status(report.status()).type(OwsReport.MEDIA_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store").entity(switch (version) {
                        case V2_0_0 -> report.xml();
                        case V1_1_0 -> OlderReport.of(report).exceptionReport();
                        case V1_0_0 -> OlderReport.of(report).serviceExceptionReport();
                    }).build();
        }
    }
}
