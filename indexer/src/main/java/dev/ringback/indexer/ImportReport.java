package dev.ringback.indexer;

import dev.ringback.store.ReviewStore.Written;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an import came to.
 *
 * @param rows of the file
 * @param written of them: new, corrected, and equal to what the record holds
 * @param refused how many were broken
 * @param repeated whose item stood on an earlier line of the file; the first was taken
 * @param notOurs how many were about each company that is no provider
 * @param idsMade had no id, and are known by a digest
 * @param textsCut were longer than what is kept
 * @param unread fields that mean nothing to us
 */
public record ImportReport(
        long rows,
        Written written,
        long refused,
        long repeated,
        Map<String, Long> notOurs,
        long idsMade,
        long textsCut,
        Set<String> unread) {
    public ImportReport {
        notOurs = java.util.Collections.unmodifiableMap(new TreeMap<>(notOurs));
        unread = Set.copyOf(unread);
    }
}
