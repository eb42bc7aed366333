package dev.ringback.store;

/**
 * Where the record is.
 *
 * @param url a JDBC address of a PostgreSQL database
 */
public record DatabaseAddress(String url, String user, String password) {
    public static final String PREFIX = "jdbc:postgresql:";

    /** @throws StartFault when the address is not one of PostgreSQL */
    public DatabaseAddress {
        if (!url.startsWith(PREFIX)) {
            throw new StartFault("The database address \"" + masked(url) + "\" cannot be used: it must start with "
                    + PREFIX + ", like jdbc:postgresql://127.0.0.1:5432/ringback.");
        }
    }

    /** The address without a password that may stand in it. */
    String shownUrl() {
        return masked(url);
    }

    private static String masked(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1***");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return shownUrl() + " as " + user;
    }
}
