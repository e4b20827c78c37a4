package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.html.page.Citation;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.ItemPage;
import de.sozialplanung.opendata.html.page.ItemsPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.html.page.ValueView;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.FigureCitation;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.store.Fields;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The features of a collection as a table with a map, and the page of each feature.
@Path("pages/collections/{id}/items")
public final class TableResource {

    private static final long MOST_ROWS = 500;
    private static final int LONGEST = 100;

    private final Publications publications;
    private final Pages pages;
    private final ConceptSchemes schemes;

    TableResource(Publications publications, Pages pages, ConceptSchemes schemes) {
        this.publications = publications;
        this.pages = pages;
        this.schemes = schemes;
    }

    @GET
    public Response table(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Visit visit = Visit.of(uri, headers).joined(TableView.COLUMNS);
        ItemsRequest asked = ItemsRequest.read(publications, id, parameters(visit), Set.of());
        Shell shell = pages.shell(visit, asked.publication());
        return pages.answer(request, "items", shell, () -> table(shell, visit, asked));
    }

    private ItemsPage table(Shell shell, Visit visit, ItemsRequest asked) {
        Collection collection = asked.collection();
        Query query = readable(asked);
        Areas areas = new Areas(asked.publication());
        Values values = new Values(shell, schemes, areas, collection);
        TableView view = new TableView(shell, visit, asked, "/collections/" + collection.id() + "/items");
        ItemsPage.Column coordinates = view.coordinates();
        List<Integer> shown = values.shown().stream().filter(view::shows).toList();
        List<ItemsPage.Column> columns = new ArrayList<>(shown.stream().map(view::column).toList());
        if (coordinates != null) {
            columns.add(coordinates);
        }
        List<ItemsPage.Row> rows = new ArrayList<>();
        Map<String, String> signs = new TreeMap<>();
        String next = null;
        try (Page page = asked.publication().store().open(query)) {
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                rows.add(row(view, values, shown, feature));
            }
            next = page.nextPage()
                    .map(token -> address(shell, collection, Stream.concat(without(visit, Set.of("after")),
                            Stream.of(Map.entry("after", token.text()))).toList()))
                    .orElse(null);
        }
        rows.forEach(row -> row.cells().forEach(cell -> cell.stream().filter(v -> !v.sign().isEmpty())
                .forEach(v -> signs.put(v.sign(), v.note()))));
        String first = visit.parameter("after") == null ? null
                : address(shell, collection, without(visit, Set.of("after")).toList());
        Overview overview = new Overview(shell);
        return new ItemsPage(shell, collection.id(), shell.title(collection.title()),
                asked.publication().store().count(collection.id(), query.filter()), columns,
                rows, signs.entrySet().stream().map(e -> new Fact(e.getKey(), e.getValue())).toList(),
                new FilterForm(shell, visit, collection, schemes, areas, "/collections/" + collection.id() + "/items")
                        .form(overview.summary(collection.id())),
                view.form(),
                new ItemsPage.Paging(next, first), overview.downloads(collection.id(), Visit.query(view.files())),
                new Maps(shell)
                        .ofTable(collection,
                                Visit.query(Stream.concat(without(visit, TableView.NAMES.stream()
                                        .filter(name -> !TableView.SORT.equals(name)).collect(Collectors.toSet())),
                                        Stream.of(Map.entry("limit", Long.toString(query.slice().limit()))))
                                        .toList())));
    }

    @GET
    @Path("{feature}")
    public Response feature(@PathParam("id") String id, @PathParam("feature") String featureId, @Context UriInfo uri,
            @Context HttpHeaders headers, @Context Request request) {
        Publication publication = publications.current();
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        Collection collection = CollectionsResource.find(publication, id);
        Feature feature = publication.store().get(id, featureId, Crs.EPSG_25832)
                .orElseThrow(() -> Problem.notFound("There is no feature of that id in this collection."));
        return pages.answer(request, "item", shell, () -> feature(shell, publication, collection, feature));
    }

    private ItemPage feature(Shell shell, Publication publication, Collection collection, Feature feature) {
        Values values = new Values(shell, schemes, new Areas(publication), collection);
        List<ItemPage.Row> rows = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (int index : values.shown()) {
            Property property = collection.schema().attributes().get(index);
            List<ValueView> parts = values.of(feature, index);
            if (values.isYearOfAnother(index)) {
                continue; // stands with its figure
            }
            if (parts.isEmpty()) {
                empty.add(shell.text(property.title()));
            } else {
                rows.add(new ItemPage.Row(shell.text(property.title()), shell.text(property.description()),
                        parts.getFirst().text().isEmpty() ? "" : unit(property),
                        values.year(feature, index), parts));
            }
        }
        String title = Areas.title(collection, feature);
        String path = "/collections/" + collection.id() + "/items/" + feature.id();
        List<Download> downloads = Arrays.stream(FeatureFormat.values()).map(format -> new Download(format.title(),
                shell.machine(path + "?f=" + format.key()), format.mediaType())).toList();
        return new ItemPage(shell, collection.id(), shell.title(collection.title()), feature.id(), title, rows, empty,
                downloads,
                Things.kind(collection).map(kind -> shell.absolute("/id/" + kind + "/" + feature.id())).orElse(null),
                feature.geometry() == null ? null : new Maps(shell).ofFeature(collection, feature.id(), title),
                collection.id().equals(ObservationSchemas.LONG)
                        ? FigureCitation.of(publication.edition(), pages.root(), feature)
                                .map(citation -> citation(shell, citation)).orElse(null)
                        : null);
    }

    private static Citation citation(Shell shell, FigureCitation citation) {
        return new Citation(List.of(new Fact(shell.text(Text.CITATION_SOURCE), citation.indicator().source()),
                new Fact(shell.text(Text.CITATION_METHOD), shell.text(citation.method())),
                new Fact(shell.text(Text.CITATION_DATE), citation.indicator().referenceDate()),
                new Fact(shell.text(Text.CITATION_EDITION),
                        shell.text(Text.FOOT_EDITION, citation.edition(), shell.date(citation.issued()))),
                new Fact(shell.text(Text.CITATION_LICENCE), shell.catalog().licence().title())), citation.permanent(),
                shell.text(citation.suggestion()));
    }

    private static ItemsPage.Row row(TableView view, Values values, List<Integer> shown, Feature feature) {
        List<List<ValueView>> cells = new ArrayList<>(shown.stream().skip(1)
                .map(index -> values.of(feature, index).stream().map(v -> v.brief(LONGEST)).toList()).toList());
        if (view.hasCoordinates()) {
            cells.add(view.coordinates(feature));
        }
        return new ItemsPage.Row(feature.id(), cells);
    }

    private static String unit(Property property) {
        return Optional.ofNullable(property.unit()).orElse("");
    }

    /// The parameters for the shared reader, with a page's own number of rows.
    private static Map<String, List<String>> parameters(Visit visit) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("limit", List.of(TableView.ROWS));
        parameters.putAll(visit.byName());
        return parameters;
    }

    /// A page is for reading: it shows fewer rows than a file may have. All is read of them, whichever columns are shown, since
    /// a figure means nothing without its status.
    private static Query readable(ItemsRequest asked) {
        Query whole = asked.query().with(Fields.all(asked.collection()));
        Slice slice = whole.slice();
        return slice.limit() <= MOST_ROWS ? whole
                : whole.with(new Slice(MOST_ROWS, slice.offset(), slice.after()));
    }

    private static Stream<Map.Entry<String, String>> without(Visit visit, Set<String> names) {
        return visit.parameters().stream().filter(p -> !names.contains(p.getKey()));
    }

    private static String address(Shell shell, Collection collection, List<Map.Entry<String, String>> parameters) {
        String query = Visit.query(parameters);
        return shell.page("/collections/" + collection.id() + "/items" + (query.isEmpty() ? "" : "?" + query));
    }
}
