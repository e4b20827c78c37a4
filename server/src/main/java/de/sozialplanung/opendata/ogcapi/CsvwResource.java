package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/// The description of the CSV answers of a collection: `/collections/{id}/csv-metadata.json` and its twin for Excel.
@Path("collections/{id}/{format:csv|csv-excel}" + CsvwDocument.SUFFIX)
public final class CsvwResource {

    private final Publications publications;
    private final Links links;

    CsvwResource(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    @GET
    public Response get(@PathParam("id") String id, @PathParam("format") String key,
            @Context ContainerRequestContext context) {
        ApiRequest asked = ApiRequest.plain(context, links.base());
        Publication publication = publications.current();
        Collection collection = ItemsRequest.collection(publication, id);
        FeatureFormat format = CsvwDocument.formats().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
        return asked.answer(publication.edition().id(), asked.language(), CsvwDocument.MEDIA_TYPE,
                () -> Response.ok(Json.bytes(new CsvwDocument(publication, links).json(collection, format,
                        "items?f=" + key))));
    }
}
