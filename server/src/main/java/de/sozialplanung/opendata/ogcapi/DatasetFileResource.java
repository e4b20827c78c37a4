package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.DatasetFiles;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/// A dataset of the catalogue as a file: `/download/{dataset}.{ext}`. The address names no edition, and the bytes stay the
/// same through all editions that do not change the dataset, so that what portals know of it stays good.
@Path("download/{file}")
public final class DatasetFileResource {

    private final Publications publications;
    private final FileAnswer answer;

    DatasetFileResource(Publications publications, FileAnswer answer) {
        this.publications = publications;
        this.answer = answer;
    }

    @GET
    public Response get(@PathParam("file") String name, @Context ContainerRequestContext context) {
        Publication publication = publications.current();
        DatasetFiles files = new DatasetFiles(publication.edition(), publication.store());
        for (Dataset dataset : publication.catalog().entries().datasets()) {
            if (name.startsWith(dataset.id() + ".")) {
                for (FeatureFormat format : files.formats(dataset)) {
                    String file = dataset.id() + "." + format.extension();
                    if (name.equals(file)) {
                        DatasetState state = publication.edition().state(dataset);
                        return answer.of(publication, new FileAnswer.File("", name,
                                () -> files.open(dataset, format), format, state.edition(), state.modified()), context);
                    }
                    if (name.equals(file + CsvwDocument.SUFFIX) && CsvwDocument.formats().anyMatch(format::equals)) {
                        return answer.description(publication, files.collection(dataset, format), format, file);
                    }
                }
            }
        }
        throw Problem.notFound("There is no such file; the catalogue names those there are.");
    }
}
