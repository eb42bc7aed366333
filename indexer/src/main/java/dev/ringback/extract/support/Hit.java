package dev.ringback.extract.support;

/**
 * Words of a list in a text.
 *
 * @param value what they stand for within their topic
 * @param from where they begin in the text
 * @param to where they end
 */
record Hit(Topic topic, String value, int from, int to) {
    /** How many characters lie between; 0 where they touch or overlap. */
    int distance(int start, int end) {
        return Math.max(0, Math.max(start - to, from - end));
    }

    boolean isIn(int start, int end) {
        return from >= start && from < end;
    }
}
