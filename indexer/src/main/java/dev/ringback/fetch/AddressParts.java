package dev.ringback.fetch;

/**
 * The parts of a {@link WebAddress}, each in its canonical spelling.
 *
 * @param port -1 where it is the scheme's own
 * @param path begins with a slash
 * @param query with its question mark; empty where there is none
 */
record AddressParts(String scheme, String host, int port, String path, String query) {

    String authority() {
        return scheme + "://" + host + (port == -1 ? "" : ":" + port);
    }

    /** Of all in one. */
    int length() {
        return authority().length() + path.length() + query.length();
    }

    @Override
    public String toString() {
        return authority() + path + query;
    }
}
