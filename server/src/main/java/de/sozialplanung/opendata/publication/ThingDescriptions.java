package de.sozialplanung.opendata.publication;

import java.util.Optional;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.filter.SpatialRelation;
import de.sozialplanung.opendata.rdf.CatalogGraph;
import de.sozialplanung.opendata.rdf.FeatureGraph;
import de.sozialplanung.opendata.rdf.IndicatorGraph;
import de.sozialplanung.opendata.rdf.ThingKind;
import de.sozialplanung.opendata.rdf.Things;
import de.sozialplanung.opendata.store.FeatureStore;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Namespaces;
import de.sozialplanung.opendata.vocab.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.locationtech.jts.geom.Geometry;

/// Describes single things from the records and the store, without the graphs of the whole edition.
final class ThingDescriptions {

    private final Catalog catalog;
    private final FeatureStore store;
    private final Iris iris;
    private final CatalogGraph catalogGraph;
    private final FeatureGraph features;
    private final Graph definitions;

    ThingDescriptions(Catalog catalog, FeatureStore store, Iris iris, Things things, CatalogGraph catalogGraph) {
        this.catalog = catalog;
        this.store = store;
        this.iris = iris;
        this.catalogGraph = catalogGraph;
        features = new FeatureGraph(catalog, iris, things);
        Model model = IndicatorGraph.build(catalog, iris);
        model.add(Vocabulary.all(iris));
        definitions = model.getGraph();
    }

    /// The statements about a thing; empty where this knows none of that address.
    Optional<Model> describe(String iri) {
        String things = iris.base() + "/id/";
        if (iri.startsWith(things)) {
            String[] path = iri.substring(things.length()).split("/", -1);
            Optional<Model> found = path.length == 2 ? thing(path[0], path[1]) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        Model model = empty();
        addDefinitions(iri, model);
        return model.isEmpty() ? Optional.empty() : Optional.of(model);
    }

    /// With the parts that have an address within the thing's own document.
    private void addDefinitions(String iri, Model model) {
        definitions.find(NodeFactory.createURI(iri), Node.ANY, Node.ANY).forEach(triple -> {
            model.getGraph().add(triple);
            if (triple.getObject().isURI() && triple.getObject().getURI().startsWith(iri + "#")) {
                definitions.find(triple.getObject(), Node.ANY, Node.ANY).forEach(model.getGraph()::add);
            }
        });
    }

    private Optional<Model> thing(String code, String key) {
        if ("datensatz".equals(code)) {
            return catalog.entries().dataset(key).map(this::dataset);
        }
        if ("datensatzreihe".equals(code)) {
            return catalog.entries().series(key).map(catalogGraph::series);
        }
        Optional<ThingKind> kind = ThingKind.ofCode(code);
        return kind.flatMap(k -> StoredThings.find(catalog, store, k, key)).map(feature -> {
            Model model = empty();
            Collection collection = catalog.collection(kind.orElseThrow().collection()).orElseThrow();
            features.add(collection, feature, Crs.CRS84, model.getGraph());
            if (kind.orElseThrow().level() != null) {
                addNeighbours(NodeFactory.createURI(iris.thing(code, key)), collection, feature, model.getGraph());
            }
            addDefinitions(iris.thing(code, key), model);
            return model;
        });
    }

    /// Those of an area, which are among the areas whose boxes meet its own.
    private void addNeighbours(Node area, Collection collection, Feature feature, Graph graph) {
        Geometry geometry = feature.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        Geometry box = Reprojection.between(Crs.CRS84, Crs.EPSG_25832).apply(geometry).getEnvelope();
        Graph among = GraphMemFactory.createDefaultGraphSameTerm();
        features.addNeighbours(store.open(Query.all(collection, Crs.CRS84)
                .with(new BoundFilter.Spatial(SpatialRelation.INTERSECTS, box, false))), among);
        among.find(area, Node.ANY, Node.ANY).forEach(graph::add);
    }

    private Model dataset(Dataset dataset) {
        Model model = catalogGraph.dataset(dataset);
        addDefinitions(iris.thing(dataset.kind(), dataset.id()), model);
        return model;
    }

    private Model empty() {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Namespaces.prefixes(iris));
        return model;
    }
}
