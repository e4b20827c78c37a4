package de.sozialplanung.opendata.html;

import de.sozialplanung.opendata.html.page.BaseMap;
import de.sozialplanung.opendata.http.Links;
import de.sozialplanung.opendata.http.PageRouting;
import de.sozialplanung.opendata.publication.Publications;
import de.sozialplanung.opendata.record.RecordTables;
import de.sozialplanung.opendata.vocab.ConceptSchemes;
import de.sozialplanung.opendata.vocab.Terms;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pages as one part, wired.
public final class HtmlFace {

    private final Publications publications;
    private final Assets assets = new Assets();
    private final ConceptSchemes schemes = new ConceptSchemes();
    private final Terms terms = Terms.load();
    private final Pages pages;
    private final List<String> conformance;
    private final RecordTables records;
    private final SitemapResource sitemap;
    private final QueryAnswers answers;
    private final InstantSource clock;
    private final Outlines outlines;

    /// @param conformance the conformance classes that the interfaces keep
    /// @param answers     what the SPARQL endpoint answers
    /// @param clock       says what is open now
    /// @param baseMap     what lies beneath the maps; null where nothing does
    public HtmlFace(Publications publications, Links links, List<String> conformance, QueryAnswers answers,
            InstantSource clock, @Nullable BaseMap baseMap) {
        this(publications, links, conformance, answers, clock, baseMap, Outlines.MOST_SHAPES);
    }

    /// @param most areas that a page lists and draws
    HtmlFace(Publications publications, Links links, List<String> conformance, QueryAnswers answers,
            InstantSource clock, @Nullable BaseMap baseMap, int most) {
        outlines = new Outlines(most);
        this.conformance = conformance;
        this.answers = answers;
        this.clock = clock;
        this.publications = publications;
        pages = new Pages(links, assets, baseMap);
        records = new RecordTables(links.root());
        sitemap = new SitemapResource(publications, links);
    }

    /// What the server registers: the resources, which leads browsers to them, and problems as pages.
    public List<Object> resources() {
        return List.of(
                new PageRouting(Set.of("impressum", "datenschutz", "barrierefreiheit", "indikatoren", "gebiete",
                        "bedarf", "angebote", "planung", "suche", "bericht")),
                new ErrorPages(publications, pages), new HomeResource(publications, pages, outlines),
                new IndicatorResource(publications, pages, outlines),
                new AreaResource(publications, pages, outlines, schemes),
                new NeedResource(publications, pages, outlines, schemes),
                new OfferResource(publications, pages, outlines, schemes, clock),
                new PlanningResource(publications, pages, outlines, schemes),
                new SearchResource(publications, pages, schemes),
                new ReportResource(publications, pages, outlines),
                new CollectionsResource(publications, pages), new CatalogResource(publications, pages),
                new RecordsResource(publications, pages, records),
                new SparqlFormResource(publications, pages, answers),
                new TableResource(publications, pages, schemes), new LegalResource(publications, pages),
                new EditionsResource(publications, pages),
                new ApiPageResource(publications, pages, conformance),
                new DefinitionPagesResource(publications, pages, schemes, terms),
                new DiagramResource(publications, pages, terms), new AssetsResource(assets), sitemap);
    }
}
