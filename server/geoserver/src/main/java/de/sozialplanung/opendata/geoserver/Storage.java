package de.sozialplanung.opendata.geoserver;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/// Where the rows of one edition lie, and how SQL calls them there. In statements `t` is the table of a layer. For any
/// number of threads.
interface Storage {

    /// A connection that only reads, for one reader, who closes it.
    ///
    /// @throws IOException where the file or database cannot be reached
    Connection connect() throws IOException;

    /// The table of a layer as it stands behind `FROM`, without `t`.
    String table(Layer layer);

    /// The column by which rows are in the order of the service.
    String order();

    /// The column of an attribute.
    String column(Layer layer, int attribute);

    /// A value for a parameter that is compared with an attribute.
    Object parameter(Object value);

    /// What is selected for the geometry: its bytes, or the number of a shared polygon.
    String geometry(Layer layer);

    /// Selects the bytes of a shared polygon by its number.
    String shape();

    /// A condition that all rows meet whose geometry may lie in a box, and perhaps others; null where the storage has none.
    @Nullable
    Sql mayLieIn(Layer layer, Envelope box);

    /// Selects the smallest and largest x and y of a layer: `minx, miny, maxx, maxy`; nulls where it is empty.
    Sql extent(Layer layer);

    /// A value of the Java type that the kind names.
    @Nullable
    Object value(ResultSet row, int column, ValueKind kind) throws SQLException;

    /// Where the well-known binary begins in the bytes of a geometry; -1 where it is empty.
    int wellKnownBinary(byte[] geometry);
}
