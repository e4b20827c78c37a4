package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.html.page.CatalogPage;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Fact;
import de.sozialplanung.opendata.html.page.Numbers;
import de.sozialplanung.opendata.html.page.RecordPage;
import de.sozialplanung.opendata.html.page.RecordsPage;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.html.page.Text;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.query.Parameters;
import de.sozialplanung.opendata.record.DatasetRecord;
import de.sozialplanung.opendata.record.RecordCollection;
import de.sozialplanung.opendata.record.RecordTables;
import de.sozialplanung.opendata.record.RecordsRequest;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The records of the catalogue: all of them, those that a search finds, and the page of each.
@Path("pages/collections/" + RecordCollection.ID)
public final class RecordsResource {

    private static final String PATH = "/collections/" + RecordCollection.ID;

    private final Publications publications;
    private final Pages pages;
    private final RecordTables tables;

    RecordsResource(Publications publications, Pages pages, RecordTables tables) {
        this.publications = publications;
        this.pages = pages;
        this.tables = tables;
    }

    @GET
    public Response catalog(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        Parameters.of(visit.byName(), Set.of("profile"));
        RecordsRequest all = RecordsRequest.read(publications, tables, visit.language(), Map.of(), Set.of());
        Shell shell = pages.shell(visit, all.publication());
        return pages.answer(request, "records", shell, () -> found(shell, visit, all, true));
    }

    @GET
    @Path("{document: queryables|sortables}")
    public Response properties(@PathParam("document") String document, @Context UriInfo uri,
            @Context HttpHeaders headers, @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        return pages.answer(request, "schema", shell,
                () -> CollectionsResource.schema(shell, RecordsRequest.collection(), document));
    }

    @GET
    @Path("items")
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        RecordsRequest asked = RecordsRequest.read(publications, tables, visit.language(), visit.byName(),
                Set.of("profile"));
        Shell shell = pages.shell(visit, asked.publication());
        return pages.answer(request, "records", shell, () -> found(shell, visit, asked, false));
    }

    /// @param whole whether the catalogue itself is shown, with what is said of it
    private static RecordsPage found(Shell shell, Visit visit, RecordsRequest asked, boolean whole) {
        RecordsRequest.Found found = asked.found();
        List<CatalogPage.Entry> entries = found.records().stream().map(record -> entry(shell, record)).toList();
        String next = found.nextPage()
                .map(token -> shell.page(visit.address(PATH + "/items", "after", token.text()))).orElse(null);
        List<Fact> hidden = new ArrayList<>(visit.parameters().stream()
                .filter(p -> !"after".equals(p.getKey()) && !"q".equals(p.getKey()))
                .map(p -> new Fact(p.getKey(), p.getValue())).toList());
        if (shell.chosen()) {
            hidden.add(new Fact("lang", shell.language().tag()));
        }
        String query = Visit.query(visit.parameters());
        List<Fact> facts = whole ? legal(shell) : List.of();
        return new RecordsPage(shell, text(visit.parameter("q")), hidden, found.matched(), entries, facts, next,
                shell.machine(PATH + "/items?f=geojson" + (query.isEmpty() ? "" : "&" + query)));
    }

    @GET
    @Path("items/{record}")
    public Response record(@PathParam("record") String id, @Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Visit visit = Visit.of(uri, headers);
        Publication publication = publications.current();
        DatasetRecord record = RecordsRequest.find(publication, tables, visit.language(), id);
        Shell shell = pages.shell(visit, publication);
        return pages.answer(request, "record", shell, () -> page(shell, record));
    }

    private static RecordPage page(Shell shell, DatasetRecord record) {
        List<Download> links = List.of(
                new Download("GeoJSON", shell.machine(PATH + "/items/" + record.id() + "?f=geojson"),
                        "application/geo+json"),
                new Download("DCAT-AP.de (Turtle)",
                        shell.machine("/doc/" + record.dataset().kind() + "/" + record.id() + ".ttl"),
                        "text/turtle"),
                new Download("DCAT-AP.de (RDF/XML)",
                        shell.machine("/doc/" + record.dataset().kind() + "/" + record.id() + ".rdf"),
                        "application/rdf+xml"));
        return new RecordPage(shell, entry(shell, record), facts(shell, record),
                record.dataset().euThemes().stream().map(code -> DatasetRecord.THEMES + "/" + code).toList(),
                shell.licenceHref(), links, new SchemaOrg(shell).dataset(record));
    }

    private static List<Fact> facts(Shell shell, DatasetRecord record) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(shell.text(Text.IDENTIFIER), record.id()));
        facts.add(new Fact(shell.text(Text.PROPERTY_TYPE), record.type()));
        CollectionSummary summary = record.summary();
        if (summary.begin() != null || summary.end() != null) {
            facts.add(new Fact(shell.text(Text.FACT_PERIOD), Stream.of(summary.begin(), summary.end())
                    .map(day -> day == null ? "…" : shell.date(day)).collect(Collectors.joining(" – "))));
        }
        if (!summary.bbox().isEmpty()) {
            facts.add(new Fact(shell.text(Text.FACT_EXTENT), summary.bbox().stream()
                    .map(d -> Numbers.decimal(d, 3, 3, shell.language())).collect(Collectors.joining(" · "))));
        }
        facts.add(new Fact(shell.text(Text.RECORD_FORMATS), record.formats().stream().map(DatasetRecord.Format::name)
                .collect(Collectors.joining(", "))));
        facts.addAll(legal(shell));
        facts.add(new Fact(shell.text(Text.RECORD_IDENTIFIER), record.iri()));
        return facts;
    }

    /// What holds for the catalogue and each of its records: as of when, with which attribution, from whom.
    private static List<Fact> legal(Shell shell) {
        Catalog catalog = shell.catalog();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(shell.text(Text.FACT_EDITION), shell.editionDate()));
        facts.add(new Fact(shell.text(Text.FACT_LICENCE), catalog.licence().title()));
        String attribution = catalog.licence().attribution();
        if (attribution != null) {
            facts.add(new Fact(shell.text(Text.RECORD_RIGHTS), attribution));
        }
        facts.add(new Fact(shell.text(Text.FOOT_PUBLISHER), reached(catalog.publisher())));
        facts.add(new Fact(shell.text(Text.RECORD_CONTACT), reached(catalog.contact())));
        return facts;
    }

    private static String reached(Agent agent) {
        return Stream.of(agent.name(), text(agent.homepage()), text(agent.email()), text(agent.telephone()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static CatalogPage.Entry entry(Shell shell, DatasetRecord record) {
        CollectionSummary summary = record.summary();
        String collection = record.dataset().collection();
        return new CatalogPage.Entry(record.id(), record.dataset().kind(),
                CatalogResource.page(shell, record.dataset()), collection, shell.title(record.dataset().title()),
                shell.text(record.dataset().description()), record.dataset().keywords(),
                Overview.period(summary.begin(), summary.end()), new Overview(shell).files(record.dataset()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
