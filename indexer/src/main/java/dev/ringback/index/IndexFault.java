package dev.ringback.index;

/** An index that cannot be read or written; the message says where and what to do. */
public final class IndexFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexFault(String message) {
        super(message);
    }

    IndexFault(String message, Throwable cause) {
        super(message, cause);
    }
}
