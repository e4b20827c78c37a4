package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Encoders;
import de.sozialplanung.opendata.encode.Frame;
import de.sozialplanung.opendata.encode.Imprint;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.encode.Manner;
import de.sozialplanung.opendata.encode.xlsx.XlsxEncoder;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// A whole collection of an edition in one file per format, whole or in ranges: `/download/{edition}/{collection}.{ext}`.
/// A file is made when it is asked for first. Beside each CSV file stands its description (CSV on the Web).
@Path("download/{edition}/{file}")
public final class FileResource {

    private final Publications publications;
    private final Links links;
    private final BulkFiles files;

    FileResource(Publications publications, Links links, BulkFiles files) {
        this.publications = publications;
        this.links = links;
        this.files = files;
    }

    /// The formats that a collection can be had in as a file: all, but for a sheet that it is too large for.
    static Stream<FeatureFormat> formats(Publication publication, Collection collection) {
        CollectionSummary summary = publication.edition().summaries().get(collection.id());
        boolean large = summary != null && summary.count() > XlsxEncoder.MOST_FEATURES;
        return Arrays.stream(FeatureFormat.values()).filter(format -> format != FeatureFormat.XLSX || !large);
    }

    /// The path of a file below the base address.
    static String path(Publication publication, Collection collection, FeatureFormat format) {
        return "/download/" + publication.edition().id() + "/" + name(collection, format);
    }

    private static String name(Collection collection, FeatureFormat format) {
        return collection.id() + "." + format.extension();
    }

    @GET
    public Response get(@PathParam("edition") String edition, @PathParam("file") String name,
            @Context ContainerRequestContext context) {
        Publication publication = publications.byEdition(edition).orElseThrow(FileResource::unknown);
        for (Collection collection : publication.catalog().collections()) {
            if (name.startsWith(collection.id() + ".")) {
                Optional<FeatureFormat> format = formats(publication, collection)
                        .filter(f -> name.equals(name(collection, f))).findFirst();
                if (format.isPresent()) {
                    return file(publication, collection, format.get(), context);
                }
                Optional<FeatureFormat> described = CsvwDocument.formats()
                        .filter(f -> name.equals(name(collection, f) + CsvwDocument.SUFFIX)).findFirst();
                if (described.isPresent()) {
                    byte[] body = Json.bytes(new CsvwDocument(publication, links).json(collection,
                            described.get(), name(collection, described.get())));
                    return Response.ok(body).type(CsvwDocument.MEDIA_TYPE)
                            .header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE).build();
                }
            }
        }
        throw unknown();
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such file; the document of a collection links to those there are.");
    }

    private Response file(Publication publication, Collection collection, FeatureFormat format,
            ContainerRequestContext context) {
        String name = name(collection, format);
        EntityTag tag = Caching.tag(publication.edition().id(), links.base(), name);
        Response.ResponseBuilder known = context.getRequest().evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE).build();
        }
        BulkFile file = open(publication, collection, format);
        Optional<ByteRange> range = ByteRange.of(context.getHeaderString("Range"), context.getHeaderString("If-Range"),
                "\"" + tag.getValue() + "\"", file.size());
        ByteRange part = range.orElse(new ByteRange(0, file.size()));
        if (part.length() == 0) {
            close(file);
            return Response.status(416).header("Content-Range", "bytes */" + file.size()).build();
        }
        Response.ResponseBuilder answer = Response.status(range.isPresent() ? 206 : 200)
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .tag(tag).header(HttpHeaders.CACHE_CONTROL, Caching.REVALIDATE).header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        range.ifPresent(r -> answer.header("Content-Range", r.contentRange(file.size())));
        if (CsvwDocument.formats().anyMatch(format::equals)) {
            answer.header(HttpHeaders.LINK, ApiLinks.header(List.of(new Link("describedby",
                    links.to(path(publication, collection, format) + CsvwDocument.SUFFIX), CsvwDocument.MEDIA_TYPE,
                    null))));
        }
        return answer.entity((StreamingOutput) out -> {
            try (file) {
                file.copy(part, out);
            }
        }).build();
    }

    private BulkFile open(Publication publication, Collection collection, FeatureFormat format) {
        try {
            return files.open(links.base() + "/" + publication.edition().id() + "/" + name(collection, format),
                    out -> write(publication, collection, format, out));
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

    private void write(Publication publication, Collection collection, FeatureFormat format, OutputStream out)
            throws IOException {
        try (Page page = publication.store().open(Query.all(collection, crs(collection, format)))) {
            Link self = new Link("self", links.to(path(publication, collection, format)), format.mediaType(), null);
            Frame frame = new Frame(List.of(self), OptionalLong.of(page.matched()), publication.edition().created(),
                    new Imprint(publication.catalog(), publication.edition().id(), Language.DE));
            new Encoders(links.base(), links.root(), publication.linkedData()::write).of(format, Manner.FILE)
                    .write(page, frame, out);
        }
    }

    /// What programs of geography open comes in the system that it is kept in; all else as the web and spreadsheets expect.
    private static Crs crs(Collection collection, FeatureFormat format) {
        return switch (format) {
            case GML, GEOPACKAGE, FLATGEOBUF ->
                    collection.schema().geometry().isPresent() ? CollectionDocument.STORAGE : Crs.CRS84;
            case GEOJSON, JSON_FG, CSV, CSV_EXCEL, XLSX, PARQUET, TURTLE, JSON_LD -> Crs.CRS84;
        };
    }
}
