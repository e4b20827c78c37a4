package de.sozialplanung.opendata.rdf;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

import de.sozialplanung.opendata.feature.FeatureStream;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/// All observations as RDF Data Cube, computed from columns when asked: no triple is stored. Read-only.
///
/// A withheld value is absent and its status says so; why it is withheld is not told.
public final class ObservationGraph extends GraphBase {

    private final ObservationTable table;
    private final String prefix;
    private final List<ObservationColumn> columns;
    private final int triples;

    private ObservationGraph(ObservationTable table, Iris iris, Things things) {
        this.table = table;
        prefix = iris.thing("beobachtung", "");
        columns = ObservationColumns.of(table, iris, things);
        triples = Math.toIntExact(IntStream.range(0, table.size())
                .mapToLong(row -> columns.stream().filter(column -> column.object(row) != null).count()).sum());
    }

    /// Reads the long collection `indikatorwerte` and closes the stream.
    public static ObservationGraph of(FeatureStream observations, Iris iris, Things things) {
        return new ObservationGraph(ObservationTable.read(observations), iris, things);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = asked(pattern.getSubject());
        Node predicate = asked(pattern.getPredicate());
        Node object = asked(pattern.getObject());
        List<ObservationColumn> asked = columns.stream()
                .filter(column -> predicate == null || column.predicate().equals(predicate)).toList();
        if (asked.isEmpty()) {
            return NullIterator.instance();
        }
        if (subject != null) {
            OptionalInt row = row(subject);
            return row.isEmpty()
                    ? NullIterator.instance()
                    : triples(IntStream.of(row.getAsInt()).iterator(), asked, object);
        }
        if (object == null) {
            return triples(IntStream.range(0, table.size()).iterator(), asked, null);
        }
        ExtendedIterator<Triple> all = NullIterator.instance();
        for (ObservationColumn column : asked) {
            all = all.andThen(triples(column.rows(object), List.of(column), object));
        }
        return all;
    }

    /// Null where the pattern leaves it open.
    private static @Nullable Node asked(Node node) {
        return node.isConcrete() ? node : null;
    }

    @Override
    protected int graphBaseSize() {
        return triples;
    }

    private ExtendedIterator<Triple> triples(PrimitiveIterator.OfInt rows, List<ObservationColumn> asked,
            @Nullable Node object) {
        return WrappedIterator.createNoRemove(new Triples(rows, asked, object));
    }

    /// The row that an observation's address names.
    private OptionalInt row(Node subject) {
        if (!subject.isURI() || !subject.getURI().startsWith(prefix)) {
            return OptionalInt.empty();
        }
        String rest = subject.getURI().substring(prefix.length());
        int first = rest.indexOf('/');
        int second = rest.indexOf('/', first + 1);
        String year = rest.substring(second + 1);
        // one spelling per observation: as many digits as the year has when it is written
        if (first < 0 || second < 0 || !year.matches("0|[1-9][0-9]{0,3}")) {
            return OptionalInt.empty();
        }
        return table.row(rest.substring(0, first), rest.substring(first + 1, second), Integer.parseInt(year));
    }

    private Node subject(int row) {
        return NodeFactory.createURI(prefix + table.indicators().get(table.indicator(row)) + "/"
                + table.areas().get(table.area(row)) + "/" + table.year(row));
    }

    /// The triples of some rows in some columns.
    private final class Triples implements Iterator<Triple> {
        private final PrimitiveIterator.OfInt rows;
        private final List<ObservationColumn> asked;
        private final @Nullable Node object;
        private int row;
        private int column;
        private @Nullable Node subject;
        private @Nullable Triple next;

        Triples(PrimitiveIterator.OfInt rows, List<ObservationColumn> asked, @Nullable Node object) {
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
                    if (!rows.hasNext()) {
                        return;
                    }
                    row = rows.nextInt();
                    column = 0;
                    subject = subject(row);
                }
                ObservationColumn current = asked.get(column++);
                Node value = current.object(row);
                if (subject != null && value != null && (object == null || object.equals(value))) {
                    next = Triple.create(subject, current.predicate(), value);
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
