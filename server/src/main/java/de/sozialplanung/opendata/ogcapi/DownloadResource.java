package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Optional;

/// The bulk file of an edition, whole or in ranges (RFC 9110, 14): GDAL opens a GeoPackage over the net piece by piece.
@Path("download/{edition}/edition.gpkg")
public final class DownloadResource {

    private static final String FILE = "edition.gpkg";

    private final Publications publications;

    DownloadResource(Publications publications) {
        this.publications = publications;
    }

    /// The path of the bulk file below the base address.
    static String path(Publication publication) {
        return "/download/" + publication.edition().id() + "/" + FILE;
    }

    @GET
    public Response get(@PathParam("edition") String edition, @Context ContainerRequestContext context) {
        java.nio.file.Path file = file(edition);
        long size = size(file);
        EntityTag tag = Caching.tag(edition, FILE, Long.toString(size));
        Response.ResponseBuilder known = context.getRequest().evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE).build();
        }
        Optional<ByteRange> range = ByteRange.of(context.getHeaderString("Range"), context.getHeaderString("If-Range"),
                "\"" + tag.getValue() + "\"", size);
        ByteRange part = range.orElse(new ByteRange(0, size));
        if (part.length() == 0 && size > 0) {
            return Response.status(416).header("Content-Range", "bytes */" + size).build();
        }
        Response.ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                .type(ApiLinks.GEOPACKAGE).tag(tag).header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE)
                .header("Accept-Ranges", "bytes").header(HttpHeaders.CONTENT_LENGTH, part.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + edition + ".gpkg\"");
        range.ifPresent(r -> answer.header("Content-Range", r.contentRange(size)));
        return answer.entity((StreamingOutput) out -> copy(file, part, out)).build();
    }

    private java.nio.file.Path file(String edition) {
        return publications.byEdition(edition).flatMap(publication -> publication.edition().data())
                .filter(Files::isRegularFile)
                .orElseThrow(() -> Problem.notFound("There is no bulk file of that edition."));
    }

    private static long size(java.nio.file.Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(java.nio.file.Path file, ByteRange part, OutputStream out) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            part.copy(in, out);
        }
    }
}
