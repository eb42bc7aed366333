package dev.ringback.review.intake;

/** A file of which no row can be taken, whatever its lines say. The message is one sentence for whoever gave it. */
public final class IntakeFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IntakeFault(String message) {
        super(message);
    }

    public IntakeFault(String message, Throwable cause) {
        super(message, cause);
    }
}
