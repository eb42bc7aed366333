package dev.ringback.extract.times;

/** A piece of a list of rules; offsets are those of the text. */
sealed interface Part {
    int from();

    int to();

    /** @param several a range, or a word for more than one day */
    record Days(int from, int to, int days, boolean holidays, boolean special, boolean several) implements Part {}

    /** @param zone its place in the list of zones, -1: none */
    record Times(int from, int to, Clock start, Clock end, int zone) implements Part {}

    /** @param everyDay said of all days, as "24 hours a day"; else only with days beside it */
    record AllDay(int from, int to, boolean everyDay) implements Part {}

    /** When nobody answers within the hours that are said. */
    record Break(int from, int to, Clock start, Clock end) implements Part {}

    /** "After 5 pm". */
    record After(int from, int to, Clock clock) implements Part {}

    record Zone(int from, int to, int zone) implements Part {}

    /** A sign, or a word that steers the rules around it. */
    record Mark(int from, int to, Kind kind) implements Part {}

    /** Words that are not understood. */
    record Gap(int from, int to, int words) implements Part {}

    /** Whether it is about opening: what rules are made of. */
    default boolean core() {
        return this instanceof Days || this instanceof Times || this instanceof AllDay || this instanceof After;
    }

    default boolean times() {
        return this instanceof Times || this instanceof AllDay;
    }

    default boolean is(Kind kind) {
        return this instanceof Mark mark && mark.kind() == kind;
    }
}
