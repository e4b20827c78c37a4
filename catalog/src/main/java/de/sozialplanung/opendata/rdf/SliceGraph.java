package de.sozialplanung.opendata.rdf;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import de.sozialplanung.opendata.vocab.Iris;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;

/// Which observations are in which slice, `/id/schnitt/indikator-gru-08/2023 qb:observation …`, computed from the table when
/// asked. Read-only.
public final class SliceGraph extends GraphBase {

    static final Node HAS_OBSERVATION = Qb.HAS_OBSERVATION.asNode();

    private final Cube cube;
    private final Iris iris;
    private final Dimension cubes;
    private final Dimension years;
    private final Map<Node, Slice> bySlice = new HashMap<>();
    private final Node[][] slices;

    private record Slice(int indicator, int year) {}

    public SliceGraph(Cube cube, Iris iris) {
        this.cube = cube;
        this.iris = iris;
        cubes = dimension(Qb.IN_DATA_SET.asNode());
        years = dimension(NodeFactory.createURI(iris.term("jahr")));
        boolean[][] exists = new boolean[cubes.size()][years.size()];
        for (int row = 0; row < cube.size(); row++) {
            exists[cubes.code(row)][years.code(row)] = true;
        }
        slices = new Node[cubes.size()][years.size()];
        for (int indicator = 0; indicator < cubes.size(); indicator++) {
            for (int year = 0; year < years.size(); year++) {
                String address = address(indicator, year);
                slices[indicator][year] = NodeFactory.createURI(address);
                if (exists[indicator][year]) {
                    bySlice.put(slices[indicator][year], new Slice(indicator, year));
                }
            }
        }
    }

    private Dimension dimension(Node predicate) {
        return (Dimension) cube.column(predicate).orElseThrow();
    }

    private String address(int indicator, int year) {
        String dataset = cubes.value(indicator).getURI();
        return iris.thing("schnitt", dataset.substring(dataset.lastIndexOf('/') + 1) + "/"
                + years.value(year).getLiteralLexicalForm());
    }

    /// Adds what is said of the slices themselves: their cube, their key and the year they fix.
    public void describe(Graph graph) {
        Node year = years.predicate();
        bySlice.forEach((node, slice) -> {
            Node dataset = cubes.value(slice.indicator());
            String structure = iris.thing("struktur",
                    dataset.getURI().substring(dataset.getURI().lastIndexOf('/') + 1));
            graph.add(node, RDF.type.asNode(), Qb.SLICE.asNode());
            graph.add(node, Qb.SLICE_STRUCTURE.asNode(), NodeFactory.createURI(CubeStructure.sliceKey(structure)));
            graph.add(node, year, years.value(slice.year()));
            graph.add(dataset, Qb.HAS_SLICE.asNode(), node);
        });
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = pattern.getSubject();
        Node object = pattern.getObject();
        if (pattern.getPredicate().isConcrete() && !pattern.getPredicate().equals(HAS_OBSERVATION)) {
            return NullIterator.instance();
        }
        if (object.isConcrete()) {
            OptionalInt row = cube.row(object);
            return row.isPresent() && (!subject.isConcrete() || subject.equals(slice(row.getAsInt())))
                    ? triples(IntStream.of(row.getAsInt()))
                    : NullIterator.instance();
        }
        if (!subject.isConcrete()) {
            return triples(IntStream.range(0, cube.size()));
        }
        Slice slice = bySlice.get(subject);
        if (slice == null) {
            return NullIterator.instance();
        }
        Cube.Rows rows = cube.rows(slice.indicator(), -1, slice.year());
        return triples(IntStream.range(0, rows.size()).map(rows::get).filter(row -> years.code(row) == slice.year()));
    }

    private Node slice(int row) {
        return slices[cubes.code(row)][years.code(row)];
    }

    private ExtendedIterator<Triple> triples(IntStream rows) {
        Iterator<Triple> triples = rows
                .mapToObj(row -> Triple.create(slice(row), HAS_OBSERVATION, cube.subject(row))).iterator();
        return WrappedIterator.createNoRemove(triples);
    }

    @Override
    protected int graphBaseSize() {
        return cube.size();
    }
}
