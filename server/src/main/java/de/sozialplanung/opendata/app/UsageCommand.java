package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.configuration.Configuration;
import de.sozialplanung.opendata.configuration.Keys;
import de.sozialplanung.opendata.telemetry.UsageFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `opendata usage`: what of the data was taken in which format, as CSV that may be published as it is.
@Command(name = "usage", mixinStandardHelpOptions = true, description = "Prints what of the data was taken in which format, day by day, as CSV.")
final class UsageCommand implements Callable<Integer> {

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(names = "--months", description = "by month in place of day")
    private boolean months;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal {
        Configuration configuration = place.configuration();
        Optional<Path> folder = configuration.find(Keys.USAGE);
        if (folder.isEmpty()) {
            throw new Refusal("Nothing is counted: the key `usage` of the configuration names no folder.");
        }
        try {
            Map<UsageFile.Use, Long> uses = new UsageFile(folder.get()).read();
            Map<UsageFile.Use, Long> shown = new TreeMap<>();
            uses.forEach((use, count) -> shown.merge(months
                    ? new UsageFile.Use(use.day().withDayOfMonth(1), use.what(), use.format()) : use, count,
                    Long::sum));
            UsageFile.lines(shown).forEach(spec.commandLine().getOut()::println);
            return 0;
        } catch (IOException e) {
            throw new Refusal("The counts of use cannot be read: " + Sentences.of(e));
        }
    }
}
