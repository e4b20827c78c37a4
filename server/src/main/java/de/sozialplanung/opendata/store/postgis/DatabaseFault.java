package de.sozialplanung.opendata.store.postgis;

import de.sozialplanung.opendata.problem.Problem;
import de.sozialplanung.opendata.problem.ProblemKind;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a fault of the database means for whoever asked. The fault itself goes to the log, never to a client.
final class DatabaseFault {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFault.class);

    /// Classes of SQLSTATE (PostgreSQL, appendix A) that pass: no connection, conflict with others, no resources, limits of
    /// an object in use, stopped or cancelled by the operator, trouble outside of the database.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    /// A table or schema that is not there: on a replica that is behind, not yet.
    private static final Set<String> MISSING = Set.of("42P01", "3F000");

    private static final String CANCELED = "57014";

    /// What a connection hears when the database stops.
    private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03");

    private DatabaseFault() {}

    static RuntimeException of(SQLException fault) {
        String state = fault.getSQLState();
        if (CANCELED.equals(state)) {
            LOG.warn("a statement took too long");
            return Problem.of(ProblemKind.OVERLOADED,
                    "The answer takes too long to find at the moment; ask for less, or try again later.");
        }
        boolean passes = fault instanceof SQLTransientException || isPassing(state);
        if (passes) {
            LOG.warn("the database does not answer: {}", reason(fault));
            return Problem.of(ProblemKind.OVERLOADED,
                    "The database behind this service does not answer at the moment; try again later.");
        }
        return new IllegalStateException("the database refused a statement (" + state + ")", fault);
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null && state.length() == 5
                && (PASSING.contains(state.substring(0, 2)) || MISSING.contains(state));
    }

    /// Whether it is the connection that was lost, rather than that there is none to be had.
    static boolean isBrokenConnection(SQLException fault) {
        String state = fault.getSQLState();
        return !(fault instanceof SQLTransientException) && state != null
                && (state.startsWith("08") || SHUTDOWN.contains(state));
    }

    /// What the innermost cause says, in one line.
    static String reason(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message.lines().findFirst().orElse("").strip();
    }
}
