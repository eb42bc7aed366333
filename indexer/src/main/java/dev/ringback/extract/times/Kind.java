package dev.ringback.extract.times;

/** What a word, a sign or a number can be in printed hours. The word list says the same in its first column. */
enum Kind {
    DAY,
    SHORT_DAY,
    TINY_DAY,
    DAYS,
    HOLIDAY,
    /** A day of the year, as Christmas: hours of a week cannot say it. */
    SPECIAL,
    /** Days or times that mean different things to different people. */
    UNCLEAR,
    /** What makes hours hold for a time only, or not at all. */
    BLOCK,
    MONTH,
    ALWAYS,
    /** "24/5". */
    FIVE,
    ALLDAY,
    ANYTIME,
    CALL,
    SUPPORT,
    /** A telephone, which stands for the number that stood there. */
    PHONE,
    TO,
    FROM,
    BETWEEN,
    AND,
    CLOSED,
    /** A rest within the hours: "lunch break 12-1". */
    BREAK,
    EXCEPT,
    INCLUDING,
    OBSERVED,
    AFTER,
    APPOINTMENT,
    EVERY,
    FILLER,
    TIMES,
    AMPM,
    CLOCK,
    HALF,
    HALFPAST,
    COUNT,
    ZONE,
    NUMBER,
    WORD,
    DASH,
    COMMA,
    SEMICOLON,
    COLON,
    SLASH,
    PIPE,
    STOP,
    BRACKET;

    boolean day() {
        return this == DAY || this == SHORT_DAY || this == TINY_DAY;
    }

    boolean joins() {
        return this == DASH || this == COMMA || this == SLASH || this == AND || this == TO;
    }

    boolean separates() {
        return joins()
                || this == SEMICOLON
                || this == COLON
                || this == PIPE
                || this == STOP
                || this == BRACKET
                || this == TIMES;
    }
}
