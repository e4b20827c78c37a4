package de.sozialplanung.opendata.rdf;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.DatasetSeries;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.vocab.DcatAp;
import de.sozialplanung.opendata.vocab.Hydra;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// The catalogue as portals harvest it: DCAT-AP.de 3.0 that readers of 2.0 understand, too.
///
/// Every document is complete in itself and the same at each run: no blank nodes, no date but those of the editions. Unless
/// the full profile is asked for, no path leads from a dataset to another one, as GovData copies and deletes whatever it
/// reaches from one.
public final class CatalogGraph {

    private final Release release;
    private final Iris iris;
    private final Authority authority = Authority.load();

    private CatalogGraph(Release release, Iris iris) {
        this.release = release;
        this.iris = iris;
    }

    public static CatalogGraph of(Release release, Iris iris) {
        return new CatalogGraph(release, iris);
    }

    /// All datasets in one document.
    public static Model build(Release release, Iris iris) {
        return of(release, iris).all(CatalogView.HARVEST);
    }

    /// All datasets of a view in one document.
    public Model all(CatalogView view) {
        return document(datasets(view), view);
    }

    /// When anything in it changed last.
    public Instant modified() {
        return release.modified();
    }

    /// The number of pages of that size, at least one.
    public int pages(CatalogView view, int size) {
        return Math.max(1, Math.ceilDiv(datasets(view).size(), size));
    }

    /// One page with links to its neighbours on the same path, as harvesters follow them.
    ///
    /// @param number from 1 to `pages(view, size)`
    /// @param size   datasets per page, at least 1
    /// @param path   the path it is served at, such as `/catalog.ttl`
    public Model page(CatalogView view, int number, int size, String path) {
        int last = pages(view, size);
        if (number < 1 || number > last) {
            throw new IllegalArgumentException("there are pages 1 to " + last);
        }
        List<Dataset> datasets = datasets(view);
        Model model = document(datasets.subList(Math.min((number - 1) * size, datasets.size()),
                Math.min(number * size, datasets.size())), view);
        IntFunction<Resource> pages = page -> model.createResource(
                release.address() + path + "?page=" + page + "&size=" + size + view.query());
        Resource node = pages.apply(number).addProperty(RDF.type, Hydra.PARTIAL_COLLECTION_VIEW)
                .addProperty(RDF.type, Hydra.PAGED_COLLECTION)
                .addProperty(Hydra.TOTAL_ITEMS, integer(model, datasets.size()))
                .addProperty(Hydra.ITEMS_PER_PAGE, integer(model, size));
        link(node, pages.apply(1), Hydra.FIRST, Hydra.FIRST_PAGE);
        link(node, pages.apply(last), Hydra.LAST, Hydra.LAST_PAGE);
        if (number < last) {
            link(node, pages.apply(number + 1), Hydra.NEXT, Hydra.NEXT_PAGE);
        }
        if (number > 1) {
            link(node, pages.apply(number - 1), Hydra.PREVIOUS, Hydra.PREVIOUS_PAGE);
        }
        return model;
    }

    /// The description of one dataset with everything that belongs to it, publisher included, without the catalogue.
    public Model dataset(Dataset dataset) {
        Model model = empty();
        Resource node = new DatasetDescription(release, iris, model).add(dataset);
        SeriesDescription series = new SeriesDescription(release, iris, model);
        series.addMember(dataset, node);
        publisher(model);
        authority.describe(model);
        return model;
    }

    /// The description of one series, which names its members.
    public Model series(DatasetSeries one) {
        Model model = empty();
        new SeriesDescription(release, iris, model).add(one);
        publisher(model);
        authority.describe(model);
        return model;
    }

    /// What is left to say of a dataset that is published no more; empty where none of that id ever was.
    public Optional<Model> gone(String id) {
        return Tombstone.of(release, id).map(tombstone -> {
            Model model = empty();
            tombstone.write(model, iris);
            authority.describe(model);
            return model;
        });
    }

    private List<Dataset> datasets(CatalogView view) {
        List<Dataset> all = release.catalog().entries().datasets();
        Instant since = view.since();
        return since == null ? all
                : all.stream().filter(dataset -> !release.state(dataset).modified().isBefore(since)).toList();
    }

