package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.EditionEvent;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.edition.EditionWork;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `opendata publish ID`: makes an edition the current one, whether it was only prepared or published before.
@Command(name = "publish", mixinStandardHelpOptions = true, description = "Makes an edition the current one: a prepared one, or an older one again.")
final class PublishCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "the edition, as 'opendata editions' lists it")
    private String id = "";

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal {
        PrintWriter out = spec.commandLine().getOut();
        try (EditionWork work = place.open().begin()) {
            Optional<String> before = work.place().history().currentId();
            if (before.filter(id::equals).isPresent()) {
                out.println("Edition " + id + " is current already.");
                return 0;
            }
            report(PlaceOptions.release(work).publish(id), out);
            return 0;
        } catch (IOException e) {
            throw PlaceOptions.unchanged(e);
        }
    }

    /// Says which edition is current, and what that changed.
    static void report(EditionHistory history, PrintWriter out) {
        EditionEvent last = history.events().getLast();
        if (last.changes() != null) {
            ChangesReport.print(last.changes(), out);
        }
        out.println("Edition " + history.currentId().orElse("") + " is current.");
    }
}
