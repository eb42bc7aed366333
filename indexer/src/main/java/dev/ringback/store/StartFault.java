package dev.ringback.store;

/**
 * Ringback cannot start, and its user can do something about it. The message is what the command line prints: what
 * happened, to which thing, and the way out.
 */
public class StartFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFault(String message) {
        super(message);
    }

    public StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}
