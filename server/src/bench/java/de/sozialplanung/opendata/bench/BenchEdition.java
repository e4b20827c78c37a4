package de.sozialplanung.opendata.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.sozialplanung.opendata.catalog.Agent;
import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Collection;
import de.sozialplanung.opendata.catalog.Dataset;
import de.sozialplanung.opendata.catalog.Licence;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.catalog.Region;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionContent.Table;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.geopackage.GeoPackage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// `BenchEdition FILE EDITIONS LAYER...`: publishes layers of a GeoPackage in EPSG:25832 as they are, as an edition of
/// the folder EDITIONS. For load tests; nothing is protected on this way.
public final class BenchEdition {

    private static final int FIRST_LAYER = 2;

    private BenchEdition() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        if (arguments.length <= FIRST_LAYER) {
            out.println("usage: BenchEdition FILE EDITIONS LAYER...");
            System.exit(2);
        }
        List<String> layers = List.of(arguments).subList(FIRST_LAYER, arguments.length);
        out.println(publish(Path.of(arguments[0]), Path.of(arguments[1]), layers).id());
    }

    static Edition publish(Path source, Path editions, List<String> layers) throws IOException {
        try (GeoPackage file = GeoPackage.open(source)) {
            List<Table> tables = new ArrayList<>();
            for (String name : layers) {
                tables.add(new LayerTable(file,
                        file.layer(name).orElseThrow(() -> new IOException("no layer " + name))).table());
            }
            return new Editions(editions, Clock.systemUTC()).publish(new EditionContent(catalog(tables), tables));
        }
    }

    private static Catalog catalog(List<Table> tables) {
        List<Collection> collections = tables.stream().map(Table::collection).toList();
        Agent nobody = new Agent("Niemand", null, null, null);
        return new Catalog("bench", LocalizedText.same("Benchmark"),
                new LocalizedText("Daten für Lastmessungen.", "Data for load tests."), null, nobody, nobody,
                new Licence("http://dcat-ap.de/def/licenses/cc-zero", "CC0", null), null, new Region("99378", "Probe"),
                collections.stream().map(BenchEdition::dataset).toList(), collections, List.of(), List.of());
    }

    private static Dataset dataset(Collection collection) {
        return new Dataset(collection.id(), collection.id(), collection.title(), collection.description(), List.of(),
                List.of("SOCI"), "UNKNOWN");
    }
}
