package dev.ringback.store;

/** Another process has taken over; nothing of what was about to be written is written. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(String name) {
        super(
                "Another process has taken over the lease \"" + name
                        + "\" while this one was held up; it stops here, and nothing of what it was about to write is written.");
    }
}
