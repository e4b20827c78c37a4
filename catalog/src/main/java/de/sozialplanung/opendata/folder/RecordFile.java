package de.sozialplanung.opendata.folder;

import de.sozialplanung.opendata.crs.Crs;
import de.sozialplanung.opendata.folder.shape.ShapeFault;
import de.sozialplanung.opendata.folder.shape.ShapeFile;
import de.sozialplanung.opendata.folder.shape.ShapeRow;
import de.sozialplanung.opendata.folder.table.Row;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/// Walks the records of a file, CSV, XLSX or GeoJSON, through the mapping of `katalog.yaml`.
final class RecordFile {

    private final RecordSource source;
    private final InputFile file;
    private final RecordMapping mapping;
    private final Findings findings;

    RecordFile(RecordSource source, InputFile file, List<String> fields, Findings findings) {
        this.source = source;
        this.file = file;
        this.mapping = new RecordMapping(source, fields);
        this.findings = findings;
    }

    /// Hands over every record that passes the filter.
    ///
    /// @param expected where coordinates must lie in EPSG:25832
    void rows(Envelope expected, Consumer<RecordRow> consumer) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".geojson") || name.endsWith(".json") || name.endsWith(".gpkg") || name.endsWith(".shp")) {
            features(expected, consumer);
        } else {
            TableInput.open(file, source.table(), findings).ifPresent(table -> table(table, consumer));
        }
    }

    private void table(TableInput table, Consumer<RecordRow> consumer) {
        Optional<Map<String, List<String>>> columns = mapping.resolve(table.header(),
                new Place(file.name(), 0, null), findings);
        if (columns.isEmpty()) {
            return;
        }
        table.rows(row -> {
            emit(columns.get(), row.line(), column -> field(table, row, column), null, consumer);
            return true;
        });
    }

    private static String field(TableInput table, Row row, String column) {
        return row.field(table.column(column).orElse(-1)).text();
    }

    private void features(Envelope expected, Consumer<RecordRow> consumer) {
        ShapeFile shapes;
        try {
            shapes = ShapeFile.read(file.path(), null);
        } catch (ShapeFault e) {
            findings.error(FindingKind.FILE_UNREADABLE, file.name(), 0, null, null, e.sentence());
            return;
        } catch (IOException e) {
            findings.error(FindingKind.FILE_UNREADABLE, file.name(), 0, null, null, "Die Datei ist nicht lesbar.");
            return;
        }
        shapes.problems().forEach(
                p -> findings.error(FindingKind.VALUE, file.name(), p.number(), null, null, p.message()));
        Optional<Map<String, List<String>>> columns = mapping.resolve(shapes.attributeNames(),
                new Place(file.name(), 0, null), findings);
        if (columns.isEmpty()) {
            return;
        }
        Crs told = source.crs();
        Optional<Placement> placement = new FilePlacement(file, findings).of(shapes, told, expected);
        for (ShapeRow row : shapes.rows()) {
            emit(columns.get(), row.number(), column -> row.attribute(column).orElse(""),
                    placement.map(p -> point(row, p)).orElse(null), consumer);
        }
    }

    private @Nullable Point point(ShapeRow row, Placement placement) {
        Geometry geometry = row.geometry();
        if (geometry == null) {
            return null;
        }
        try {
            return placement.apply(geometry).getInteriorPoint();
        } catch (IllegalArgumentException e) {
            findings.error(FindingKind.OUTSIDE, file.name(), row.number(), null, null,
                    "Die Koordinaten liegen außerhalb von EPSG:25832.");
            return null;
        }
    }

    private void emit(Map<String, List<String>> columns, int line, Function<String, String> cell,
            @Nullable Point point, Consumer<RecordRow> consumer) {
        for (Map.Entry<String, String> filter : source.filter().entrySet()) {
            if (!cell.apply(filter.getKey()).equals(filter.getValue())) {
                return;
            }
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        columns.forEach((field, from) -> {
            names.put(field, String.join(" + ", from));
            String text = mapping.text(field, from, cell);
            if (!text.isEmpty()) {
                fields.put(field, text);
            }
        });
        source.constants().forEach(fields::put);
        consumer.accept(new RecordRow(file.name(), line, fields, names, point));
    }
}
