package dev.ringback.indexer;

/** Our own code broke while the web was being read; what was entered until then stays. */
public final class CrawlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CrawlFault(Throwable cause) {
        super("Reading the web broke off by a fault of Ringback's own: " + cause, cause);
    }
}
