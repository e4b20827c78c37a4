package de.sozialplanung.opendata.ogcapi.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.encode.Link;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.MediaFormat;
import de.sozialplanung.opendata.ogcapi.ApiLinks;
import de.sozialplanung.opendata.ogcapi.ApiRequest;
import de.sozialplanung.opendata.ogcapi.Json;
import de.sozialplanung.opendata.ogcapi.SchemaDocument;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.Parameters;
import de.sozialplanung.opendata.record.DatasetRecord;
import de.sozialplanung.opendata.record.RecordCollection;
import de.sozialplanung.opendata.record.RecordTables;
import de.sozialplanung.opendata.record.RecordsRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The catalogue as a collection, its records, and what describes them, as JSON. The pages of the same addresses live in
/// another face.
@Path("collections/" + RecordCollection.ID)
public final class RecordsResource {

    private static final Set<String> OWN = Set.of("f", "lang", RecordProfile.PARAMETER);

    private static final MediaFormat GEOJSON = new MediaFormat("geojson", RecordDocument.GEOJSON);

    private final Publications publications;
    private final Links links;
    private final RecordTables tables;

    RecordsResource(Publications publications, Links links, RecordTables tables) {
        this.publications = publications;
        this.links = links;
        this.tables = tables;
    }

    @GET
    public Response catalog(@Context ContainerRequestContext context) {
        ApiRequest asked = profiled(context);
        Publication publication = publications.current();
        ApiLinks titled = new ApiLinks(links, asked.language());
        CatalogDocument document = new CatalogDocument(publication, titled);
        MediaFormat format = asked.format(List.of(RecordPart.CATALOG, ApiLinks.JSON));
        return asked.answer(publication.edition().id(), titled.language(), format.mediaType(),
                () -> Response.ok(Json.bytes(document.json()))
                        .header(HttpHeaders.LINK, ApiLinks.header(document.all())));
    }

    @GET
    @Path("queryables")
    public Response queryables(@Context ContainerRequestContext context) {
        return description(context,
                schema -> CatalogDocument.defined(schema.queryables(RecordsRequest.collection())));
    }

    @GET
    @Path("sortables")
    public Response sortables(@Context ContainerRequestContext context) {
        return description(context,
                schema -> CatalogDocument.sortables(schema.queryables(RecordsRequest.collection())));
    }

    private Response description(ContainerRequestContext context, Function<SchemaDocument, ObjectNode> document) {
        ApiRequest asked = ApiRequest.plain(context, links.base());
        Language language = asked.language();
        MediaFormat format = asked.format(List.of(ApiLinks.SCHEMA, ApiLinks.JSON));
        return asked.answer(publications.current().edition().id(), language, format.mediaType(), () -> Response
                .ok(Json.bytes(document.apply(SchemaDocument.plain(links, language)))));
    }

    @GET
    @Path("items")
    public Response records(@Context ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Language language = asked.language();
        RecordsRequest request = RecordsRequest.read(publications, tables, language, asked.parameters(), OWN);
        RecordProfile.check(asked);
        geoJson(asked);
        return asked.answer(request.publication().edition().id(), language, RecordDocument.GEOJSON,
                () -> page(asked, request, new ApiLinks(links, language)));
    }

    private static Response.ResponseBuilder page(ApiRequest asked, RecordsRequest request, ApiLinks titled) {
        RecordsRequest.Found found = request.found();
        Map<String, String> query = query(asked);
        String items = RecordDocument.PATH + "/items";
        List<Link> all = new ArrayList<>(List.of(
                titled.link("self", items + text(query, "geojson"), RecordDocument.GEOJSON, RecordCollection.TITLE),
                titled.link("alternate", items + text(query, "html"), ApiLinks.HTML, RecordCollection.TITLE)));
        found.nextPage().ifPresent(token -> {
            query.put(ItemsRequest.AFTER, token.text());
            all.add(titled.link("next", items + text(query, "geojson"), RecordDocument.GEOJSON,
                    RecordCollection.TITLE));
        });
        all.add(titled.link("collection", RecordDocument.PATH, RecordPart.CATALOG.mediaType(),
                RecordCollection.TITLE));
        all.addAll(RecordProfile.links(titled));
        ObjectNode json = Json.object().put("type", "FeatureCollection").put("numberMatched", found.matched())
                .put("numberReturned", found.records().size())
                .put("timeStamp", request.publication().edition().created().toString());
        json.set("links", Json.links(all));
        ArrayNode features = json.putArray("features");
        RecordDocument document = new RecordDocument(request.publication(), titled);
        found.records().forEach(record -> features.add(document.json(record, request.properties())));
        return Response.ok(Json.bytes(json)).header(HttpHeaders.LINK, ApiLinks.header(all))
                .header("OGC-NumberMatched", found.matched())
                .header("OGC-NumberReturned", found.records().size())
                .header("Content-Crs", "<" + Crs.CRS84.uri() + ">");
    }

    @GET
    @Path("items/{record}")
    public Response record(@PathParam("record") String id, @Context ContainerRequestContext context) {
        ApiRequest asked = profiled(context);
        Language language = asked.language();
        Publication publication = publications.current();
        DatasetRecord record = RecordsRequest.find(publication, tables, language, id);
        geoJson(asked);
        RecordDocument document = new RecordDocument(publication, new ApiLinks(links, language));
        return asked.answer(publication.edition().id(), language, RecordDocument.GEOJSON,
                () -> Response.ok(Json.bytes(document.alone(record)))
                        .header(HttpHeaders.LINK, ApiLinks.header(document.all(record)))
                        .header("Content-Crs", "<" + Crs.CRS84.uri() + ">"));
    }

    private ApiRequest profiled(ContainerRequestContext context) {
        ApiRequest asked = new ApiRequest(context, links.base());
        Parameters.of(asked.parameters(), OWN.stream().sorted().toList());
        RecordProfile.check(asked);
        return asked;
    }

    /// Records have one form for programs, GeoJSON.
    private static void geoJson(ApiRequest asked) {
        asked.format(List.of(GEOJSON, ApiLinks.JSON));
    }

    /// The parameters as asked but for the format, in an order that does not vary.
    private static Map<String, String> query(ApiRequest asked) {
        Map<String, String> query = new TreeMap<>();
        asked.parameters().forEach((name, values) -> query.put(name, values.getFirst()));
        query.remove("f");
        return query;
    }

    private static String text(Map<String, String> query, String format) {
        return "?" + query.entrySet().stream()
                .map(p -> Links.encode(p.getKey()) + "=" + Links.encode(p.getValue()) + "&")
                .collect(Collectors.joining()) + "f=" + format;
    }
}
