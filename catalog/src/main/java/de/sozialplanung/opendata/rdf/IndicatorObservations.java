package de.sozialplanung.opendata.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import de.sozialplanung.opendata.vocab.Qb;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/// The observations of one indicator as a graph of their own: the same triples of the same table, no copy. Read-only.
public final class IndicatorObservations extends GraphBase {

    private final ObservationGraph all;
    private final String dataset;
    private final Cube.Rows rows;

    private IndicatorObservations(ObservationGraph all, String dataset, Cube.Rows rows) {
        this.all = all;
        this.dataset = dataset;
        this.rows = rows;
    }

    /// One for each indicator that has observations.
    public static List<IndicatorObservations> each(ObservationGraph all) {
        Dimension cubes = (Dimension) all.cube().column(Qb.IN_DATA_SET.asNode()).orElseThrow();
        List<IndicatorObservations> each = new ArrayList<>();
        for (int code = 0; code < cubes.size(); code++) {
            String iri = cubes.value(code).getURI();
            each.add(new IndicatorObservations(all, iri.substring(iri.lastIndexOf('/') + 1),
                    all.cube().rows(code, -1, -1)));
        }
        return each;
    }

    /// The id of the dataset that they are, such as `indikator-gru-08`.
    public String dataset() {
        return dataset;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = pattern.getSubject();
        if (subject.isConcrete()) {
            OptionalInt row = all.cube().row(subject);
            return row.isPresent() && isHere(row.getAsInt()) ? all.find(pattern) : NullIterator.instance();
        }
        if (pattern.getPredicate().isConcrete() && all.cube().columns().stream()
                .noneMatch(column -> column.predicate().equals(pattern.getPredicate()))) {
            return NullIterator.instance();
        }
        return WrappedIterator.createNoRemove(IntStream.range(0, rows.size()).map(rows::get).boxed()
                .flatMap(row -> all.find(all.cube().subject(row), pattern.getPredicate(), pattern.getObject()).toList()
                        .stream())
                .iterator());
    }

    /// The rows of an indicator follow each other.
    private boolean isHere(int row) {
        return row >= rows.get(0) && row <= rows.get(rows.size() - 1);
    }

    @Override
    protected int graphBaseSize() {
        int size = 0;
        for (ObservationColumn column : all.cube().columns()) {
            size += (int) IntStream.range(0, rows.size()).map(rows::get).filter(column::has).count();
        }
        return size;
    }
}
