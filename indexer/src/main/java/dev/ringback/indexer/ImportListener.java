package dev.ringback.indexer;

/** Is told how an import goes on, in the thread that runs it. */
public interface ImportListener {
    /** This line is broken; the import goes on. */
    void refused(long line, String reason);

    /** All rows up to this line are in the record, whatever happens from now on. */
    void takenUpTo(long line);
}
