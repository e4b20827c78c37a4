package de.sozialplanung.opendata.sparql;

import de.sozialplanung.opendata.problem.ProblemKind;
import java.util.Optional;

/// Is told of queries, though never what they ask. Safe for any number of threads.
public interface QueryListener {

    /// Where nobody listens.
    QueryListener NONE = new QueryListener() {

        @Override
        public Running begun() {
            return _ -> {};
        }

        @Override
        public void refused(ProblemKind kind) {
            // nobody listens
        }
    };

    /// A query has a place and begins.
    Running begun();

    /// A query had no place.
    void refused(ProblemKind kind);

    /// A query under way.
    @FunctionalInterface
    interface Running {

        /// It has ended, once.
        ///
        /// @param problem what it broke off with; empty where there is a whole result
        void ended(Optional<ProblemKind> problem);
    }
}
