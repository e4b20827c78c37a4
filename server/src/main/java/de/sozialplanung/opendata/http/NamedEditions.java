package de.sozialplanung.opendata.http;

import java.util.List;
import java.util.Optional;

import de.sozialplanung.opendata.problem.Problem;

/// The editions that a request may name in place of the current one.
public interface NamedEditions {

    /// Where there is but one edition, and addresses name none.
    NamedEditions NONE = new NamedEditions() {

        @Override
        public boolean isNameable() {
            return false;
        }

        @Override
        public Optional<Problem> refusal(String id) {
            return Optional.empty();
        }

        @Override
        public List<Object> resources(String id) {
            throw new IllegalStateException("no edition can be named here");
        }
    };

    /// Whether addresses can name an edition at all.
    default boolean isNameable() {
        return true;
    }

    /// Why an edition is not to be had; empty where it is. Known at once.
    Optional<Problem> refusal(String id);

    /// All that answers for an edition that is to be had; takes as long as it takes to open it.
    ///
    /// @throws Problem where it cannot be opened
    List<Object> resources(String id);
}
