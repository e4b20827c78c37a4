package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.catalog.CollectionSummary;
import de.sozialplanung.opendata.edition.EarlierEditions;
import de.sozialplanung.opendata.edition.Edition;
import de.sozialplanung.opendata.edition.EditionBuilder;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.edition.EditionWork;
import de.sozialplanung.opendata.folder.Findings;
import de.sozialplanung.opendata.folder.FolderContent;
import de.sozialplanung.opendata.protection.KnownBefore;
import de.sozialplanung.opendata.protection.ProtectedFigures;
import de.sozialplanung.opendata.protection.UnsafeFiguresException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `opendata import FOLDER`: reads, checks, protects and publishes a data folder as a new edition. With an error in the
/// folder nothing is published and the old edition stands.
@Command(name = "import", mixinStandardHelpOptions = true, description = "Reads a data folder, protects its figures and makes it the current edition.")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private FolderOptions options = new FolderOptions();

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(names = "--no-publish", description = "only prepare the edition; 'opendata publish ID' makes it the current one")
    private boolean prepareOnly;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// What came of it.
    ///
    /// @param history once it is published; empty where it is only prepared
    /// @param before  what earlier editions show of what is withheld now
    /// @param lost    earlier editions whose figures are not there any more
    private record Imported(Edition edition, Optional<EditionHistory> history, KnownBefore before,
            List<String> lost) {}

    @Override
    public Integer call() throws Refusal {
        PrintWriter out = spec.commandLine().getOut();
        Findings findings = new Findings();
        Optional<Imported> imported = run(findings);
        FindingsReport.print(findings, out);
        if (imported.isEmpty()) {
            out.println("Nothing was published; what stood before still stands.");
            return 1;
        }
        Edition edition = imported.get().edition();
        edition.summaries().values().stream().sorted(Comparator.comparing(CollectionSummary::collection))
                .forEach(s -> out.printf("%-20s %8d%n", s.collection(), s.count()));
        WithheldReport.warn(imported.get().before(), imported.get().lost(), out);
        imported.get().history().ifPresentOrElse(history -> PublishCommand.report(history, out),
                () -> out.println("Edition " + edition.id() + " is prepared; make it current with: opendata publish "
                        + edition.id()));
        return 0;
    }

    /// Writes an edition, and takes it away again where portals could not take in its catalogue.
    private static Edition prepare(EditionWork work, EditionContent content) throws IOException, Refusal {
        Edition edition = work.prepare(content);
        try {
            CatalogCheck.run(edition);
        } catch (Refusal refusal) {
            work.erase(edition.id());
            throw refusal;
        }
        return edition;
    }

    /// Reads, builds and writes; empty where the folder has errors. Nobody else changes the editions meanwhile.
    private Optional<Imported> run(Findings findings) throws Refusal {
        options.refuseMissing();
        try (EditionWork work = place.open().begin();
                Progress progress = new Progress("Import", spec.commandLine().getErr())) {
            Optional<FolderContent> content = options.read(findings);
            if (content.isEmpty() || findings.hasErrors()) {
                return Optional.empty();
            }
            progress.accept(0.4);
            EarlierEditions earlier = EarlierEditions.of(work.place());
            ProtectedFigures figures = EditionBuilder.figures(content.get(), earlier.figures(),
                    done -> progress.accept(0.4 + 0.2 * done));
            progress.accept(0.6);
            Edition edition = prepare(work, SavedQueries.answered(EditionBuilder.build(content.get(), figures),
                    content.get().queries()));
            progress.accept(0.9);
            Optional<EditionHistory> history = prepareOnly ? Optional.empty()
                    : Optional.of(PlaceOptions.release(work).publish(edition.id()));
            progress.accept(1);
            return Optional.of(new Imported(edition, history, figures.knownBefore(), earlier.lost()));
        } catch (UnsafeFiguresException e) {
            throw new Refusal("Nothing was published, what stood before still stands: " + e.getMessage());
        } catch (IOException e) {
            throw new Refusal("The edition could not be written, the old one stands: " + Sentences.of(e));
        }
    }
}
