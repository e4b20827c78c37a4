package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.catalog.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Which indexes the table of a collection gets.
///
/// Always: the ordinal, the identifier, the place. Where a table is long enough for it to matter also: lists; times; the
/// title; and numbers and texts that repeat, those with the most different values first, up to a limit. Never: figures and
/// their status, of which a wide table has dozens; what has hardly any different values, or a new one in every row, which
/// nobody asks for by value; and long texts. Each b-tree ends with the ordinal: rows of one value come in row order, and
/// counts need the index alone.
///
/// @param relation a table with statistics
/// @param longest  the bytes of the longest text by attribute
record TableIndexes(Relation relation, IntUnaryOperator longest) {

    private static final int SHORT_TABLE = 1_000;
    private static final int MOST = 16;

    /// In bytes; a title may be longer than what is looked up otherwise.
    private static final int LONGEST = 100;
    private static final int LONGEST_TITLE = 500;

    /// A value that one of so few has is found quickly without an index.
    private static final int FEW = 8;

    /// So many rows at least share a value where it repeats.
    private static final int REPEATED = 4;

    /// The statements that create them.
    List<String> create(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        String table = relation.table();
        statements.add("ALTER TABLE " + table + " ADD PRIMARY KEY (fid)");
        statements.add("CREATE UNIQUE INDEX ON " + table + " (" + Relation.column(0) + ")");
        switch (relation.placement()) {
            case NOWHERE -> {
                // there is no place
            }
            case OWN -> statements.add("CREATE INDEX ON " + table + " USING gist (geom)");
            case SHARED -> statements.add("CREATE INDEX ON " + table + " (shape, fid)");
        }
        if (relation.rows() >= SHORT_TABLE) {
            Map<Integer, Double> distinct = distinct(connection);
            lists().forEach(column -> statements.add("CREATE INDEX ON " + table + " USING gin (" + column + ")"));
            values(distinct).forEach(column -> statements.add("CREATE INDEX ON " + table + " (" + column + ", fid)"));
        }
        return statements;
    }

    private List<String> lists() {
        return IntStream.range(1, attributes().size())
                .filter(i -> attributes().get(i).type() == PropertyType.STRING_LIST).mapToObj(Relation::column)
                .toList();
    }

    private List<String> values(Map<Integer, Double> distinct) {
        Comparator<Integer> foremost = Comparator.comparing(i -> !isForemost(attributes().get(i)));
        return IntStream.range(1, attributes().size()).filter(i -> isAsked(i, distinct.getOrDefault(i, 0.0))).boxed()
                .sorted(foremost.thenComparing(i -> distinct.getOrDefault(i, 0.0), Comparator.reverseOrder()))
                .limit(MOST).map(Relation::column).toList();
    }

    private List<Property> attributes() {
        return relation.collection().schema().attributes();
    }

    private boolean isAsked(int attribute, double distinct) {
        Property property = attributes().get(attribute);
        boolean figure = attribute + 1 < attributes().size()
                && attributes().get(attribute + 1).role() == Role.STATUS;
        boolean repeats = distinct >= FEW && distinct * REPEATED <= relation.rows();
        return switch (property.type()) {
            case STRING -> isForemost(property) ? longest.applyAsInt(attribute) <= LONGEST_TITLE
                    : property.role() != Role.STATUS && repeats && longest.applyAsInt(attribute) <= LONGEST;
            case INTEGER -> !figure && repeats;
            case NUMBER -> !figure && distinct >= FEW;
            case DATE, DATE_TIME -> true;
            case STRING_LIST, BOOLEAN, POINT, MULTI_POLYGON -> false;
        };
    }

    private static boolean isForemost(Property property) {
        return switch (property.type()) {
            case DATE, DATE_TIME -> true;
            case STRING -> property.role() == Role.TITLE;
            case STRING_LIST, INTEGER, NUMBER, BOOLEAN, POINT, MULTI_POLYGON -> false;
        };
    }

    /// How many different values each attribute has, as the statistics estimate it.
    private Map<Integer, Double> distinct(Connection connection) throws SQLException {
        Map<Integer, Double> distinct = new HashMap<>();
        String sql = """
                SELECT attname, CASE WHEN n_distinct < 0 THEN -n_distinct * ? ELSE n_distinct END
                  FROM pg_catalog.pg_stats WHERE schemaname = ? AND tablename = ? AND attname ~ '^c[0-9]+$'
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, (double) relation.rows());
            statement.setString(2, Relation.schemaName(relation.edition()));
            statement.setString(3, relation.tableName());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    distinct.put(Integer.valueOf(found.getString(1).substring(1)), found.getDouble(2));
                }
            }
        }
        return distinct;
    }
}
