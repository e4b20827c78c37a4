package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.html.page.CollectionPage;
import de.sozialplanung.opendata.html.page.CollectionsPage;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.Numbers;
import de.sozialplanung.opendata.html.page.SchemaPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.SortParameter;
import de.sozialplanung.opendata.record.DatasetRecord;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list of collections and the page of each.
@Path("pages/collections")
public final class CollectionsResource {

    private final Publications publications;
    private final Pages pages;

    CollectionsResource(Publications publications, Pages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return pages.answer(request, "collections", shell,
                () -> new CollectionsPage(shell, new Overview(shell).groups()));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Publication publication = publications.current();
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        Collection collection = find(publication, id);
        Overview overview = new Overview(shell);
        return pages.answer(request, "collection", shell,
                () -> new CollectionPage(shell, id, shell.title(collection.title()),
                        shell.text(collection.description()), facts(shell, overview, collection),
                        collection.schema().properties().stream().map(p -> row(shell, p)).toList(),
                        overview.downloads(id, ""),
                        shell.catalog().datasetOf(id).map(Dataset::id).orElse(null),
                        shell.catalog().datasetOf(id)
                                .map(dataset -> new DatasetRecord(publication.edition(), dataset, pages.root()))
                                .map(new SchemaOrg(shell)::dataset).orElse(null),
                        new Maps(shell).ofCollection(collection, overview.summary(id))));
    }

    @GET
    @Path("{id}/{document: schema|queryables|sortables}")
    public Response schema(@PathParam("id") String id, @PathParam("document") String document, @Context UriInfo uri,
            @Context HttpHeaders headers, @Context Request request) {
        Publication publication = publications.current();
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        Collection collection = find(publication, id);
        return pages.answer(request, "schema", shell, () -> schema(shell, collection, document));
    }

    /// The properties of a collection as a document of that name has them.
    static SchemaPage schema(Shell shell, Collection collection, String document) {
        boolean sorts = "sortables".equals(document);
        boolean filters = "queryables".equals(document);
        Stream<Property> shown = sorts ? SortParameter.sortable(collection) : collection.schema().properties().stream();
        return new SchemaPage(shell, collection.id(), shell.title(collection.title()), document,
                sorts ? Text.SORTABLES : filters ? Text.QUERYABLES : Text.SCHEMA,
                sorts ? Text.SORTABLES_LEAD : filters ? Text.QUERYABLES_LEAD : Text.SCHEMA_LEAD,
                shown.map(p -> row(shell, p)).toList());
    }

    /// The collection of that id.
    ///
    /// @throws Problem 404 where there is none
    static Collection find(Publication publication, String id) {
        return publication.catalog().collection(id)
                .orElseThrow(() -> Problem.notFound("There is no collection of that name."));
    }

    private static List<Fact> facts(Shell shell, Overview overview, Collection collection) {
        CollectionSummary summary = overview.summary(collection.id());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(shell.text(Text.FACT_COUNT), shell.number(summary.count())));
        String period = Overview.period(summary.begin(), summary.end());
        if (!period.isEmpty()) {
            facts.add(new Fact(shell.text(Text.FACT_PERIOD), period));
        }
        facts.add(new Fact(shell.text(Text.FACT_EDITION), shell.editionDate()));
        facts.add(new Fact(shell.text(Text.FACT_LICENCE), shell.catalog().licence().title()));
        facts.add(new Fact(shell.text(Text.FACT_GEOMETRY), collection.schema().geometry()
                .map(g -> shell.text(type(g.type()))).orElse(shell.text(Text.TYPE_NONE))));
        if (!summary.bbox().isEmpty()) {
            facts.add(new Fact(shell.text(Text.FACT_EXTENT), summary.bbox().stream()
                    .map(d -> Numbers.decimal(d, 3, 3, shell.language())).collect(Collectors.joining(" · "))));
            facts.add(new Fact(shell.text(Text.FACT_CRS), shell.text(Text.FACT_CRS_LIST)));
        }
        facts.add(new Fact(shell.text(Text.FACT_ID), collection.id()));
        return facts;
    }

    private static CollectionPage.PropertyRow row(Shell shell, Property property) {
        String unit = property.unit();
        return new CollectionPage.PropertyRow(property.name(), shell.text(property.title()),
                shell.text(type(property.type())), unit == null ? "" : unit, shell.text(property.description()),
                property.scheme());
    }

    static Text type(PropertyType type) {
        return switch (type) {
            case STRING -> Text.TYPE_STRING;
            case STRING_LIST -> Text.TYPE_STRING_LIST;
            case INTEGER -> Text.TYPE_INTEGER;
            case NUMBER -> Text.TYPE_NUMBER;
            case BOOLEAN -> Text.TYPE_BOOLEAN;
            case DATE -> Text.TYPE_DATE;
            case DATE_TIME -> Text.TYPE_DATE_TIME;
            case POINT -> Text.TYPE_POINT;
            case MULTI_POLYGON -> Text.TYPE_MULTI_POLYGON;
        };
    }
}
