package de.sozialplanung.opendata.store.postgis;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/// Numbers the polygons of an edition and stores each once, be it shown by many rows and collections. Of those stored it
/// remembers a digest only.
final class ShapeWriter implements AutoCloseable {

    private final CopyStream copy;
    private final Wkb wkb = new Wkb();
    private final Map<Digest, Long> numbers = new HashMap<>();
    private final MessageDigest sha256;

    /// Begins to fill the table of polygons.
    ///
    /// @param connection one of its own, as a table is open on it all the time
    ShapeWriter(Connection connection, String table) throws SQLException {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        copy = new CopyStream(connection, table + " (id, geom)", ", FREEZE");
    }

    /// Half of a SHA-256, which is enough.
    private record Digest(long first, long second) {}

    /// The number of a polygon, from 1.
    long number(Geometry geometry) throws SQLException {
        byte[] bytes = wkb.write(geometry);
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(bytes));
        Digest key = new Digest(digest.getLong(), digest.getLong());
        Long known = numbers.get(key);
        if (known != null) {
            return known;
        }
        long number = numbers.size() + 1L;
        numbers.put(key, number);
        copy.row(2);
        copy.value(number);
        copy.value(bytes);
        return number;
    }

    void finish() throws SQLException {
        copy.finish();
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
