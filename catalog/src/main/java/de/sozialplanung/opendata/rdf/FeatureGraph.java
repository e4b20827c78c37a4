package de.sozialplanung.opendata.rdf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.catalog.ObservationSchemas;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.Role;
import de.sozialplanung.opendata.catalog.Theme;
import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.vocab.Geo;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// Features as things, driven by their schema: class by collection, property by its term, coded values as concepts, keys
/// as links, geometry as WKT in CRS84.
///
/// The figures that areas carry as columns are left out: they are stated once, as observations. A row that a saved query found
/// is no thing: it has the address that it is at as an item, and says all of its columns.
public final class FeatureGraph {

    /// Names of linked things that tables repeat for people; in a graph the thing itself has its name.
    private static final Set<String> COPIED_NAMES = Set.of("gebiet_name", "indikator_name");

    private final Iris iris;
    private final Things things;
    private final String region;
    private final PropertyValues values;
    private final Set<String> figures;

    public FeatureGraph(Catalog catalog, Iris iris, Things things) {
        this.iris = iris;
        this.things = things;
        region = catalog.region().key();
        values = new PropertyValues(iris, things);
        figures = catalog.indicators().stream().map(Indicator::column).collect(Collectors.toSet());
    }

    /// Adds all features of a stream and closes it. Areas are told their neighbours among them.
    public void add(FeatureStream stream, Graph graph) {
        try (stream) {
            Borders borders = new Borders(stream.collection(), stream.crs());
            Feature feature = stream.next();
            while (feature != null) {
                add(stream.collection(), feature, stream.crs(), graph);
                borders.add(feature);
                feature = stream.next();
            }
            borders.found.state(graph);
        }
    }

    /// Adds which areas of a stream border on each other, and nothing else of them; closes it.
    public void addNeighbours(FeatureStream stream, Graph graph) {
        try (stream) {
            Borders borders = new Borders(stream.collection(), stream.crs());
            for (Feature feature = stream.next(); feature != null; feature = stream.next()) {
                borders.add(feature);
            }
            borders.found.state(graph);
        }
    }

    /// Gathers the shapes of a collection's areas; of one of other things, nothing.
    private final class Borders {
        private final AreaBorders found = new AreaBorders();
        private final Optional<ThingKind> kind;
        private final OptionalInt set;
        private final Reprojection way;

        Borders(Collection collection, Crs crs) {
            kind = ThingKind.ofCollection(collection.id()).filter(k -> k.level() != null);
            set = collection.schema().index("gebietsstand");
            way = Reprojection.between(crs, Crs.CRS84);
        }

        void add(Feature feature) {
            Geometry geometry = feature.geometry();
            if (kind.isPresent() && geometry != null && !geometry.isEmpty()) {
                Object of = set.isPresent() ? feature.value(set.getAsInt()) : null;
                found.add(NodeFactory.createURI(iris.thing(kind.get().code(), feature.id())), String.valueOf(of),
                        way.apply(geometry));
            }
        }
    }

