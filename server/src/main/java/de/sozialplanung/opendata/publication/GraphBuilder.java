package de.sozialplanung.opendata.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Level;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.rdf.FeatureGraph;
import de.sozialplanung.opendata.rdf.IndicatorGraph;
import de.sozialplanung.opendata.rdf.IndicatorObservations;
import de.sozialplanung.opendata.rdf.ObservationGraph;
import de.sozialplanung.opendata.rdf.ThingKind;
import de.sozialplanung.opendata.rdf.SliceGraph;
import de.sozialplanung.opendata.rdf.Things;
import de.sozialplanung.opendata.rdf.UnionGraph;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;
import de.sozialplanung.opendata.vocab.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds the graphs of one edition. The wide collections give none: their figures are the observations. Nor does a
/// collection of a size that in memory, as statements, would take many times what its features take.
final class GraphBuilder {

    /// The long collection that the observations are read from.
    static final String OBSERVATIONS = "indikatorwerte";

    /// A feature takes some kilobytes as statements.
    private static final long MOST_FEATURES = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(GraphBuilder.class);

    private final Catalog catalog;
    private final FeatureStore store;
    private final Iris iris;
    private final Things things;
    private final GraphNames names;

    GraphBuilder(Catalog catalog, FeatureStore store, Iris iris, Things things) {
        this.catalog = catalog;
        this.store = store;
        this.iris = iris;
        this.things = things;
        names = new GraphNames(iris);
    }

    /// All graphs by name under their union, read-only.
    Dataset build(Model catalogModel) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        Map<String, Graph> parts = new LinkedHashMap<>();
        Graph indicators = IndicatorGraph.build(catalog, iris).getGraph();
        if (catalog.collection(OBSERVATIONS).isPresent()) {
            ObservationGraph observations = ObservationGraph.of(open(OBSERVATIONS), iris, things);
            SliceGraph slices = new SliceGraph(observations.cube(), iris);
            slices.describe(indicators);
            graphs.put(names.collection(OBSERVATIONS), observations);
            graphs.put(names.slices(), slices);
            IndicatorObservations.each(observations)
                    .forEach(one -> parts.put(names.collection(one.dataset()), one));
        }
        FeatureGraph features = new FeatureGraph(catalog, iris, things);
        for (Collection collection : catalog.collections()) {
            if (!isView(collection) && isSmall(collection)) {
                String name = isArea(collection) ? names.areas() : names.collection(collection.id());
                features.add(open(collection.id()), graphs.computeIfAbsent(name, _ -> empty()));
            }
        }
        graphs.put(names.indicators(), indicators);
        graphs.put(names.vocabulary(), Vocabulary.all(iris).getGraph());
        graphs.put(names.catalog(), catalogModel.getGraph());
        return dataset(graphs, parts);
    }

    /// @param parts graphs that say again what others of them say, so that they add nothing to the union
    private Dataset dataset(Map<String, Graph> graphs, Map<String, Graph> parts) {
        List<Graph> all = new ArrayList<>(graphs.values());
        Graph union = new UnionGraph(all);
        union.getPrefixMapping().setNsPrefixes(Namespaces.prefixes(iris));
        DatasetGraph dataset = new DatasetGraphMapLink(union);
        graphs.forEach((name, graph) -> dataset.addGraph(NodeFactory.createURI(name), graph));
        parts.forEach((name, graph) -> dataset.addGraph(NodeFactory.createURI(name), graph));
        return DatasetFactory.wrap(new DatasetGraphReadOnly(dataset));
    }

    private FeatureStream open(String collection) {
        return store.open(Query.all(catalog.collection(collection).orElseThrow(), Crs.CRS84));
    }

    private boolean isSmall(Collection collection) {
        long features = store.count(collection.id(), new BoundFilter.Everything());
        if (features > MOST_FEATURES) {
            LOG.info("collection {} is left out of the graphs: {} features are too many", collection.id(), features);
        }
        return features <= MOST_FEATURES;
    }

    /// What says again what graphs say: tables of figures, and results of queries over the graphs.
    private static boolean isView(Collection collection) {
        return ThingKind.ofCollection(collection.id()).isEmpty() && !collection.id().equals(ObservationSchemas.GROUPS);
    }

    /// Whether the graph by the name of a collection says all of it and nothing else. That of the areas is one for all levels.
    ///
    /// @param features how many it has
    static boolean hasOwnGraph(Collection collection, long features) {
        return collection.id().equals(OBSERVATIONS)
                || (!isView(collection) && !isArea(collection) && features <= MOST_FEATURES);
    }

    private static boolean isArea(Collection collection) {
        return Arrays.stream(Level.values()).anyMatch(level -> level.collection().equals(collection.id()));
    }

    private static Graph empty() {
        return GraphMemFactory.createDefaultGraphSameTerm();
    }
}
