package de.sozialplanung.opendata.edition;

import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.feature.Feature;
import de.sozialplanung.opendata.geopackage.GeoPackageWriter;
import de.sozialplanung.opendata.geopackage.Layer;
import de.sozialplanung.opendata.geopackage.LayerRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Writes the files of one edition into an empty folder: the data as a GeoPackage, the manifest, and the checksums of
/// both in the form of `sha256sum`. Everything is on the disk when it returns.
final class EditionWriter {

    static final String DATA = "edition.gpkg";
    static final String CHECKSUMS = "SHA256SUMS";

    private final Path folder;
    private final Consumer<String> step;

    /// Prepares to write.
    ///
    /// @param step told of each step done
    EditionWriter(Path folder, Consumer<String> step) {
        this.folder = folder;
        this.step = step;
    }

    void write(String id, Instant created, EditionContent content) throws IOException {
        Path data = folder.resolve(DATA);
        List<CollectionSummary> summaries = writeData(data, created, content.tables());
        step.accept("data written");
        EditionFiles.force(data);
        step.accept("data on disk");
        Map<String, String> files = new LinkedHashMap<>(Map.of(DATA, EditionFiles.checksum(data)));
        Path manifest = folder.resolve(Manifest.FILE);
        EditionFiles.write(manifest,
                new Manifest(Manifest.FORMAT, id, created, content.catalog(), summaries, content.protection(), files)
                        .toJson());
        step.accept("manifest on disk");
        files.put(Manifest.FILE, EditionFiles.checksum(manifest));
        StringBuilder sums = new StringBuilder();
        files.forEach((name, sum) -> sums.append(sum).append("  ").append(name).append('\n'));
        EditionFiles.write(folder.resolve(CHECKSUMS), sums.toString().getBytes(StandardCharsets.UTF_8));
        EditionFiles.forceFolder(folder);
        step.accept("checksums on disk");
    }

    private static List<CollectionSummary> writeData(Path file, Instant created, List<Table> tables)
            throws IOException {
        List<CollectionSummary> summaries = new ArrayList<>(tables.size());
        try (GeoPackageWriter writer = GeoPackageWriter.create(file, created)) {
            for (Table table : tables) {
                summaries.add(writeTable(writer, table));
            }
        }
        return summaries;
    }

    /// Writes one collection, and learns on the way what there is to say of it without reading it again.
    private static CollectionSummary writeTable(GeoPackageWriter writer, Table table) throws IOException {
        Layer layer = EditionLayers.of(table.collection());
        Summary summary = new Summary(table.collection());
        Iterable<LayerRow> rows = () -> StreamSupport.stream(table.features().spliterator(), false)
                .peek(summary::add).map(feature -> row(layer, feature)).iterator();
        if (EditionLayers.sharesShapes(table.collection())) {
            writer.shared(layer, rows);
        } else {
            writer.table(layer, rows);
        }
        return summary.build();
    }

    private static LayerRow row(Layer layer, Feature feature) {
        List<@Nullable Object> values = new ArrayList<>(feature.values().size());
        for (Object value : feature.values()) {
            values.add(EditionLayers.stored(value));
        }
        return new LayerRow(layer, values, feature.geometry());
    }
}
