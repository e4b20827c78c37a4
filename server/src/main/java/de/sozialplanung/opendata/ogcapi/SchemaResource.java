package de.sozialplanung.opendata.ogcapi;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.Parameters;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the features of a collection have, what they can be filtered and what they can be sorted by.
@Path("collections/{id}/{document: schema|queryables|sortables}")
public final class SchemaResource {

    /// The parameter that chooses profiles (23-058r2, 13).
    static final String PROFILE = "profile";

    /// What it is called in the API description, where features have one of that name too.
    static final String COMPONENT = "schema-profile";

    private final Publications publications;
    private final Links links;
    private final ConceptSchemes schemes = new ConceptSchemes();

    SchemaResource(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    @GET
    public Response get(@PathParam("id") String id, @PathParam("document") String document,
            @Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Set<String> allowed = new TreeSet<>(ApiRequest.COMMON);
        allowed.add(PROFILE);
        Set<SchemaProfile> profiles = SchemaProfile.read(Parameters.of(asked.parameters(), allowed).value(PROFILE));
        Publication publication = publications.current();
        Collection collection = ItemsRequest.collection(publication, id);
        Language language = asked.language();
        MediaFormat format = asked.format(List.of(ApiLinks.SCHEMA, ApiLinks.JSON));
        return asked.answer(publication.edition().id(), language, format.mediaType(), () -> {
            Optional<ActualDomain> actual = profiles.contains(SchemaProfile.ACTUAL_DOMAIN)
                    ? Optional.of(ActualDomain.of(publication.store(), collection))
                    : Optional.empty();
            SchemaDocument written = new SchemaDocument(
                    Definitions.of(links, publication.catalog().indicators()), language, schemes, profiles,
                    actual);
            return Response.ok(Json.bytes(switch (document) {
                case "queryables" -> written.queryables(collection);
                case "sortables" -> written.sortables(collection);
                default -> written.json(collection);
            }))
                    .header(HttpHeaders.LINK, SchemaProfile.header(profiles));
        });
    }
}
