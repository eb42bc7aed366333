package dev.ringback.indexer;

import dev.ringback.sources.Problem;
import java.util.List;

/**
 * What loading a data folder did to the record.
 *
 * @param files how many files the folder holds
 * @param changed paths that were new or different
 * @param removed paths that were gone
 * @param refused paths left out for a fault; what the record held of them stays
 * @param problems every fault and note, by file and line; empty when nothing had changed and so nothing was read
 */
public record LoadReport(
        int files, List<String> changed, List<String> removed, List<String> refused, List<Problem> problems) {
    public LoadReport {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
    }

    public boolean changedNothing() {
        return changed.isEmpty() && removed.isEmpty();
    }
}
