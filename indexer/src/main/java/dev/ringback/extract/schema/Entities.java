package dev.ringback.extract.schema;

import org.jsoup.parser.Parser;

/** HTML's names of characters where a value should have the characters: within JSON no parser takes them off. */
final class Entities {
    private Entities() {}

    /** Without the space around it. */
    static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text.strip()
                : Parser.unescapeEntities(text, false).strip();
    }
}
