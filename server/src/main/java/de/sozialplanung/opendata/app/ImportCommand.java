package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.folder.FolderContent;
import de.sozialplanung.opendata.protection.UnsafeFiguresException;
import de.sozialplanung.opendata.store.postgis.DatabaseSettings;
import de.sozialplanung.opendata.store.postgis.PostgisImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `opendata import FOLDER`: reads, checks, protects and publishes a data folder as a new edition. With an error in the
/// folder nothing is published and the old edition stands.
@Command(name = "import", mixinStandardHelpOptions = true, description = "Reads a data folder, protects its figures and makes it the current edition.")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private FolderOptions options = new FolderOptions();

    @Mixin
    private EditionsOption editions = new EditionsOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal {
        PrintWriter out = spec.commandLine().getOut();
        Findings findings = new Findings();
        Optional<Edition> published = publish(findings);
        FindingsReport.print(findings, out);
        if (published.isEmpty()) {
            out.println("Nothing was published; what stood before still stands.");
            return 1;
        }
        Edition edition = published.get();
        edition.summaries().values().stream().sorted(Comparator.comparing(CollectionSummary::collection))
                .forEach(s -> out.printf("%-20s %8d%n", s.collection(), s.count()));
        out.println("Edition " + edition.id() + " is current.");
        return 0;
    }

    private Edition publish(EditionContent content) throws IOException, Refusal {
        Optional<DatabaseSettings> settings = database.settings();
        return settings.isPresent() ? new PostgisImport(settings.get(), Clock.systemUTC()).publish(content)
                : editions.open().publish(content);
    }

    /// Reads, builds and writes; empty where the folder has errors.
    private Optional<Edition> publish(Findings findings) throws Refusal {
        try (Progress progress = new Progress("Import", spec.commandLine().getErr())) {
            Optional<FolderContent> content = options.read(findings);
            if (content.isEmpty() || findings.hasErrors()) {
                return Optional.empty();
            }
            progress.accept(0.4);
            EditionContent edition = EditionBuilder.build(content.get());
            progress.accept(0.6);
            Edition published = publish(edition);
            progress.accept(1);
            return Optional.of(published);
        } catch (UnsafeFiguresException e) {
            throw new Refusal("Nothing was published, what stood before still stands: " + e.getMessage());
        } catch (IOException e) {
            throw new Refusal("The edition could not be written, the old one stands: " + e.getMessage());
        }
    }
}
