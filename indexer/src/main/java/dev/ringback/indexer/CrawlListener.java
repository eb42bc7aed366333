package dev.ringback.indexer;

/** Told of a crawl as it goes. */
public interface CrawlListener {
    /** @param due how many sources are to be read now */
    void begun(int due);

    void read(CrawlReport.Line line);
}
