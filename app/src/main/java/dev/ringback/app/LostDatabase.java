package dev.ringback.app;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/**
 * Tells a database that went away under a command from a fault of our own.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">what its states mean</a>
 */
final class LostDatabase {
    static final String SENTENCE = "The database went away while this ran. "
            + "What was said to be done is in the record; run the command again when it is back.";

    private static final String CONNECTION_EXCEPTIONS = "08";
    private static final String OPERATOR_INTERVENTIONS = "57P";

    private LostDatabase() {}

    static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, each -> each != null, Throwable::getCause).anyMatch(LostDatabase::isIt);
    }

    private static boolean isIt(Throwable fault) {
        return switch (fault) {
            case ConnectionException lost -> true;
            case SQLTransientConnectionException lost -> true;
            case SQLNonTransientConnectionException lost -> true;
            case SQLException other -> isOfTheConnection(String.valueOf(other.getSQLState()));
            default -> false;
        };
    }

    private static boolean isOfTheConnection(String state) {
        return state.startsWith(CONNECTION_EXCEPTIONS) || state.startsWith(OPERATOR_INTERVENTIONS);
    }
}
