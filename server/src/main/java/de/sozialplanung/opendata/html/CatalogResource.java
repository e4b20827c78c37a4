package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.CatalogEntries;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.html.page.CatalogPage;
import de.sozialplanung.opendata.html.page.Download;
import de.sozialplanung.opendata.html.page.Shell;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/// The catalogue that portals harvest, as a page.
@Path("pages/catalog")
public final class CatalogResource {

    private final Publications publications;
    private final Pages pages;

    CatalogResource(Publications publications, Pages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GET
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers,
            @Context Request request) {
        Shell shell = pages.shell(Visit.of(uri, headers), publications.current());
        Overview overview = new Overview(shell);
        CatalogEntries listed = shell.catalog().entries();
        List<CatalogPage.Entry> entries = listed.datasets().stream()
                .filter(dataset -> listed.seriesOf(dataset).isEmpty()).map(dataset -> entry(shell, overview, dataset))
                .toList();
        List<CatalogPage.Series> series = listed.series().stream()
                .map(one -> new CatalogPage.Series(one.id(), shell.title(one.whole().title()),
                        one.members().stream().map(dataset -> entry(shell, overview, dataset)).toList()))
                .toList();
        List<Download> forms = List.of(
                new Download("Turtle", shell.machine("/catalog.ttl"), "text/turtle"),
                new Download("RDF/XML", shell.machine("/catalog.rdf"), "application/rdf+xml"),
                new Download("JSON-LD", shell.machine("/catalog.jsonld"), "application/ld+json"),
                new Download("N-Triples", shell.machine("/catalog.nt"), "application/n-triples"));
        return pages.answer(request, "catalog", shell, () -> new CatalogPage(shell, forms, entries, series));
    }

    private static CatalogPage.Entry entry(Shell shell, Overview overview, Dataset dataset) {
        CollectionSummary summary = overview.summary(dataset.collection());
        return new CatalogPage.Entry(dataset.id(), dataset.kind(), page(shell, dataset), dataset.collection(),
                shell.title(dataset.title()),
                shell.text(dataset.description()), dataset.keywords(),
                Overview.period(summary.begin(), summary.end()), overview.files(dataset));
    }

    /// The page on a dataset: that of its collection, else that of its record.
    static String page(Shell shell, Dataset dataset) {
        return "/collections/" + (shell.catalog().indicatorOf(dataset).isEmpty() ? dataset.collection()
                : "datensaetze/items/" + dataset.id());
    }
}
