package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.filter.BoundFilter;
import de.sozialplanung.opendata.store.PageToken;
import de.sozialplanung.opendata.store.Query;
import de.sozialplanung.opendata.store.Slice;
import de.sozialplanung.opendata.store.postgis.PostgisPage.Outline;
import de.sozialplanung.opendata.store.postgis.RowReader.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// Finds the page that a query asks for: a few rows at once, more by their ordinals, and very many by a cursor.
final class PageFinder {

    /// How many rows are read at a time.
    static final int CHUNK = 256;

    /// Up to how many ordinals are kept.
    static final int MOST_LISTED = 10_000;

    private final Database database;
    private final String edition;
    private final Relation relation;
    private final Query query;
    private final Search search;
    private final RowReader reader;
    private final LongSupplier count;

    /// @param count counts the matches of the query
    PageFinder(Database database, String edition, Relation relation, Query query, SharedShapes shapes,
            LongSupplier count) {
        this.database = database;
        this.edition = edition;
        this.relation = relation;
        this.query = query;
        this.count = count;
        search = Search.of(relation, query);
        reader = new RowReader(relation, query.fields(), query.crs(), shapes);
    }

    PostgisPage find() {
        Slice slice = query.slice();
        if (slice.limit() == 0 || slice.offset() >= relation.rows() || after() >= relation.rows()
                || query.filter() instanceof BoundFilter.Nothing) {
            return page(new Outline(0, Optional.empty(), count), List.of(), Chunks.NONE);
        }
        return database.read(connection -> {
            if (query.filter() instanceof BoundFilter.Everything && query.sort().isEmpty()) {
                return run(connection);
            }
            List<Sql> parts = search.parts(connection, after());
            return slice.limit() <= CHUNK ? few(connection, parts)
                    : slice.limit() <= MOST_LISTED ? listed(connection, parts, slice.limit()) : many(connection, parts);
        });
    }

    private long after() {
        PageToken token = query.slice().after();
        return token == null ? -1 : token.row();
    }

    /// All rows from one to another: ordinals have no gaps.
    private PostgisPage run(Connection connection) throws SQLException {
        Slice slice = query.slice();
        long first = Math.min(relation.rows(), after() + 1 + slice.offset());
        long size = Math.min(slice.limit(), relation.rows() - first);
        Outline outline = new Outline(size, next(size, first + size < relation.rows(), first + size - 1), count);
        if (size <= MOST_LISTED) {
            return listed(connection, outline, LongStream.range(first, first + size).toArray());
        }
        Sql rows = Sql.of("SELECT " + reader.columns() + " FROM " + relation.table() + " t WHERE t.fid >= ")
                .then(Sql.value(first + CHUNK)).then(" AND t.fid < ").then(Sql.value(first + size))
                .then(" ORDER BY t.fid");
        long[] head = LongStream.range(first, first + CHUNK).toArray();
        return page(outline, new ListedChunks(database, search, reader, head).next(connection),
                new CursorChunks(database, rows, reader));
    }

    private PostgisPage few(Connection connection, List<Sql> parts) throws SQLException {
        Slice slice = query.slice();
        List<Row> rows = rows(connection, parts, slice.limit() + 1, slice.offset());
        boolean more = rows.size() > slice.limit();
        List<Row> wanted = more ? rows.subList(0, (int) slice.limit()) : rows;
        long last = wanted.isEmpty() ? -1 : wanted.getLast().fid();
        return page(new Outline(wanted.size(), next(wanted.size(), more, last), matched(wanted.size(), more)),
                wanted.stream().map(Row::feature).toList(), Chunks.NONE);
    }

    private PostgisPage listed(Connection connection, List<Sql> parts, long limit) throws SQLException {
        long[] fids = search.fids(connection, parts, limit + 1, query.slice().offset());
        boolean more = fids.length > limit;
        long[] wanted = more ? Arrays.copyOf(fids, (int) limit) : fids;
        long last = wanted.length == 0 ? -1 : wanted[wanted.length - 1];
        return listed(connection,
                new Outline(wanted.length, next(wanted.length, more, last), matched(wanted.length, more)), wanted);
    }

    private PostgisPage listed(Connection connection, Outline outline, long[] fids) throws SQLException {
        ListedChunks chunks = new ListedChunks(database, search, reader, fids);
        return page(outline, fids.length == 0 ? List.of() : chunks.next(connection), chunks);
    }

    /// The first rows at once, so that no connection is held by a page that nobody reads; a cursor for those behind.
    private PostgisPage many(Connection connection, List<Sql> parts) throws SQLException {
        Slice slice = query.slice();
        long left = search.count(connection, parts) - slice.offset();
        long size = Math.clamp(left, 0, slice.limit());
        if (size <= MOST_LISTED) {
            return listed(connection, parts, Math.max(1, size));
        }
        Sql all = Sql.joined("OR", parts);
        long last = size < left ? search.fids(connection, List.of(all), 1, slice.offset() + size - 1)[0] : -1;
        LongSupplier matches = slice.after() == null ? () -> left + slice.offset() : count;
        List<Row> head = rows(connection, parts, CHUNK, slice.offset());
        Sql behind = Sql.joined("OR", search.parts(connection, head.getLast().fid()));
        return page(new Outline(size, next(size, size < left, last), matches),
                head.stream().map(Row::feature).toList(), new CursorChunks(database,
                        search.rows(reader.columns(), behind, size - CHUNK, 0), reader));
    }

    private List<Row> rows(Connection connection, List<Sql> parts, long limit, long offset) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Sql part : offset > 0 && parts.size() > 1 ? List.of(Sql.joined("OR", parts)) : parts) {
            if (rows.size() < limit) {
                Sql sql = search.rows(reader.columns(), part, limit - rows.size(), offset);
                try (PreparedStatement statement = sql.prepare(connection);
                        ResultSet found = statement.executeQuery()) {
                    rows.addAll(reader.read(connection, found, (int) limit));
                }
            }
        }
        return rows;
    }

    private LongSupplier matched(long size, boolean more) {
        Slice slice = query.slice();
        return slice.after() == null && slice.offset() == 0 && !more ? () -> size : count;
    }

    private Optional<PageToken> next(long size, boolean more, long last) {
        return more && size > 0 ? Optional.of(new PageToken(edition, last)) : Optional.empty();
    }

    private PostgisPage page(Outline outline, List<Feature> first, Chunks rest) {
        return new PostgisPage(relation, query, outline, first, rest);
    }
}
