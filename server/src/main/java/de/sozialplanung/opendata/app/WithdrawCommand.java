package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.edition.EditionWork;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `opendata withdraw ID --reason "…"`: takes an edition back for good. Nothing of it is served any more; its address
/// says why.
@Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Takes a published edition back for good; its addresses answer 410 with the reason.")
final class WithdrawCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "the edition, as 'opendata editions' lists it")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "SENTENCE", description = "what everybody is told who asks for it")
    private String reason = "";

    @Option(names = "--erase", description = "also delete its data; without them the protection of later editions cannot take into account what it published")
    private boolean erase;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal {
        String sentence = reason.replaceAll("\\p{Cntrl}", " ").strip();
        if (sentence.isEmpty()) {
            throw new Refusal("Nothing was changed: the reason must be a sentence, for everybody to read.");
        }
        try (EditionWork work = place.open().begin()) {
            EditionHistory history = PlaceOptions.release(work).withdraw(id, sentence, erase);
            spec.commandLine().getOut().println("Edition " + id + " is withdrawn" + (erase ? " and erased" : "")
                    + "; running servers stop showing it within seconds. Edition " + history.currentId().orElse("")
                    + " is current.");
            return 0;
        } catch (IOException e) {
            throw PlaceOptions.unchanged(e);
        }
    }
}
