package de.sozialplanung.opendata.app;

import de.sozialplanung.opendata.catalog.SavedQuery;
import de.sozialplanung.opendata.edition.EditionContent;
import de.sozialplanung.opendata.edition.Editions;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.publication.FolderSource;
import de.sozialplanung.opendata.publication.Publication;
import de.sozialplanung.opendata.sparql.QueryLayer;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Publishes what saved queries find in an edition as layers of the same edition. The queries are asked of a draft without
/// them, so that they see what everybody will see and nothing else.
final class SavedQueries {

    /// The address that a draft has; layers hold keys, not addresses.
    private static final Iris IRIS = new Iris("http://localhost");

    private SavedQueries() {}

    /// The content with a layer for each query.
    ///
    /// @throws Refusal     where a query cannot be run or makes no layer; names the query
    /// @throws IOException where the draft cannot be written
    static EditionContent answered(EditionContent content, List<SavedQuery> queries) throws Refusal, IOException {
        if (queries.isEmpty()) {
            return content;
        }
        Path folder = Files.createTempDirectory("entwurf");
        try {
            Editions drafts = new Editions(folder, Clock.systemUTC());
            drafts.publish(content);
            Publication draft = new FolderSource(drafts).current(IRIS).orElseThrow();
            QueryLayer layers = new QueryLayer(draft, IRIS);
            List<EditionContent.Table> tables = new ArrayList<>();
            for (SavedQuery query : queries) {
                if (content.catalog().collection(query.id()).isPresent()) {
                    throw new Refusal("Nothing was published, what stood before still stands: the query '" + query.id()
                            + "' is called as a layer that there is already.");
                }
                tables.add(layer(layers, query));
            }
            return content.with(tables);
        } finally {
            remove(folder);
        }
    }

    private static EditionContent.Table layer(QueryLayer layers, SavedQuery query) throws Refusal {
        try {
            return layers.of(query);
        } catch (Problem problem) {
            throw new Refusal("Nothing was published, what stood before still stands: the query '" + query.id()
                    + "' makes no layer. " + problem.detail());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
