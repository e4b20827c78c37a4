package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.Filter;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.ItemsPage;
import de.sozialplanung.opendata.html.page.OfferText;
import de.sozialplanung.opendata.html.page.OffersPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.ItemsRequest;
import de.sozialplanung.opendata.query.SearchParameter;
import de.sozialplanung.opendata.store.Page;
import de.sozialplanung.opendata.store.Query;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Services: a search whose parameters are those of the interface, and the page of each.
@Path("pages/angebote")
public final class OfferResource {

    private static final String PATH = "/angebote";
    private static final String ROWS = "20";
    private static final int MOST_SERVICES = 50_000;

    private final Publications publications;
    private final Pages pages;
    private final Outlines outlines;
    private final ConceptSchemes schemes;

    OfferResource(Publications publications, Pages pages, Outlines outlines, ConceptSchemes schemes) {
        this.publications = publications;
        this.pages = pages;
        this.outlines = outlines;
        this.schemes = schemes;
    }

    @GET
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        ItemsRequest asked = ItemsRequest.read(publications, OfferView.OFFERS, parameters(visit),
                Set.of());
        Shell shell = pages.shell(visit, asked.publication());
        return pages.answer(request, "offers", shell, () -> found(shell, visit, asked));
    }

    /// What is asked for; where no status is, only services that are there.
    private Map<String, List<String>> parameters(Visit visit) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("limit", List.of(ROWS));
        CollectionReader.of(publications.current(), OfferView.OFFERS).filter(offers -> offers.has("status"))
                .ifPresent(_ -> parameters.put("status", List.of(OfferView.ACTIVE)));
        visit.parameters().stream().map(Map.Entry::getKey).distinct().forEach(name -> parameters.put(name,
                visit.parameters().stream().filter(p -> p.getKey().equals(name)).map(Map.Entry::getValue).toList()));
        return parameters;
    }

    private OffersPage found(Shell shell, Visit visit, ItemsRequest asked) {
        CollectionReader offers = new CollectionReader(asked.publication(), asked.collection());
        OfferView view = new OfferView(shell, offers, schemes);
        List<Feature> shown = new ArrayList<>();
        String next = null;
        try (Page page = offers.publication().store().open(inMetres(asked.query()))) {
            for (Feature offer = page.next(); offer != null; offer = page.next()) {
                shown.add(offer);
            }
            next = page.nextPage().map(token -> address(shell, Stream.concat(filter(visit, "after"),
                    Stream.of(Map.entry("after", token.text()))).toList())).orElse(null);
        }
        String municipality = visit.parameter(Level.GEMEINDE.code());
        Map<String, List<String>> all = parameters(visit);
        all.remove("limit");
        all.remove("after");
        String same = Visit.query(all.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> Map.entry(e.getKey(), value))).toList());
        return new OffersPage(shell, form(shell, visit, offers, view),
                offers.publication().store().count(OfferView.OFFERS, asked.query().filter()),
                shown.stream().map(view::card).toList(),
                new ItemsPage.Paging(next, visit.parameter("after") == null ? null
                        : address(shell, filter(visit, "after").toList())),
                view.map(outlines, municipality == null ? Level.GEMEINDE : Level.WOHNPLATZ,
                        municipality == null ? "" : municipality, shown, "").orElse(null),
                shell.page("/collections/" + OfferView.OFFERS + "/items?" + same),
                new Overview(shell).downloads(OfferView.OFFERS, same));
    }

    /// For the drawing, which lies in EPSG:25832.
    private static Query inMetres(Query query) {
        return new Query(query.collection(), query.filter(), query.sort(), query.fields(), Crs.EPSG_25832,
                query.slice());
    }

    private ItemsPage.Form form(Shell shell, Visit visit, CollectionReader offers, OfferView view) {
        FilterForm form = new FilterForm(shell, visit, offers.collection(), schemes, view.areas(), PATH);
        List<ItemsPage.Field> fields = new ArrayList<>();
        fields.add(form.field(SearchParameter.NAME, OfferText.WORD, OfferText.WORD_HINT));
        Map<String, OfferText> names = new LinkedHashMap<>();
        names.put("lebenslagen", OfferText.LIFE);
        names.put("zielgruppen", OfferText.GROUP);
        names.put("arten", OfferText.KIND);
        names.put("gemeinde", OfferText.PLACE);
        names.put("sprachen", OfferText.LANGUAGE);
        names.put("barrierefrei", OfferText.ACCESS);
        names.put("kosten", OfferText.COST);
        names.forEach((name, label) -> offers.collection().schema().property(name).ifPresent(property -> {
            List<Fact> options = "sprachen".equals(name) ? languages(offers, view)
                    : form.field(property, new Overview(shell).summary(OfferView.OFFERS))
                            .map(ItemsPage.Field::options).orElse(List.of());
            if (!options.isEmpty()) {
                String value = visit.parameter(name);
                fields.add(new ItemsPage.Field(name, shell.text(label), value == null ? "" : value, "", options));
            }
        }));
        return form.form(fields);
    }

    private static List<Fact> languages(CollectionReader offers, OfferView view) {
        TreeSet<String> tags = new TreeSet<>();
        offers.where(new Filter.Everything(), MOST_SERVICES)
                .forEach(offer -> tags.addAll(offers.texts(offer, "sprachen")));
        return tags.stream().map(tag -> new Fact(view.codes().language(tag), tag))
                .sorted(Comparator.comparing(Fact::label)).toList();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Publication publication = publications.current();
        Shell shell = pages.shell(Visit.of(uri, headers), publication);
        CollectionReader offers = CollectionReader.of(publication, OfferView.OFFERS).orElseThrow(OfferResource::none);
        Feature offer = publication.store().get(OfferView.OFFERS, id, Crs.EPSG_25832)
                .orElseThrow(OfferResource::none);
        return pages.answer(request, "offer", shell,
                () -> new OfferProfile(shell, offers, offer, schemes, outlines, pages.root()).page());
    }

    private static Problem none() {
        return Problem.notFound("There is no service of that id.");
    }

    private static Stream<Map.Entry<String, String>> filter(Visit visit, String without) {
        return visit.parameters().stream().filter(p -> !p.getKey().equals(without));
    }

    private static String address(Shell shell, List<Map.Entry<String, String>> parameters) {
        String query = Visit.query(parameters);
        return shell.page(PATH + (query.isEmpty() ? "" : "?" + query));
    }
}
