package dev.ringback.fetch;

/** A failure of our own on the way to the web, never of the other side; the message says the way out. */
public final class FetchFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FetchFault(String message) {
        super(message);
    }

    FetchFault(String message, Throwable cause) {
        super(message, cause);
    }
}
