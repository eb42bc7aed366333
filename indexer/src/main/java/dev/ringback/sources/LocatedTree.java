package dev.ringback.sources;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A document with the line of each of its values.
 *
 * @param lines by JSON pointer; of a value in an object it is the line of its key
 */
record LocatedTree(JsonNode root, Map<String, Integer> lines) {

    /** The line of a value, or of the nearest value around it. */
    int lineOf(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at)) {
            int cut = at.lastIndexOf('/');
            if (cut < 0) {
                return 1;
            }
            at = at.substring(0, cut);
        }
        return lines.get(at);
    }
}
