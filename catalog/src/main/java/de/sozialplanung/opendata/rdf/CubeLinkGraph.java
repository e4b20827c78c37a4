package de.sozialplanung.opendata.rdf;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.DatasetState;
import de.sozialplanung.opendata.catalog.Indicator;
import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import de.sozialplanung.opendata.rdf.ObservationColumn.Measure;
import de.sozialplanung.opendata.vocab.CubeLink;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;

/// The observations of one indicator as cube.link has them, `/cubes/GRU-08`: the cube with its shape in front, then each
/// observation with the one type and the exactly one object of each property that the shape asks for. A value that is not
/// told is `""^^cube:Undefined`.
///
/// The observations have addresses of this document, since the profile allows no second type beside that of RDF Data Cube.
/// They are computed when asked; every search goes through all of them, so it is for reading from beginning to end.
public final class CubeLinkGraph extends GraphBase {

    static final Node UNDEFINED = NodeFactory.createLiteralDT("",
            TypeMapper.getInstance().getSafeTypeByName(CubeLink.UNDEFINED.getURI()));
    private static final int TRIPLES_EACH = 7;

    private final Graph head;
    private final String address;
    private final Cube cube;
    private final Cube.Rows rows;
    private final Dimension areas;
    private final Dimension years;
    private final Dimension states;
    private final Measure values;
    private final Node observer;

    private CubeLinkGraph(Cube cube, Cube.Rows rows, Catalog catalog, Indicator indicator, DatasetState state,
            Iris iris) {
        this.cube = cube;
        this.rows = rows;
        address = address(iris, indicator.id());
        areas = (Dimension) cube.column(term(iris, "gebiet")).orElseThrow();
        years = (Dimension) cube.column(term(iris, "jahr")).orElseThrow();
        states = (Dimension) cube.column(Qb.OBS_STATUS.asNode()).orElseThrow();
        values = (Measure) cube.column(term(iris, "wert")).orElseThrow();
        observer = NodeFactory.createURI(CatalogGraph.publisher(iris));
        CubeLinkHead described = new CubeLinkHead(iris, address);
        described.cube(catalog, indicator, state);
        described.shape(indicator, observer, objects(areas), objects(years), objects(states), range());
        head = described.graph();
        getPrefixMapping().setNsPrefixes(head.getPrefixMapping());
    }

    /// That of an indicator; empty where it has no observations.
    ///
    /// @param state when its dataset was published, and last changed
    public static Optional<CubeLinkGraph> of(Cube cube, Catalog catalog, Indicator indicator, DatasetState state,
            Iris iris) {
        Dimension cubes = (Dimension) cube.column(Qb.IN_DATA_SET.asNode()).orElseThrow();
        OptionalInt code = cubes.code(NodeFactory.createURI(IndicatorGraph.cube(iris, indicator.id())));
        Cube.Rows rows = code.isEmpty() ? Cube.Rows.NONE : cube.rows(code.getAsInt(), -1, -1);
        return rows.size() == 0 ? Optional.empty()
                : Optional.of(new CubeLinkGraph(cube, rows, catalog, indicator, state, iris));
    }

    /// The address of an indicator's document, and of its cube.
    static String address(Iris iris, String indicator) {
        return iris.base() + "/cubes/" + indicator;
    }

    private static Node term(Iris iris, String name) {
        return NodeFactory.createURI(iris.term(name));
    }

    private IntStream each() {
        return IntStream.range(0, rows.size()).map(rows::get);
    }

    private List<Node> objects(Dimension dimension) {
        return each().map(dimension::code).filter(code -> code >= 0).distinct().sorted().mapToObj(dimension::value)
                .toList();
    }

    /// The least and the greatest value; empty where none is told.
    private Optional<List<Node>> range() {
        double[] told = each().mapToDouble(values::number).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return told.length == 0 ? Optional.empty()
                : Optional.of(List.of(values.node(told[0]), values.node(told[told.length - 1])));
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Iterator<Triple> observed = each().boxed().flatMap(this::observation).filter(pattern::matches).iterator();
        return head.find(pattern).andThen(WrappedIterator.createNoRemove(observed));
    }

    private Stream<Triple> observation(int row) {
        Node node = NodeFactory.createURI(address + "#" + cube.key(row));
        Node value = values.object(row);
        return Stream.of(
                Triple.create(NodeFactory.createURI(address + CubeLinkHead.SET), CubeLink.HAS_OBSERVATION.asNode(),
                        node),
                Triple.create(node, RDF.type.asNode(), CubeLink.OBSERVATION.asNode()),
                Triple.create(node, CubeLink.OBSERVED_BY.asNode(), observer),
                Triple.create(node, areas.predicate(), areas.value(areas.code(row))),
                Triple.create(node, years.predicate(), years.value(years.code(row))),
                Triple.create(node, values.predicate(), value == null ? UNDEFINED : value),
                Triple.create(node, states.predicate(), states.value(states.code(row))));
    }

    @Override
    protected int graphBaseSize() {
        return head.size() + TRIPLES_EACH * rows.size();
    }
}
