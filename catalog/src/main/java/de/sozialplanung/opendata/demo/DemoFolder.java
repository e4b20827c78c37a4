package de.sozialplanung.opendata.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/// Writes an invented data folder as `catalog/README.md` describes it.
public final class DemoFolder {

    /// The first line of the `katalog.yaml` of every demo folder.
    private static final String MARK = "# Erfundene Daten, geschrieben von: opendata demo";
    private static final String CATALOG = "katalog.yaml";
    private static final String KREIS = "05378";
    private static final String KREIS_NAME = "Rheinisch-Bergischer Kreis";

    private final Path target;
    private final DemoSize size;
    private final long seed;
    private final DoubleConsumer progress;
    private final List<Municipality> municipalities = Municipality.all();

    private DemoFolder(Path target, DemoSize size, long seed, DoubleConsumer progress) {
        this.target = target;
        this.size = size;
        this.seed = seed;
        this.progress = progress;
    }

    /// Writes the folder; the same size and seed give the same bytes on every machine.
    ///
    /// @param target   a folder that does not exist, is empty, or is a demo folder, which is then overwritten
    /// @param progress told from 0 to 1 how much is done
    /// @throws FileAlreadyExistsException where the target holds something else; nothing is written then
    public static void write(Path target, DemoSize size, long seed, DoubleConsumer progress) throws IOException {
        requireFree(target);
        new DemoFolder(target, size, seed, progress).write();
    }

    private static void requireFree(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "it is a file, not a folder");
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isEmpty()) {
                return;
            }
        }
        Path catalog = target.resolve(CATALOG);
        if (!Files.isRegularFile(catalog) || !Files.readString(catalog).startsWith(MARK)) {
            throw new FileAlreadyExistsException(target.toString(), null,
                    "it is neither empty nor a demo folder, so it is left alone");
        }
    }

    private void write() throws IOException {
        progress.accept(0);
        for (String folder : List.of("gebiete", "werte", "angebote", "planung")) {
            Files.createDirectories(target.resolve(folder));
        }
        // First, so that an interrupted run leaves a folder that the next one recognises.
        put(CATALOG, MARK + "\n" + Table.text(CATALOG));
        put("indikatoren.csv", Table.text("indikatoren.csv"));
        List<Place> named = new Places(seed, municipalities).named(size.areas());
        Layout layout = Layout.of(named, size.areas(), seed);
        progress.accept(0.05);
        Outlines outlines = Outlines.of(layout, size.vertices(), seed);
        progress.accept(0.1);
        writeAreas(layout, outlines);
        progress.accept(0.15);
        put("akteure.csv", Table.text("akteure.csv"));
        Ground ground = new Ground(layout, outlines.warp());
        new Planning(seed, ground, municipalities).write(target.resolve("planung"));
        writeValues(layout.places());
        progress.accept(0.5);
        new Offers(seed, ground, municipalities).write(target.resolve("angebote/angebote.csv"), size.offers(),
                done -> progress.accept(0.5 + 0.5 * done));
        progress.accept(1);
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(target.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void writeAreas(Layout layout, Outlines outlines) throws IOException {
        Path folder = target.resolve("gebiete");
        AreaFiles.write(folder.resolve("kreis.geojson"), "kreis",
                List.of(new AreaFiles.Row(KREIS, KREIS_NAME, "", outlines.kreis())));
        List<AreaFiles.Row> rows = new ArrayList<>();
        for (int m = 0; m < municipalities.size(); m++) {
            Municipality municipality = municipalities.get(m);
            rows.add(new AreaFiles.Row(municipality.key(), municipality.name(), KREIS,
                    outlines.municipalities().get(m)));
        }
        AreaFiles.write(folder.resolve("gemeinden.geojson"), "gemeinden", rows);
        rows.clear();
        for (int i = 0; i < layout.places().size(); i++) {
            Place place = layout.places().get(i);
            rows.add(new AreaFiles.Row(place.key(), place.name(), municipalities.get(place.municipality()).key(),
                    outlines.areas().get(i)));
        }
        AreaFiles.write(folder.resolve("wohnplaetze.geojson"), "wohnplaetze", rows);
    }

    private void writeValues(List<Place> places) throws IOException {
        try (ValueFiles files = new ValueFiles(target.resolve("werte"), seed, size, municipalities)) {
            for (int i = 0; i < places.size(); i++) {
                files.write(places.get(i));
                progress.accept(0.15 + 0.35 * i / places.size());
            }
            files.finish();
        }
    }
}
