package dev.ringback.extract.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the sentences of a text end. A dot after "Mon" or "a.m." ends none. */
final class SentenceEnds {
    private static final Pattern CANDIDATE =
            Pattern.compile("[.!?…][)”\"»]?\\s+(?=[\\p{Lu}¿¡\\d(“\"«])|\\s[•●]\\s|\\n");

    /** Before the dot. */
    private static final Set<String> SHORT = Set.of(
            "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "tel", "no", "nr", "ext",
            "approx", "st", "mr", "mrs", "dr", "inc", "ltd", "co", "excl", "incl", "mo", "di", "mi", "do", "fr", "sa",
            "so", "bzw", "ca", "lun", "mar", "mer", "mie", "jue", "jeu", "ven", "vie", "vier", "sam", "dim", "sab",
            "dom", "gio", "seg", "ter", "qua", "qui", "sex", "ma", "wo", "vr", "za", "zo", "av", "sr", "sra", "núm",
            "num", "tél", "bijv", "evtl", "inkl", "zzgl", "vs", "u.s", "e.g", "i.e", "p.ej", "z.b", "tlf", "hrs", "min",
            "max");

    /** After "p.m." a new sentence begins where the next word is no day, zone or month. */
    private static final Pattern CLOCK_END = Pattern.compile("(?i)\\b[ap]\\.?\\s?m$");

    private static final Pattern CLOCK_GOES_ON = Pattern.compile(
            "(?i)(?:mon|tue|wed|thu|fri|sat|sun|eastern|pacific|central|mountain|atlantic|[A-Z]{2,4}\\b|new york|london|uk|local|\\d|\\().*",
            Pattern.DOTALL);

    private SentenceEnds() {}

    /** Each the beginning of the next sentence; the last is the length of the text. */
    static List<Integer> of(String text) {
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            boolean isCandidate =
                    mayEnd(text.charAt(at)) && matcher.region(at, text.length()).lookingAt();
            if (isCandidate && ends(text, at, matcher.end())) {
                ends.add(matcher.end());
            }
            at = isCandidate ? matcher.end() : at + 1;
        }
        ends.add(text.length());
        return ends;
    }

    /** Asked of each character before the pattern is tried. */
    private static boolean mayEnd(char each) {
        return each == '.' || each == '!' || each == '?' || each == '…' || Character.isWhitespace(each);
    }

    private static boolean ends(String text, int dot, int next) {
        if (text.charAt(dot) != '.') {
            return true;
        }
        String before = text.substring(Math.max(0, dot - 12), dot);
        if (CLOCK_END.matcher(before).find()) {
            return !CLOCK_GOES_ON.matcher(text.substring(next)).matches();
        }
        String word = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return word.length() > 1 && !SHORT.contains(word.replace("(", ""));
    }
}
