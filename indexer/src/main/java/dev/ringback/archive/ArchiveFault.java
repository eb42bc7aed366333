package dev.ringback.archive;

/** The archive cannot do its work (a full disk, a folder that is not there); the message names the file and the way out. */
public final class ArchiveFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveFault(String message) {
        super(message);
    }

    ArchiveFault(String message, Throwable cause) {
        super(message, cause);
    }
}
