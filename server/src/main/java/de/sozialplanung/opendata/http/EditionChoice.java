package de.sozialplanung.opendata.http;

import java.util.Optional;
import java.util.function.Supplier;

import de.sozialplanung.opendata.problem.Problem;
import org.eclipse.jetty.http.HttpURI;

/// Which edition answers a request: the one place where that is decided, ahead of cache and faces.
final class EditionChoice {

    private final NamedEditions named;
    private final Supplier<String> current;

    /// @param current the id of the current edition
    EditionChoice(NamedEditions named, Supplier<String> current) {
        this.named = named;
        this.current = current;
    }

    /// What was decided.
    ///
    /// @param address empty where the current edition answers
    /// @param refusal why the edition is not to be had; empty where it is
    record Chosen(Optional<EditionAddress> address, Optional<Problem> refusal) {}

    /// Decides; does not block.
    Chosen of(HttpURI uri) {
        if (!named.isNameable()) {
            return new Chosen(Optional.empty(), Optional.empty());
        }
        Optional<EditionAddress> address = EditionAddress.of(uri).or(() -> fileOfAnother(uri));
        return new Chosen(address, address.isPresent() ? named.refusal(address.get().id())
                : named.refusal(current.get()));
    }

    /// A file of the current edition is its own business, as is one of an edition that nobody knows.
    private Optional<EditionAddress> fileOfAnother(HttpURI uri) {
        return EditionAddress.ofFile(uri).filter(file -> !file.id().equals(current.get()))
                .filter(file -> named.refusal(file.id()).filter(problem -> problem.kind().status() == 404).isEmpty());
    }

    /// Whether answers of an edition may still be shown.
    boolean isShown(String id) {
        return id.equals(current.get()) || (named.isNameable() && named.refusal(id).isEmpty());
    }
}
