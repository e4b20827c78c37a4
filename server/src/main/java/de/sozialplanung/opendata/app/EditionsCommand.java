package de.sozialplanung.opendata.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.edition.EditionEvent;
import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.edition.EditionPlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `opendata editions`: lists all editions that there are or were, the latest first, and how each stands.
@Command(name = "editions", mixinStandardHelpOptions = true, description = "Lists all editions: current, published, prepared, withdrawn.")
final class EditionsCommand implements Callable<Integer> {

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(names = "--json", description = "as a JSON document")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// How an edition stands.
    ///
    /// @param since  when it came to stand so; empty for what was never published
    /// @param reason why it was withdrawn; empty for all others
    private record Standing(String id, String state, String since, String reason) {

        static Standing of(String id, EditionHistory history) {
            Optional<EditionEvent> withdrawal = history.withdrawal(id);
            Optional<EditionEvent> publication = history.publication(id);
            if (withdrawal.isPresent()) {
                return new Standing(id, "withdrawn", withdrawal.get().at().toString(), withdrawal.get().reason());
            }
            if (publication.isEmpty()) {
                return new Standing(id, "prepared", "", "");
            }
            boolean current = history.currentId().filter(id::equals).isPresent();
            return new Standing(id, current ? "current" : "published", publication.get().at().toString(), "");
        }
    }

    @Override
    public Integer call() throws Refusal {
        PrintWriter out = spec.commandLine().getOut();
        List<Standing> standings = read();
        if (json) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            standings.forEach(standing -> {
                ObjectNode node = list.addObject().put("id", standing.id()).put("state", standing.state());
                if (!standing.since().isEmpty()) {
                    node.put("since", standing.since());
                }
                if (!standing.reason().isEmpty()) {
                    node.put("reason", standing.reason());
                }
            });
            out.println(list.toPrettyString());
        } else if (standings.isEmpty()) {
            out.println("There is no edition yet; make one with: opendata import FOLDER");
        } else {
            standings.forEach(standing -> out.println("%-16s %-10s %-21s %s".formatted(standing.id(),
                    standing.state(), standing.since(), standing.reason()).stripTrailing()));
        }
        return 0;
    }

    private List<Standing> read() throws Refusal {
        try {
            EditionPlace editions = place.open();
            EditionHistory history = editions.history();
            Set<String> ids = new LinkedHashSet<>(editions.ids());
            history.events().forEach(event -> ids.add(event.edition()));
            return List.copyOf(ids).reversed().stream().map(id -> Standing.of(id, history)).toList();
        } catch (IOException e) {
            throw new Refusal("The editions cannot be listed: " + Sentences.of(e));
        }
    }
}
