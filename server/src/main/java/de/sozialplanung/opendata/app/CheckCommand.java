package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.EarlierEditions;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.folder.FolderContent;
import de.sozialplanung.opendata.protection.ProtectedFigures;
import de.sozialplanung.opendata.protection.UnsafeFiguresException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `opendata check FOLDER`: reads a data folder and reports on it, what would be withheld included; publishes nothing.
@Command(name = "check", mixinStandardHelpOptions = true, description = "Reads a data folder, reports every fault in it, and what would be withheld and why. Publishes nothing.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private FolderOptions options = new FolderOptions();

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(names = "--withheld", paramLabel = "FILE", description = "writes each figure that would be withheld, with the reason, to a new file; not for the public")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal {
        PrintWriter out = spec.commandLine().getOut();
        Findings findings = new Findings();
        Optional<FolderContent> content = options.read(findings);
        FindingsReport.print(findings, out);
        if (content.isEmpty() || findings.hasErrors()) {
            return 1;
        }
        try (Progress progress = new Progress("Check", spec.commandLine().getErr())) {
            EarlierEditions earlier = EarlierEditions.of(place.open());
            ProtectedFigures figures = EditionBuilder.figures(content.get(), earlier.figures(), progress);
            WithheldReport.print(figures, earlier.lost(), out);
            if (file != null) {
                WithheldReport.write(figures, file);
            }
            return 0;
        } catch (UnsafeFiguresException e) {
            out.println("FEHLER  " + e.getMessage());
            return 1;
        } catch (IOException e) {
            throw new Refusal("The check could not be finished: " + Sentences.of(e));
        }
    }
}
