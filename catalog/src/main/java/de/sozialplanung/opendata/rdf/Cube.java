package de.sozialplanung.opendata.rdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import de.sozialplanung.opendata.rdf.ObservationColumn.Dimension;
import de.sozialplanung.opendata.vocab.Iris;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// The observations as what they are, a table by indicator, area and year: for those who answer from its columns and not
/// from triples. Immutable.
public final class Cube {

    private final ObservationTable table;
    private final List<ObservationColumn> columns;
    private final Map<Node, ObservationColumn> byPredicate = new HashMap<>();
    private final String prefix;
    private final Postings byArea;
    private final Postings byYear;

    Cube(ObservationTable table, List<ObservationColumn> columns, Iris iris) {
        this.table = table;
        this.columns = columns;
        columns.forEach(column -> byPredicate.putIfAbsent(column.predicate(), column));
        prefix = iris.thing("beobachtung", "");
        byArea = postings(ObservationColumn.Key.AREA);
        byYear = postings(ObservationColumn.Key.YEAR);
    }

    private Postings postings(ObservationColumn.Key key) {
        return columns.stream().filter(column -> column instanceof Dimension d && d.key() == key)
                .map(column -> Postings.of((Dimension) column, table.size())).findFirst().orElseThrow();
    }

    /// Rows in ascending order.
    public static final class Rows {

        public static final Rows NONE = new Rows(null, 0, 0);

        private final int @Nullable [] rows;
        private final int from;
        private final int to;

        /// @param rows null where they are all from `from` to `to`
        private Rows(int @Nullable [] rows, int from, int to) {
            this.rows = rows;
            this.from = from;
            this.to = to;
        }

        /// One row.
        public static Rows of(int row) {
            return new Rows(null, row, row + 1);
        }

        /// These rows.
        ///
        /// @param rows in ascending order; not copied
        public static Rows of(int[] rows) {
            return new Rows(rows, 0, rows.length);
        }

        public int size() {
            return to - from;
        }

        /// The row at a position from 0 to `size() - 1`.
        public int get(int position) {
            return rows == null ? from + position : rows[from + position];
        }
    }

    /// The number of observations.
    public int size() {
        return table.size();
    }

    /// The columns; two may have the same property.
    public List<ObservationColumn> columns() {
        return columns;
    }

    /// What a property says; empty where it says nothing of any observation, or more than one thing.
    public Optional<ObservationColumn> column(Node predicate) {
        return columns.stream().filter(column -> column.predicate().equals(predicate)).count() > 1
                ? Optional.empty()
                : Optional.ofNullable(byPredicate.get(predicate));
    }

    /// Whether every observation says that.
    public boolean isSaidOfAll(Node predicate, Node object) {
        return columns.stream().anyMatch(column -> column instanceof Dimension d && d.key() == ObservationColumn.Key.ALL
                && d.predicate().equals(predicate) && d.value(0).equals(object));
    }

    /// A short list of rows that holds all those with these numbers of objects (`Dimension.code`), and may hold others;
    /// negative for any.
    public Rows rows(int indicator, int area, int year) {
        if (indicator >= 0) {
            return area >= 0 ? ofArea(indicator, area, year)
                    : new Rows(null, table.start(indicator), table.start(indicator + 1));
        }
        if (area >= 0 && (year < 0 || byArea.size(area) <= byYear.size(year))) {
            return byArea.rows(area);
        }
        return year >= 0 ? byYear.rows(year) : new Rows(null, 0, table.size());
    }

    private Rows ofArea(int indicator, int area, int year) {
        int from = table.start(indicator, area);
        int to = table.start(indicator, area + 1);
        for (int row = from; year >= 0 && row < to; row++) {
            if (byYear.code(row) == year) {
                return new Rows(null, row, row + 1);
            }
        }
        return year >= 0 ? Rows.NONE : new Rows(null, from, to);
    }

    /// The observation of a row.
    public Node subject(int row) {
        return NodeFactory.createURI(prefix + table.indicators().get(table.indicator(row)) + "/" + key(row));
    }

    /// What tells a row from others of its indicator: `053780040001/2023`.
    String key(int row) {
        return table.areas().get(table.area(row)) + "/" + table.year(row);
    }

    /// Whether an address is one that only observations have.
    boolean names(Node subject) {
        return subject.isURI() && subject.getURI().startsWith(prefix);
    }

    /// The row that an observation's address names.
    public OptionalInt row(Node subject) {
        if (!names(subject)) {
            return OptionalInt.empty();
        }
        String rest = subject.getURI().substring(prefix.length());
        int first = rest.indexOf('/');
        int second = rest.indexOf('/', first + 1);
        if (first < 0 || second < 0) {
            return OptionalInt.empty();
        }
        int year = year(rest, second + 1);
        return year < 0
                ? OptionalInt.empty()
                : table.row(rest.substring(0, first), rest.substring(first + 1, second), year);
    }

    /// One spelling per observation: as many digits as the year has when it is written; negative for any other.
    private static int year(String text, int from) {
        int digits = text.length() - from;
        if (digits < 1 || digits > 4 || (digits > 1 && text.charAt(from) == '0')) {
            return -1;
        }
        int year = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            year = year * 10 + digit;
        }
        return year;
    }

    /// The rows by the number of a dimension's object, one list after the other.
    private static final class Postings {

        private final Dimension dimension;
        private final int[] starts;
        private final int[] rows;

        private Postings(Dimension dimension, int[] starts, int[] rows) {
            this.dimension = dimension;
            this.starts = starts;
            this.rows = rows;
        }

        static Postings of(Dimension dimension, int size) {
            int[] starts = new int[dimension.size() + 1];
            for (int row = 0; row < size; row++) {
                starts[dimension.code(row) + 1]++;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            int[] next = Arrays.copyOf(starts, starts.length);
            int[] rows = new int[size];
            for (int row = 0; row < size; row++) {
                rows[next[dimension.code(row)]++] = row;
            }
            return new Postings(dimension, starts, rows);
        }

        int code(int row) {
            return dimension.code(row);
        }

        int size(int code) {
            return starts[code + 1] - starts[code];
        }

        Rows rows(int code) {
            return new Rows(rows, starts[code], starts[code + 1]);
        }
    }
}
