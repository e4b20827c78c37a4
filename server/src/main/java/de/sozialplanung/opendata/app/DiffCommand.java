package de.sozialplanung.opendata.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.sozialplanung.opendata.edition.EditionChanges;
import de.sozialplanung.opendata.edition.EditionComparison;
import de.sozialplanung.opendata.edition.EditionData;
import de.sozialplanung.opendata.edition.EditionPlace;
import de.sozialplanung.opendata.edition.FigureChange;
import de.sozialplanung.opendata.protection.ProtectedObservation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `opendata diff A B`: what differs between two editions, from what both publish and nothing else.
@Command(name = "diff", mixinStandardHelpOptions = true, description = "Says what differs between two editions: figures, areas, what is newly withheld.")
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "A", description = "the edition before")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "the edition after")
    private String after = "";

    @Option(names = "--figures", description = "also list each figure that differs")
    private boolean figures;

    @Option(names = "--json", description = "as a JSON document, with each figure")
    private boolean json;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Refusal {
        PrintWriter out = spec.commandLine().getOut();
        List<FigureChange> each = new ArrayList<>();
        EditionChanges changes;
        EditionPlace editions = place.open();
        try (EditionData old = editions.read(before); EditionData now = editions.read(after)) {
            changes = EditionComparison.of(old, now, json || figures ? each::add : _ -> {});
        } catch (IOException e) {
            throw new Refusal("The editions cannot be compared: " + Sentences.of(e));
        }
        if (json) {
            out.println(document(changes, each).toPrettyString());
        } else {
            ChangesReport.print(changes, out);
            each.stream().map(ChangesReport::line).forEach(out::println);
        }
        return 0;
    }

    private ObjectNode document(EditionChanges changes, List<FigureChange> each) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("from", before).put("to", after);
        ArrayNode indicators = document.putArray("indicators");
        changes.figures().forEach(f -> indicators.addObject().put("indicator", f.indicator()).put("added", f.added())
                .put("removed", f.removed()).put("changed", f.changed()).put("newlyWithheld", f.withheld())
                .put("newlyShown", f.shown()));
        ArrayNode collections = document.putArray("collections");
        changes.collections().forEach(c -> collections.addObject().put("collection", c.collection())
                .put("added", c.added()).put("removed", c.removed()).put("changed", c.changed()));
        ArrayNode list = document.putArray("figures");
        for (FigureChange change : each) {
            ProtectedObservation any = change.any();
            ObjectNode node = list.addObject().put("indicator", any.indicator()).put("area", any.area())
                    .put("year", any.year());
            put(node, "before", change.before());
            put(node, "after", change.after());
        }
        return document;
    }

    private static void put(ObjectNode node, String name, @Nullable ProtectedObservation figure) {
        if (figure == null) {
            node.putNull(name);
        } else {
            node.putObject(name).put("value", figure.value()).put("status", figure.status().code());
        }
    }
}
