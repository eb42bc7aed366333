package dev.ringback.sources;

/** A data folder that cannot be read at all; the message says which and what is accepted. */
public final class FolderFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FolderFault(String message) {
        super(message);
    }

    FolderFault(String message, Throwable cause) {
        super(message, cause);
    }
}
