package de.sozialplanung.opendata.geopackage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.locationtech.jts.geom.Geometry;

/// The layers of a file that `GeoPackageWriter` wrote, read page by page without SQL: several times as fast, and by any
/// number of threads at once. Must be closed. Messages of its exceptions are plain German sentences.
public final class WrittenLayers implements AutoCloseable {

    private static final int SCHEMA_ROOT = 1;
    private static final List<String> SCHEMA = List.of("type", "name", "tbl_name", "rootpage", "sql");

    private final PageFile file;
    private final Map<String, StoredTable> tables;
    private final FutureTask<Map<Long, Geometry>> shapes = new FutureTask<>(this::readShapes);

    private WrittenLayers(PageFile file) throws IOException {
        this.file = file;
        this.tables = readTables(file);
    }

    /// Opens a file; nothing in it is ever changed.
    ///
    /// @throws IOException where it is not there or of another kind
    public static WrittenLayers open(Path path) throws IOException {
        PageFile file = null;
        try {
            file = PageFile.open(path);
            return new WrittenLayers(file);
        } catch (IOException | IndexOutOfBoundsException | ArithmeticException e) {
            if (file != null) {
                file.close();
            }
            throw new IOException("Die Datei „" + path.getFileName() + "“ ist kein lesbares GeoPackage.", e);
        }
    }

    private static Map<String, StoredTable> readTables(PageFile file) throws IOException {
        Map<String, StoredTable> tables = new HashMap<>();
        TableRecords records = new TableRecords(file, TablePages.leaves(file, SCHEMA_ROOT), SCHEMA.size());
        while (records.next()) {
            if (records.text(SCHEMA.indexOf("type")).equals("table")) {
                tables.put(records.text(SCHEMA.indexOf("name")),
                        new StoredTable(Math.toIntExact(records.integer(SCHEMA.indexOf("rootpage"))),
                                records.text(SCHEMA.indexOf("sql"))));
            }
        }
        return tables;
    }

    /// The rows of a layer in the order of their keys. Rows that share a stored geometry share the geometry object too, over
    /// all layers of this file; its corners are packed.
    ///
    /// @param layer as it was written
    /// @param size  how many rows it has; they are not counted
    public LayerRows rows(Layer layer, long size) throws IOException {
        StoredTable sharing = tables.get(SharedShapes.rowsOf(layer.name()));
        StoredTable table = sharing == null ? tables.get(layer.name()) : sharing;
        if (table == null) {
            throw new IOException("Es fehlt die Tabelle „" + layer.name() + "“.");
        }
        List<String> columns = table.columns();
        return new PageRows(layer, size, records(table, columns), columns, sharing == null ? null : shapes());
    }

    private TableRecords records(StoredTable table, List<String> columns) throws IOException {
        return new TableRecords(file, TablePages.leaves(file, table.root()), columns.size());
    }

    /// Whoever asks first reads them, the others wait.
    private Map<Long, Geometry> shapes() throws IOException {
        shapes.run();
        try {
            return shapes.get();
        } catch (ExecutionException e) {
            throw new IOException("Die gemeinsamen Flächen sind nicht lesbar.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Das Lesen wurde abgebrochen.", e);
        }
    }

    private Map<Long, Geometry> readShapes() throws IOException {
        StoredTable table = Objects.requireNonNull(tables.get(SharedShapes.TABLE));
        List<String> columns = table.columns();
        TableRecords records = records(table, columns);
        int shape = columns.indexOf(SharedShapes.SHAPE);
        GeometryBlob blob = new GeometryBlob();
        Map<Long, Geometry> read = new HashMap<>();
        while (records.next()) {
            Geometry geometry = blob.readPacked(records.bytes(), records.start(shape), records.length(shape));
            if (geometry != null) {
                read.put(records.key(), geometry);
            }
        }
        return read;
    }

    @Override
    public void close() {
        file.close();
    }
}
