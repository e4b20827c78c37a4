package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.demo.DemoFolder;
import de.sozialplanung.opendata.demo.DemoSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `opendata demo FOLDER`: writes a data folder with invented figures.
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Writes a demo data folder for the Rheinisch-Bergischer Kreis. All figures are invented.")
final class DemoCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the folder to write")
    private Path folder = Path.of("");

    @Option(names = "--areas", defaultValue = "88", description = "number of Wohnplätze (default: ${DEFAULT-VALUE})")
    private int areas;

    @Option(names = "--offers", defaultValue = "2500", description = "number of offers (default: ${DEFAULT-VALUE})")
    private int offers;

    @Option(names = "--years", defaultValue = "10", description = "number of years (default: ${DEFAULT-VALUE})")
    private int years;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same folder (default: ${DEFAULT-VALUE})")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal {
        try (Progress progress = new Progress("Demo", spec.commandLine().getErr())) {
            DemoFolder.write(folder, DemoSize.of(areas, offers, years), seed, progress);
        } catch (IllegalArgumentException | IOException e) {
            throw new Refusal("The demo folder could not be written: " + e.getMessage());
        }
        return 0;
    }
}
