package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.store.SortKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order of an answer, and what lies behind one row of it.
///
/// @param relation the table
/// @param keys     the criteria, before the row's ordinal
record Order(Relation relation, List<SortKey> keys) {

    String orderBy() {
        StringBuilder order = new StringBuilder(" ORDER BY ");
        for (SortKey key : keys) {
            order.append(column(key)).append(key.descending() ? " DESC NULLS FIRST, " : " ASC NULLS LAST, ");
        }
        return order.append("t.fid").toString();
    }

    private static String column(SortKey key) {
        return "t." + Relation.column(key.attribute());
    }

    /// The rows behind a row, as conditions that exclude each other and whose rows come one after the other: each can be
    /// looked up in an index, which their union could not.
    ///
    /// @param row an ordinal; where there is no such row, nothing is behind it
    List<Sql> behind(Connection connection, long row) throws SQLException {
        if (keys.isEmpty()) {
            return List.of(after(row));
        }
        List<@Nullable Object> values = values(connection, row);
        return values.isEmpty() ? List.of() : behind(values, 0, row);
    }

    private static Sql after(long row) {
        return Sql.of("t.fid > ").then(Sql.value(row));
    }

    private List<Sql> behind(List<@Nullable Object> values, int at, long row) {
        if (at == keys.size()) {
            return List.of(after(row));
        }
        SortKey key = keys.get(at);
        Object value = values.get(at);
        List<Sql> conditions = new ArrayList<>();
        for (Sql rest : behind(values, at + 1, row)) {
            conditions.add(Sql.joined("AND", List.of(equal(column(key), value), rest)));
        }
        if (key.descending()) {
            conditions.add(value == null ? Sql.of(column(key) + " IS NOT NULL")
                    : Sql.of(column(key) + " < ").then(Sql.value(value)));
        } else if (value != null) {
            conditions.add(Sql.of(column(key) + " > ").then(Sql.value(value)));
            conditions.add(Sql.of(column(key) + " IS NULL"));
        }
        return conditions;
    }

    private static Sql equal(String column, @Nullable Object value) {
        return value == null ? Sql.of(column + " IS NULL") : Sql.of(column + " = ").then(Sql.value(value));
    }

    private List<@Nullable Object> values(Connection connection, long row) throws SQLException {
        List<String> columns = keys.stream().map(Order::column).toList();
        Sql sql = Sql.of("SELECT " + String.join(", ", columns) + " FROM " + relation.table() + " t WHERE t.fid = ")
                .then(Sql.value(row));
        List<@Nullable Object> values = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(connection); ResultSet found = statement.executeQuery()) {
            if (found.next()) {
                for (int i = 0; i < keys.size(); i++) {
                    values.add(RowReader.value(found, i + 1, relation.type(keys.get(i).attribute())));
                }
            }
        }
        return values;
    }
}
