package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.encode.Encoders;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Imprint;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.encode.Manner;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.store.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Sends files of features below `/download`, whole or in ranges; each is made when it is asked for first.
///
/// @param links of the faces
/// @param files those that are made
record FileAnswer(Links links, BulkFiles files) {

    private static final String FOLDER = "/download/";

    /// A file.
    ///
    /// @param folder  where below `/download/` it lies, with a slash at its end; empty for that itself
    /// @param name    with the ending of its format
    /// @param content opens its features
    /// @param edition the id of the edition that its bytes follow from
    /// @param date    as of when it is
    record File(String folder, String name, Supplier<Page> content, FeatureFormat format, String edition,
            Instant date) {

        String path() {
            return FOLDER + folder + name;
        }
    }

    Response of(Publication publication, File file, ContainerRequestContext context) {
        EntityTag tag = Caching.tag(file.edition(), links.base(), file.name());
        Response.ResponseBuilder known = context.getRequest().evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE).build();
        }
        BulkFile made = open(publication, file);
        Optional<ByteRange> range = ByteRange.of(context.getHeaderString("Range"), context.getHeaderString("If-Range"),
                "\"" + tag.getValue() + "\"", made.size());
        ByteRange part = range.orElse(new ByteRange(0, made.size()));
        if (part.length() == 0) {
            close(made);
            return Response.status(416).header("Content-Range", "bytes */" + made.size()).build();
        }
        Response.ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                .header(HttpHeaders.CONTENT_TYPE, file.format().contentType())
                .tag(tag).header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE).header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        range.ifPresent(r -> answer.header("Content-Range", r.contentRange(made.size())));
        if (CsvwDocument.formats().anyMatch(file.format()::equals)) {
            answer.header(HttpHeaders.LINK, ApiLinks.header(List.of(new Link("describedby",
                    links.to(file.path() + CsvwDocument.SUFFIX), CsvwDocument.MEDIA_TYPE, null))));
        }
        return answer.entity((StreamingOutput) out -> {
            try (made) {
                made.copy(part, out);
            }
        }).build();
    }

    /// The description of a CSV file (CSV on the Web).
    Response description(Publication publication, Collection collection, FeatureFormat format, String name) {
        byte[] body = Json.bytes(new CsvwDocument(publication, links).json(collection, format, name));
        return Response.ok(body).type(CsvwDocument.MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE)
                .build();
    }

    private BulkFile open(Publication publication, File file) {
        try {
            return files.open(links.base() + "/" + file.edition() + "/" + file.folder() + file.name(),
                    out -> write(publication, file, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BulkFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Publication publication, File file, OutputStream out) throws IOException {
        try (Page page = file.content().get()) {
            Link self = new Link("self", links.to(file.path()), file.format().mediaType(), null);
            Frame frame = new Frame(List.of(self), OptionalLong.of(page.matched()), file.date(),
                    new Imprint(publication.catalog(), file.edition(), Language.DE));
            new Encoders(links.base(), links.root(), publication.linkedData()::write).of(file.format(), Manner.FILE)
                    .write(page, frame, out);
        }
    }
}
