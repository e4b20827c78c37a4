package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.crs.Reprojection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The polygons of an edition by their numbers. Those that were asked for last are kept, in the reference systems they
/// were asked for, as far as there is room. For any number of threads.
final class SharedShapes {

    /// How many points are kept in all.
    private static final long ROOM = 500_000;

    private final String table;
    private final LinkedHashMap<Key, Geometry> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long points;

    SharedShapes(String table) {
        this.table = table;
    }

    private record Key(long shape, Crs crs) {}

    /// The polygons of those numbers; none for a number that there is not.
    Map<Long, Geometry> of(Connection connection, Collection<Long> numbers, Crs crs) throws SQLException {
        // all that are in degrees have the same coordinates
        Crs target = crs.geographic() ? Crs.CRS84 : crs;
        Map<Long, Geometry> shapes = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Long number : numbers) {
            Geometry known = known(new Key(number, target));
            if (known == null) {
                missing.add(number);
            } else {
                shapes.put(number, known);
            }
        }
        if (!missing.isEmpty()) {
            read(connection, missing, target, shapes);
        }
        return shapes;
    }

    private void read(Connection connection, List<Long> numbers, Crs crs, Map<Long, Geometry> shapes)
            throws SQLException {
        Reprojection reprojection = Reprojection.between(Crs.EPSG_25832, crs);
        Wkb wkb = new Wkb();
        Sql sql = Sql.of("SELECT s.id, ST_AsBinary(s.geom) FROM " + table + " s WHERE s.id = ANY(")
                .then(Sql.array("int8", numbers)).then(")");
        try (PreparedStatement statement = sql.prepare(connection); ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                Geometry shape = reprojection.apply(wkb.read(found.getBytes(2)));
                shapes.put(found.getLong(1), shape);
                keep(new Key(found.getLong(1), crs), shape);
            }
        }
    }

    private synchronized @Nullable Geometry known(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Geometry shape) {
        // computed here, so that no reader of another thread has to
        shape.getEnvelopeInternal();
        Geometry before = kept.put(key, shape);
        points += shape.getNumPoints() - (before == null ? 0 : before.getNumPoints());
        Iterator<Geometry> eldest = kept.values().iterator();
        while (points > ROOM && eldest.hasNext()) {
            points -= eldest.next().getNumPoints();
            eldest.remove();
        }
    }
}
