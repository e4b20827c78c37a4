package de.sozialplanung.opendata.publication;

import de.sozialplanung.opendata.edition.EditionHistory;
import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.vocab.Iris;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A place where editions lie, one of which is the current one: a folder, or a database.
public interface EditionSource {

    /// What happened to the editions, the current one following from it.
    ///
    /// @throws IOException where the place cannot be read
    /// @throws Problem     where it does not answer for now
    EditionHistory history() throws IOException;

    /// An edition in every form that the faces answer from.
    ///
    /// @param id   of an edition that is published
    /// @param iris the addresses of the installation that publishes it
    /// @throws IOException where it cannot be read
    /// @throws Problem     where the place does not answer for now
    Publication open(String id, Iris iris) throws IOException;

    /// The current edition; empty before the first publication. Throws what the other two do.
    default Optional<Publication> current(Iris iris) throws IOException {
        Optional<String> id = history().currentId();
        return id.isPresent() ? Optional.of(open(id.get(), iris)) : Optional.empty();
    }

    /// The current edition, or where its files are damaged the one of those that may be seen that was published last before it
    /// and is whole: a service that starts over a broken disk shows what there is.
    ///
    /// @param damaged told of each edition that cannot be read
    /// @return empty before the first publication
    /// @throws IOException where none can be read
    /// @throws Problem     where the place does not answer for now
    default Optional<Publication> lastGood(Iris iris, BiConsumer<String, IOException> damaged) throws IOException {
        IOException first = null;
        for (String id : history().published()) {
            try {
                return Optional.of(open(id, iris));
            } catch (IOException e) {
                damaged.accept(id, e);
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return Optional.empty();
    }
}
