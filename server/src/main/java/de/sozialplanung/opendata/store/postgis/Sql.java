package de.sozialplanung.opendata.store.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/// SQL in the making: fragments that this room wrote, and parameters for all that somebody else did. Nothing that comes
/// from a client or from data becomes text.
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /// Several values as one parameter.
    ///
    /// @param type the SQL type of each
    private record Values(String type, List<Object> items) {}

    static Sql of(String fragment) {
        return new Sql().then(fragment);
    }

    /// A parameter with its type: a text, a number, a truth value, a date, an instant, or a geometry in EPSG:25832.
    static Sql value(Object value) {
        return new Sql().parameter(switch (value) {
            // said where it stands, so that no other collation can have a say
            case String _ -> "CAST(? AS text) COLLATE \"C\"";
            case Long _ -> "CAST(? AS bigint)";
            case Double _ -> "CAST(? AS double precision)";
            case Boolean _ -> "CAST(? AS boolean)";
            case LocalDate _ -> "CAST(? AS date)";
            case Instant _ -> "CAST(? AS timestamptz)";
            case Geometry _ -> "ST_GeomFromWKB(?, " + Relation.SRID + ")";
            default -> throw new IllegalArgumentException("no type for a parameter");
        }, value);
    }

    /// Values of one type as an array.
    static Sql array(String type, List<?> values) {
        return new Sql().parameter("CAST(? AS " + type + "[])", new Values(type, List.copyOf(values)));
    }

    /// Conditions of which all must hold, or with `OR` one.
    static Sql joined(String operator, List<Sql> operands) {
        Sql all = new Sql().then("(");
        for (int i = 0; i < operands.size(); i++) {
            all.then(i == 0 ? "" : " " + operator + " ").then(operands.get(i));
        }
        return all.then(")");
    }

    /// Whether a text can be in the database at all: it carries neither the character nil nor half a character.
    static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private Sql parameter(String fragment, Object value) {
        text.append(fragment);
        parameters.add(value);
        return this;
    }

    Sql then(String fragment) {
        text.append(fragment);
        return this;
    }

    Sql then(Sql other) {
        text.append(other.text);
        parameters.addAll(other.parameters);
        return this;
    }

    String text() {
        return text.toString();
    }

    /// The statement with its parameters set; to be closed.
    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        try {
            for (int i = 0; i < parameters.size(); i++) {
                set(statement, i + 1, parameters.get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void set(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case String string -> statement.setString(index, string);
            case Long integer -> statement.setLong(index, integer);
            case Double number -> statement.setDouble(index, number);
            case Boolean truth -> statement.setBoolean(index, truth);
            // the first and the last one that Java knows become -infinity and infinity
            case LocalDate date -> statement.setObject(index, date);
            case Instant instant -> statement.setObject(index, time(instant));
            case Geometry geometry -> statement.setBytes(index, new WKBWriter().write(geometry));
            case Values(String type, List<Object> items) ->
                    statement.setArray(index, statement.getConnection().createArrayOf(type, converted(items)));
            default -> throw new IllegalArgumentException("no type for a parameter");
        }
    }

    private static Object[] converted(List<Object> items) {
        return items.stream().map(item -> switch (item) {
            case Instant instant -> time(instant).toString();
            case LocalDate date -> date.toString();
            default -> item;
        }).toArray();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.equals(Instant.MAX) ? OffsetDateTime.MAX
                : instant.equals(Instant.MIN) ? OffsetDateTime.MIN : instant.atOffset(ZoneOffset.UTC);
    }
}
