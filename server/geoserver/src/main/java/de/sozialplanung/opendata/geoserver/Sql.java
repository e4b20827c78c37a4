package de.sozialplanung.opendata.geoserver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A piece of SQL and the values for its question marks. Values never become text.
///
/// @param text   with a `?` for each value
/// @param values in their order
record Sql(String text, List<Object> values) {

    Sql {
        values = List.copyOf(values);
    }

    static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    Sql then(Sql other) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(other.values);
        return new Sql(text + other.text, all);
    }

    Sql then(String more, Object... moreValues) {
        return then(of(more, moreValues));
    }

    /// The pieces with something in between, in brackets.
    static Sql joined(List<Sql> pieces, String between) {
        Sql all = of("(");
        for (int i = 0; i < pieces.size(); i++) {
            all = all.then(i == 0 ? "" : between).then(pieces.get(i));
        }
        return all.then(")");
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text, ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY);
        try {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
