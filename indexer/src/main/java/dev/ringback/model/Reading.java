package dev.ringback.model;

/**
 * How a machine came to a fact.
 *
 * @param quote the words it rests on, at most 25 words and 200 characters
 * @param place where they stand in the page, for people: the path of headings, or of keys in structured data
 * @param confidence how sure the reading is
 */
public record Reading(Method method, String quote, String place, Source.Quality confidence) {

    /** In what form the fact stood there. */
    public enum Method {
        /** https://www.w3.org/TR/json-ld11/ */
        JSON_LD,
        /** https://html.spec.whatwg.org/multipage/microdata.html */
        MICRODATA,
        /** https://www.w3.org/TR/rdfa-lite/ */
        RDFA,
        /** A sentence or a line that people see. */
        TEXT,
        /** A row or cell of a table. */
        TABLE,
        /** An item of a list, or a term with its definition. */
        LIST,
        /** The address of a link: {@code tel:}, {@code mailto:}, a status page. */
        LINK,
        /** A program of a third party that shows a chat. It shows a channel, never its hours. */
        WIDGET
    }

    /** Whether people who open the page see it. */
    public boolean isVisible() {
        return switch (method) {
            case TEXT, TABLE, LIST, LINK -> true;
            case JSON_LD, MICRODATA, RDFA, WIDGET -> false;
        };
    }
}
