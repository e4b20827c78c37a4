package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.catalog.Property;
import de.sozialplanung.opendata.catalog.PropertyType;
import de.sozialplanung.opendata.edition.Summary;
import de.sozialplanung.opendata.feature.Feature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.PGConnection;

/// Creates the table of a collection and fills it, feature by feature.
final class TableWriter {

    private final Connection connection;
    private final Relation relation;
    private final ShapeWriter shapes;
    private final Characters characters;
    private final Wkb wkb = new Wkb();
    private final int[] longest;

    /// @param connection in a transaction
    /// @param characters told of all that occur
    TableWriter(Connection connection, Relation relation, ShapeWriter shapes, Characters characters) {
        this.connection = connection;
        this.relation = relation;
        this.shapes = shapes;
        this.characters = characters;
        longest = new int[relation.collection().schema().attributes().size()];
    }

    /// Stores the features in their order.
    ///
    /// @throws IOException where a value cannot be kept in a database
    CollectionSummary write(Iterable<Feature> features) throws SQLException, IOException {
        Collection collection = relation.collection();
        create();
        Summary summary = new Summary(collection);
        Relation.Placement placement = relation.placement();
        int width = 1 + longest.length + (placement == Relation.Placement.NOWHERE ? 0 : 1);
        // what is frozen needs no cleaning up, and counts are made from indexes alone
        try (CopyStream copy = new CopyStream(connection, relation.table(), ", FREEZE")) {
            long fid = 0;
            for (Feature feature : features) {
                summary.add(feature);
                copy.row(width);
                copy.value(fid++);
                for (int i = 0; i < longest.length; i++) {
                    note(i, feature.value(i));
                    copy.value(feature.value(i));
                }
                place(copy, placement, feature.geometry());
            }
            copy.finish();
        } catch (IllegalArgumentException e) {
            throw new IOException("A value in '" + collection.id() + "' does not fit: " + e.getMessage() + ".", e);
        }
        return summary.build();
    }

    private void place(CopyStream copy, Relation.Placement placement, @org.jspecify.annotations.Nullable Geometry given)
            throws SQLException {
        Geometry geometry = given == null || given.isEmpty() ? null : given;
        switch (placement) {
            case NOWHERE -> {
                // there is no column for it
            }
            case OWN -> copy.value(geometry == null ? null : wkb.write(geometry));
            case SHARED -> copy.value(geometry == null ? null : shapes.number(geometry));
        }
    }

    private void note(int attribute, @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof String text) {
            characters.add(text);
            longest[attribute] = Math.max(longest[attribute], text.getBytes(StandardCharsets.UTF_8).length);
        } else if (value instanceof List<?> texts) {
            texts.forEach(text -> characters.add((String) text));
        }
    }

    /// The bytes of the longest text of an attribute.
    int longest(int attribute) {
        return longest[attribute];
    }

    private void create() throws SQLException {
        StringBuilder columns = new StringBuilder("fid bigint NOT NULL");
        List<Property> attributes = relation.collection().schema().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            columns.append(", ").append(Relation.column(i)).append(' ').append(type(attributes.get(i).type()));
        }
        columns.append(switch (relation.placement()) {
            case NOWHERE -> "";
            case OWN -> ", geom geometry(Point, " + Relation.SRID + ")";
            case SHARED -> ", shape bigint";
        });
        execute("CREATE TABLE " + relation.table() + " (" + columns + ")");
        comment("TABLE " + relation.table(), relation.collection().id());
        for (int i = 0; i < attributes.size(); i++) {
            comment("COLUMN " + relation.table() + "." + Relation.column(i), attributes.get(i).name());
        }
    }

    private void comment(String what, String name) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        execute("COMMENT ON " + what + " IS '" + postgres.escapeLiteral(name) + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String type(PropertyType type) {
        return switch (type) {
            case STRING -> "text COLLATE \"C\"";
            case STRING_LIST -> "text[] COLLATE \"C\"";
            case INTEGER -> "bigint";
            case NUMBER -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATE_TIME -> "timestamptz";
            case POINT, MULTI_POLYGON -> throw new IllegalArgumentException("a geometry is no attribute");
        };
    }
}
