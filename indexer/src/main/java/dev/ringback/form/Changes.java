package dev.ringback.form;

import java.util.List;

/**
 * What happened to the record after some change number, as of one moment. Of a row that changed often only the last state
 * is here; after number 0 it is the whole record.
 *
 * @param recordId which record this is; an index of another one is not ours
 * @param upTo the record's change number at that moment
 * @param list by number, then kind and key
 */
public record Changes(String recordId, long upTo, List<Change> list) {
    public Changes {
        list = List.copyOf(list);
    }
}
