package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The statements that find the rows of a query in their order.
///
/// @param relation the table
/// @param filter   what rows must pass
/// @param order    the order
record Search(Relation relation, BoundFilter filter, Order order) {

    static Search of(Relation relation, Query query) {
        return new Search(relation, query.filter(), new Order(relation, query.sort()));
    }

    /// The parts in which to look for rows, one after the other: all in one, or what lies behind a row.
    ///
    /// @param row the row behind which to look; negative for the beginning
    List<Sql> parts(Connection connection, long row) throws SQLException {
        Sql matches = new ConditionWriter(relation).write(filter);
        return row < 0 ? List.of(matches) : order.behind(connection, row).stream()
                .map(part -> Sql.joined("AND", List.of(part, matches))).toList();
    }

    /// The rows of a part in order.
    ///
    /// @param columns of `t`
    Sql rows(String columns, Sql part, long limit, long offset) {
        return Sql.of("SELECT " + columns + " FROM " + relation.table() + " t WHERE ").then(part)
                .then(order.orderBy()).then(" LIMIT ").then(Sql.value(limit)).then(" OFFSET ")
                .then(Sql.value(offset));
    }

    /// The rows of those ordinals.
    Sql rows(String columns, long[] fids) {
        return Sql.of("SELECT " + columns + " FROM " + relation.table() + " t WHERE t.fid = ANY(")
                .then(Sql.array("int8", Arrays.stream(fids).boxed().toList())).then(")");
    }

    /// How many rows those parts have together.
    long count(Connection connection, List<Sql> parts) throws SQLException {
        if (parts.isEmpty()) {
            return 0;
        }
        Sql sql = Sql.of("SELECT count(*) FROM " + relation.table() + " t WHERE ").then(Sql.joined("OR", parts));
        try (PreparedStatement statement = sql.prepare(connection); ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    /// The ordinals of the first rows of those parts.
    long[] fids(Connection connection, List<Sql> parts, long limit, long offset) throws SQLException {
        List<Sql> left = offset > 0 && parts.size() > 1 ? List.of(Sql.joined("OR", parts)) : parts;
        List<Long> fids = new ArrayList<>();
        for (Sql part : left) {
            if (fids.size() < limit) {
                Sql sql = rows("t.fid", part, limit - fids.size(), offset);
                try (PreparedStatement statement = sql.prepare(connection);
                        ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        fids.add(found.getLong(1));
                    }
                }
            }
        }
        return fids.stream().mapToLong(Long::longValue).toArray();
    }
}
