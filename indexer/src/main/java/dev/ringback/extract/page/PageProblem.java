package dev.ringback.extract.page;

/**
 * What was wrong with a page. All the rest of it was read.
 *
 * @param detail one clause for people: what was met and what is accepted
 */
public record PageProblem(Kind kind, String detail) {

    /** What it was. */
    public enum Kind {
        /** Not HTML, so nothing was looked for in it. */
        NOT_A_PAGE,
        /** It names an encoding that is not one of those accepted. */
        ENCODING_REFUSED,
        /** Bytes that are none in its encoding; U+FFFD stands for them. */
        BYTES_REPLACED,
        TOO_LONG,
        /** Elements nested deeper than is kept are as if they were beside each other. */
        TOO_DEEP,
        TOO_MANY_NODES,
        TOO_MANY_LINKS,
        /** It says that its links are relative to another host, which is not believed. */
        BASE_ELSEWHERE,
        /** The parser gave up. */
        UNREADABLE,
        /** A block of JSON or a JSON file that cannot be read. */
        JSON_BROKEN,
        /** A feed that is not well formed, or has a DOCTYPE. */
        FEED_BROKEN,
        /** More items than any page has; the rest is not looked at. */
        TOO_MANY_ITEMS,
        /** A value that stands where a fact is wanted and cannot be understood, such as "Mo-Fr 25:00". */
        VALUE_UNREAD,
        /** Facts of one page that do not go together. */
        DISAGREEMENT,
        /** The answer is not in the form its platform is known for. */
        NOT_A_STATUS,
        /** The publisher reserves the page from what we would do, so nothing was looked for in it. */
        RESERVED
    }
}
