package de.sozialplanung.opendata.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.FeatureFormat;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.rdf.CatalogGraph;
import de.sozialplanung.opendata.rdf.CatalogView;
import de.sozialplanung.opendata.rdf.Cube;
import de.sozialplanung.opendata.rdf.CubeView;
import de.sozialplanung.opendata.rdf.FeatureStatements;
import de.sozialplanung.opendata.rdf.Release;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/// The RDF of one edition: the catalogue as portals harvest it, descriptions of single things, and all graphs for
/// queries. Read-only, for any number of threads.
///
/// Each part is built when it is asked for first: by `prepare` ahead of anybody who would have to wait for it.
public final class LinkedData {

    /// The most statements that a description of one thing has.
    private static final int MOST_STATEMENTS = 1_000;

    private final Prepared<Described> described;
    private final Prepared<Dataset> dataset;
    private final Prepared<FeatureStatements> statements;

    /// What is known without the graphs of the features.
    ///
    /// @param pages  of the catalogue; null where it is one
    /// @param things null where they are described from the dataset
    private record Described(Supplier<Model> catalog, @Nullable CatalogGraph pages,
            @Nullable ThingDescriptions things) {}

    private LinkedData(Callable<Described> described, Function<Model, Dataset> graphs,
            Callable<FeatureStatements> statements) {
        this.described = new Prepared<>(described);
        this.statements = new Prepared<>(statements);
        dataset = new Prepared<>(() -> graphs.apply(catalog(new CatalogView(CatalogView.Profile.FULL, null))));
    }

    /// Graphs that are ready: the catalogue is one page, and things are described from the dataset.
    public LinkedData(Model catalog, Dataset dataset) {
        this(() -> new Described(() -> catalog, null, null), _ -> dataset, () -> {
            throw new IllegalStateException("there are graphs here, and no features");
        });
    }

    /// The RDF of an edition; nothing of it is built yet.
    ///
    /// @param store holds the features of that edition
    /// @param iris  the addresses of the installation that publishes it
    public static LinkedData of(Edition edition, FeatureStore store, Iris iris) {
        return of(edition, store, iris, iris.base());
    }

    /// As above.
    ///
    /// @param address of the faces that show the edition, where its services are
    static LinkedData of(Edition edition, FeatureStore store, Iris iris, String address) {
        Catalog catalog = edition.catalog();
        return new LinkedData(() -> {
            CatalogGraph pages = CatalogGraph.of(new Release(edition.id(), edition.created(), catalog,
                    edition.summaries(), edition.states(), new DatasetFiles(edition, store), address), iris);
            return new Described(() -> pages.all(CatalogView.HARVEST), pages,
                    new ThingDescriptions(catalog, store, iris, StoredThings.of(catalog, store, iris), pages));
        }, model -> new GraphBuilder(catalog, store, iris, StoredThings.of(catalog, store, iris)).build(model),
                () -> new FeatureStatements(catalog, iris, StoredThings.of(catalog, store, iris)));
    }

    /// Writes features of the edition as statements, see `FeatureGraphs`.
    ///
    /// @throws Problem where the store does not answer for now
    public void write(FeatureStream features, FeatureFormat format, OutputStream out) throws IOException {
        FeatureStatements writer = statements.get();
        if (format == FeatureFormat.JSON_LD) {
            writer.jsonLd(features, out);
        } else {
            writer.turtle(features, out);
        }
    }

    /// All datasets of a view of the catalogue in one document.
    public Model catalog(CatalogView view) {
        CatalogGraph pages = described.get().pages();
        return pages == null ? described.get().catalog().get() : pages.all(view);
    }

    /// When anything in the catalogue changed last.
    public Instant modified() {
        CatalogGraph pages = described.get().pages();
        return pages == null ? Instant.EPOCH : pages.modified();
    }

    /// The number of catalogue pages of that size.
    public int catalogPages(CatalogView view, int size) {
        CatalogGraph pages = described.get().pages();
        return pages == null ? 1 : pages.pages(view, size);
    }

    /// One page of the catalogue.
    ///
    /// @param number from 1 to `catalogPages(view, size)`
    /// @param path   the path it is served at, such as `/catalog.ttl`, for the links between pages
    public Model catalogPage(CatalogView view, int number, int size, String path) {
        CatalogGraph pages = described.get().pages();
        return pages == null ? catalog(view) : pages.page(view, number, size, path);
    }

    /// What is left to say of a dataset that is published no more; empty where none of that id ever was.
    public Optional<Model> gone(String dataset) {
        CatalogGraph pages = described.get().pages();
        return pages == null ? Optional.empty() : pages.gone(dataset);
    }

    /// Builds all of it on a thread of its own and returns at once.
    public void prepare() {
        dataset.prepare("linked-data");
    }

    /// One named graph per subject, the default graph being their union. Builds them, or waits until they are built.
    ///
    /// @throws Problem               where the store does not answer for now; the next call builds anew
    /// @throws IllegalStateException where building failed otherwise
    public Dataset dataset() {
        return dataset.get();
    }

    /// The observations as a table; empty where there are none.
    ///
    /// @throws Problem as `dataset`
    public Optional<Cube> cube() {
        Graph graph = dataset().asDatasetGraph().getDefaultGraph();
        while (graph instanceof WrappedGraph || graph instanceof GraphWrapper) {
            graph = graph instanceof WrappedGraph wrapped ? wrapped.getWrapped() : ((GraphWrapper) graph).get();
        }
        return CubeView.of(graph).map(CubeView::cube);
    }

    /// What is said of one thing, at most a thousand statements; empty where nothing is. Most things are described
    /// without waiting for the graphs; observations are not.
    public Optional<Model> describe(String iri) {
        ThingDescriptions things = described.get().things();
        Optional<Model> known = things == null ? Optional.empty() : things.describe(iri);
        return known.or(() -> fromGraphs(iri));
    }

    private Optional<Model> fromGraphs(String iri) {
        Graph union = dataset().asDatasetGraph().getDefaultGraph();
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(union.getPrefixMapping().getNsPrefixMap());
        Node thing = NodeFactory.createURI(iri);
        Node many = Qb.HAS_OBSERVATION.asNode();
        // a slice may have thousands of observations, which leave room for what else is said of it
        ExtendedIterator<Triple> triples = union.find(thing, Node.ANY, Node.ANY)
                .filterDrop(triple -> triple.getPredicate().equals(many)).andThen(union.find(thing, many, Node.ANY));
        try {
            for (int i = 0; i < MOST_STATEMENTS && triples.hasNext(); i++) {
                model.getGraph().add(triples.next());
            }
        } finally {
            triples.close();
        }
        return model.isEmpty() ? Optional.empty() : Optional.of(model);
    }
}
