package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.encode.XmlOutput;
import de.sozialplanung.opendata.http.Caching;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.publication.Publications;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What search engines are led by: `/robots.txt`, and the pages of collections and datasets with the date of their last
/// change (sitemaps.org 0.9). Earlier editions are left out: they say the same as the current one, mostly.
@Path("/")
public final class SitemapResource {

    private static final String SITEMAP = "/sitemap.xml";

    private final Publications publications;
    private final Links links;

    SitemapResource(Publications publications, Links links) {
        this.publications = publications;
        this.links = links;
    }

    @GET
    @Path("robots.txt")
    public Response robots() {
        String path = Objects.requireNonNullElse(URI.create(links.root()).getRawPath(), "");
        String text = "User-agent: *\nDisallow: " + path + "/editions/\nDisallow: " + path + "/sparql?\nSitemap: "
                + links.root() + SITEMAP + "\n";
        return Response.ok(text, "text/plain;charset=utf-8").header("Cache-Control", Caching.REVALIDATE).build();
    }

    @GET
    @Path("sitemap.xml")
    public Response sitemap(@Context Request request) {
        Publication publication = publications.current();
        return Caching.answer(request,
                Caching.tag(publication.edition().id(), SITEMAP, links.base(),
                        publication.edition().states().toString()),
                () -> Response.ok((StreamingOutput) out -> write(pages(publication), out))
                        .type("application/xml"));
    }

    private static Map<String, Instant> pages(Publication publication) {
        Instant created = publication.edition().created();
        Map<String, Instant> pages = new LinkedHashMap<>();
        for (String path : new String[]{"/", "/collections", "/catalog", "/collections/datensaetze", "/def"}) {
            pages.put(path, created);
        }
        if (!publication.catalog().indicators().isEmpty()) {
            List.of("/indikatoren", "/bericht").forEach(path -> pages.put(path, created));
        }
        Map.of(NeedChoice.SUPPLY, "/bedarf", OfferView.OFFERS, "/angebote", PlanningView.PROCESSES, "/planung")
                .entrySet().stream().filter(entry -> publication.catalog().collection(entry.getKey()).isPresent())
                .map(Map.Entry::getValue).sorted().forEach(path -> pages.put(path, created));
        for (Collection collection : publication.catalog().collections()) {
            pages.put("/collections/" + collection.id(), publication.catalog().datasetOf(collection.id())
                    .map(dataset -> publication.edition().state(dataset).modified()).orElse(created));
        }
        for (Dataset dataset : publication.catalog().entries().all()) {
            pages.put("/collections/datensaetze/items/" + dataset.id(),
                    publication.edition().state(dataset).modified());
        }
        for (Indicator indicator : publication.catalog().indicators()) {
            publication.catalog().entries().dataset(indicator.dataset())
                    .ifPresent(dataset -> pages.put("/indikatoren/" + indicator.id(),
                            publication.edition().state(dataset).modified()));
        }
        return pages;
    }

    private void write(Map<String, Instant> pages, OutputStream out) throws IOException {
        XmlOutput xml = XmlOutput.document(out);
        xml.start("urlset").attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        for (Map.Entry<String, Instant> page : pages.entrySet()) {
            xml.start("url").element("loc", links.to(page.getKey())).element("lastmod", page.getValue().toString())
                    .end();
        }
        xml.end();
        xml.finish();
    }
}
