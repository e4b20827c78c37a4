package de.sozialplanung.opendata.rdf;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/// All observations as RDF Data Cube, computed from columns when asked: no triple is stored. Read-only.
///
/// A withheld value is absent and its status says so; why it is withheld is not told.
public final class ObservationGraph extends GraphBase {

    static {
        JenaSystem.init(); // its constants depend on each other in circles, which only this begins at the right end
    }

    private final Cube cube;
    private final int triples;

    private ObservationGraph(ObservationTable table, Iris iris, Things things) {
        cube = new Cube(table, ObservationColumns.of(table, iris, things), iris);
        long count = 0;
        for (ObservationColumn column : cube.columns()) {
            for (int row = 0; row < cube.size(); row++) {
                count += column.has(row) ? 1 : 0;
            }
        }
        triples = (int) Math.min(count, Integer.MAX_VALUE);
    }

    /// Reads the long collection `indikatorwerte` and closes the stream.
    public static ObservationGraph of(FeatureStream observations, Iris iris, Things things) {
        return new ObservationGraph(ObservationTable.read(observations), iris, things);
    }

    /// The same observations as a table.
    public Cube cube() {
        return cube;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = asked(pattern.getSubject());
        Node predicate = asked(pattern.getPredicate());
        Node object = asked(pattern.getObject());
        List<ObservationColumn> asked = cube.columns().stream()
                .filter(column -> predicate == null || column.predicate().equals(predicate)).toList();
        if (asked.isEmpty()) {
            return NullIterator.instance();
        }
        if (subject != null) {
            OptionalInt row = cube.row(subject);
            return row.isEmpty()
                    ? NullIterator.instance()
                    : triples(Cube.Rows.of(row.getAsInt()), asked, object);
        }
        if (object == null) {
            return triples(cube.rows(-1, -1, -1), asked, null);
        }
        ExtendedIterator<Triple> all = NullIterator.instance();
        for (ObservationColumn column : asked) {
            all = all.andThen(triples(rows(column, object), List.of(column), object));
        }
        return all;
    }

    private Cube.Rows rows(ObservationColumn column, Node object) {
        if (!(column instanceof Dimension dimension)) {
            return object.isLiteral() ? cube.rows(-1, -1, -1) : Cube.Rows.NONE;
        }
        OptionalInt code = dimension.code(object);
        if (code.isEmpty()) {
            return Cube.Rows.NONE;
        }
        return switch (dimension.key()) {
            case INDICATOR -> cube.rows(code.getAsInt(), -1, -1);
            case AREA -> cube.rows(-1, code.getAsInt(), -1);
            case YEAR -> cube.rows(-1, -1, code.getAsInt());
            case NONE, ALL -> cube.rows(-1, -1, -1);
        };
    }

    /// Null where the pattern leaves it open.
    private static @Nullable Node asked(Node node) {
        return node.isConcrete() ? node : null;
    }

    /// As many as fit into an `int`, where there are more.
    @Override
    protected int graphBaseSize() {
        return triples;
    }

    private ExtendedIterator<Triple> triples(Cube.Rows rows, List<ObservationColumn> asked, @Nullable Node object) {
        return WrappedIterator.createNoRemove(new Triples(rows, asked, object));
    }

    /// The triples of some rows in some columns.
    private final class Triples implements Iterator<Triple> {
        private final Cube.Rows rows;
        private final List<ObservationColumn> asked;
        private final @Nullable Node object;
        private int position;
        private int row;
        private int column;
        private @Nullable Node subject;
        private @Nullable Triple next;

        Triples(Cube.Rows rows, List<ObservationColumn> asked, @Nullable Node object) {
            this.rows = rows;
            this.asked = asked;
            this.object = object;
            this.column = asked.size();
            advance();
        }

        private void advance() {
            next = null;
            while (next == null) {
                if (column == asked.size()) {
                    if (position == rows.size()) {
                        return;
                    }
                    row = rows.get(position++);
                    column = 0;
                    subject = null;
                }
                ObservationColumn current = asked.get(column++);
                Node value = current.object(row);
                if (value != null && (object == null || object.equals(value))) {
                    Node named = subject == null ? cube.subject(row) : subject;
                    subject = named;
                    next = Triple.create(named, current.predicate(), value);
                }
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Triple next() {
            Triple triple = next;
            if (triple == null) {
                throw new NoSuchElementException();
            }
            advance();
            return triple;
        }
    }
}