    /// Adds one feature of a collection.
    ///
    /// @param crs the reference system of its geometry
    public void add(Collection collection, Feature feature, Crs crs, Graph graph) {
        Optional<ThingKind> kind = ThingKind.ofCollection(collection.id());
        boolean found = isFound(collection);
        Node thing = NodeFactory.createURI(found
                ? iris.base() + "/collections/" + collection.id() + "/items/" + feature.id()
                : iris.thing(kind.map(ThingKind::code).orElse(collection.id()), feature.id()));
        kind.ifPresent(k -> types(k, thing, graph));
        List<Property> attributes = collection.schema().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            Object value = feature.value(i);
            boolean saidElsewhere = isFigure(attributes.get(i).name())
                    || COPIED_NAMES.contains(attributes.get(i).term());
            if (value != null && (found || !saidElsewhere)) {
                attribute(kind.orElse(null), thing, attributes.get(i), value, graph);
            }
        }
        kind.ifPresent(k -> inOtherWords(k, new Row(collection, feature), new Statements(thing, graph)));
        Geometry geometry = feature.geometry();
        if (geometry != null && !geometry.isEmpty() && (found || !showsAnArea(collection))) {
            Geometry shape = Reprojection.between(crs, Crs.CRS84).apply(geometry);
            geometry(thing, shape, graph);
            if (kind.isPresent() && kind.get().level() != null) {
                AreaStatements.measure(thing, shape, graph);
            }
        }
    }

    /// Whether the rows of a collection are what a saved query found.
    static boolean isFound(Collection collection) {
        return ThingKind.ofCollection(collection.id()).isEmpty() && !collection.id().equals(ObservationSchemas.LONG)
                && !collection.id().equals(ObservationSchemas.GROUPS)
                && Arrays.stream(Theme.values()).noneMatch(theme -> theme.code().equals(collection.id()));
    }

    /// What other vocabularies say of it.
    private void inOtherWords(ThingKind kind, Row row, Statements thing) {
        switch (kind) {
            case ANGEBOT -> new OfferStatements(iris, things).add(row, thing);
            case AKTEUR -> new ActorStatements(iris, things, region).add(row, thing);
            case PLANUNGSPROZESS -> new PlanningStatements(things).process(row, thing);
            case MASSNAHME -> new PlanningStatements(things).measure(row, thing);
            case KREIS, GEMEINDE, WOHNPLATZ, BEDARFSINDEX, VERSORGUNG -> {
                // their properties and shapes say it all
            }
        }
    }

    /// Whether the geometry is that of the area that a row speaks of: the area itself has it, once.
    private static boolean showsAnArea(Collection collection) {
        return collection.schema().property("gebiet").isPresent();
    }

    /// A figure's column, or that of its status or year: `gru_08`, `gru_08_status`, `gru_08_jahr`.
    private boolean isFigure(String name) {
        int suffix = name.lastIndexOf('_');
        return figures.contains(name) || (suffix > 0 && figures.contains(name.substring(0, suffix)));
    }

    private void types(ThingKind kind, Node thing, Graph graph) {
        graph.add(thing, RDF.type.asNode(), NodeFactory.createURI(kind.ownType(iris)));
        kind.foreignTypes().forEach(type -> graph.add(thing, RDF.type.asNode(), NodeFactory.createURI(type)));
    }

    private void attribute(@Nullable ThingKind kind, Node thing, Property property, Object value, Graph graph) {
        Node term = NodeFactory.createURI(iris.term(property.term()));
        boolean area = kind != null && kind.level() != null;
        for (Node object : values.nodes(property, value)) {
            graph.add(thing, term, object);
            if (area && object.isURI() && PropertyValues.AREA_TERMS.contains(property.term())) {
                graph.add(thing, Geo.SF_WITHIN.asNode(), object);
            }
            if (area && object.isURI() && "gebietsstand".equals(property.term())) {
                AreaStatements.member(thing, object, iris, graph);
            }
        }
        if (property.role() == Role.TITLE) {
            graph.add(thing, RDFS.label.asNode(), Literals.german(value.toString()));
            if (area) {
                graph.add(thing, SKOS.prefLabel.asNode(), Literals.german(value.toString()));
            }
        }
        if (area && property.role() == Role.ID) {
            graph.add(thing, SKOS.notation.asNode(), Literals.text(value.toString()));
        }
    }

    private static void geometry(Node thing, Geometry geometry, Graph graph) {
        Node node = NodeFactory.createURI(thing.getURI() + "#geometrie");
        graph.add(Triple.create(thing, Geo.HAS_GEOMETRY.asNode(), node));
        graph.add(Triple.create(thing, RDF.type.asNode(), Geo.FEATURE.asNode()));
        graph.add(Triple.create(node, RDF.type.asNode(), Geo.GEOMETRY.asNode()));
        graph.add(Triple.create(node, Geo.AS_WKT.asNode(), Shapes.wkt(geometry)));
    }
}
