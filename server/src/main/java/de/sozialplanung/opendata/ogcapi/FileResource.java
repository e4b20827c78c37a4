package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.xlsx.XlsxEncoder;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.DatasetFiles;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.store.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// A whole collection of an edition in one file per format, whole or in ranges: `/download/{edition}/{collection}.{ext}`.
/// A file is made when it is asked for first. Beside each CSV file stands its description (CSV on the Web).
@Path("download/{edition}/{file}")
public final class FileResource {

    private final Publications publications;
    private final FileAnswer answer;

    FileResource(Publications publications, FileAnswer answer) {
        this.publications = publications;
        this.answer = answer;
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
                    return answer.description(publication, collection, described.get(),
                            name(collection, described.get()));
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
        Crs crs = DatasetFiles.crs(collection, format);
        return answer.of(publication, new FileAnswer.File(publication.edition().id() + "/", name(collection, format),
                () -> publication.store().open(Query.all(collection, crs)), format, publication.edition().id(),
                publication.edition().created()), context);
    }
}