    /// Those that serve any dataset of the catalogue, on this page or not.
    private List<Service> services() {
        List<Dataset> all = release.catalog().entries().datasets();
        return Arrays.stream(Service.values()).filter(service -> all.stream().anyMatch(service::serves)).toList();
    }

    private Model document(List<Dataset> datasets, CatalogView view) {
        Model model = empty();
        Resource node = catalog(model);
        DatasetDescription description = new DatasetDescription(release, iris, model);
        SeriesDescription series = new SeriesDescription(release, iris, model);
        Map<Dataset, Resource> nodes = new LinkedHashMap<>();
        for (Dataset dataset : datasets) {
            Resource described = description.add(dataset);
            node.addProperty(DCAT.dataset, described);
            nodes.put(dataset, described);
            if (view.profile() == CatalogView.Profile.FULL) {
                series.addMember(dataset, described);
            }
        }
        for (Service service : services()) {
            Resource described = service.describe(model, release, iris);
            node.addProperty(DCAT.service, described);
            if (view.profile() == CatalogView.Profile.FULL) {
                nodes.forEach((dataset, served) -> {
                    if (service.serves(dataset)) {
                        described.addProperty(DCAT.servesDataset, served);
                    }
                });
            }
        }
        if (view.profile() == CatalogView.Profile.FULL) {
            release.catalog().entries().series().stream()
                    .filter(one -> one.members().stream().anyMatch(datasets::contains))
                    .forEach(one -> node.addProperty(model.createProperty(DCAT.getURI(), "resource"), series.add(one)));
        }
        authority.describe(model);
        return model;
    }

    private Resource catalog(Model model) {
        Catalog catalog = release.catalog();
        Resource homepage = model.createResource(iris.base() + "/").addProperty(RDF.type, FOAF.Document);
        Resource node = model.createResource(iris.base() + "/catalog").addProperty(RDF.type, DCAT.Catalog)
                .addProperty(DCTerms.publisher, publisher(model)).addProperty(FOAF.homepage, homepage)
                .addProperty(DCTerms.license, DatasetDescription.licence(model, catalog.licence()))
                .addProperty(DCTerms.language, table(model, "language", "DEU"))
                .addProperty(DCTerms.language, table(model, "language", "ENG"))
                .addProperty(DCTerms.issued, time(model, release.issued()))
                .addProperty(DCTerms.modified, time(model, release.modified()))
                .addProperty(DCAT.themeTaxonomy, model.createResource(DcatAp.AUTHORITY + "data-theme"))
                .addProperty(DcatAp.AVAILABILITY, table(model, "planned-availability", "STABLE"));
        new Place(catalog.region()).node(model).ifPresent(place -> node.addProperty(DCTerms.spatial, place));
        text(node, DCTerms.title, catalog.title());
        text(node, DCTerms.description, DatasetDescription.noticed(catalog, catalog.description()));
        return node;
    }

    private Resource publisher(Model model) {
        Agent agent = release.catalog().publisher();
        Resource node = model.createResource(publisher(iris)).addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, agent.name(), "de")
                .addProperty(DCTerms.type, model.createResource(DcatAp.PUBLISHER_TYPES + "LocalAuthority"));
        if (agent.homepage() != null) {
            node.addProperty(FOAF.homepage,
                    model.createResource(agent.homepage()).addProperty(RDF.type, FOAF.Document));
        }
        return node;
    }

    private Model empty() {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Namespaces.prefixes(iris));
        return model;
    }

    private static void link(Resource view, Resource page, Property present, Property former) {
        view.addProperty(present, page).addProperty(former, page);
    }

    static Literal time(Model model, Instant instant) {
        return model.createTypedLiteral(instant.toString(), XSDDatatype.XSDdateTime);
    }

    private static Literal integer(Model model, int number) {
        return model.createTypedLiteral(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    /// The publisher's IRI, which all datasets share.
    static String publisher(Iris iris) {
        return iris.base() + "/catalog#herausgeber";
    }

    static Resource table(Model model, String table, String code) {
        return model.createResource(DcatAp.AUTHORITY + table + "/" + code);
    }

    static void text(Resource node, Property property, LocalizedText text) {
        node.addProperty(property, text.de(), "de").addProperty(property, text.en(), "en");
    }
}
