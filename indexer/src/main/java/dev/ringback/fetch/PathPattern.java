package dev.ringback.fetch;

import crawlercommons.robots.SimpleRobotRules;
import java.util.Comparator;

/**
 * One allow or disallow line for us. The matching is ours because the one of crawler-commons 1.6 takes the first place
 * where the piece after the last {@code *} fits, so that {@code /*.php$} misses {@code /a.php.php}, and never meets a
 * {@code $} that is not at the end; https://www.rfc-editor.org/rfc/rfc9309#section-2.2.3
 *
 * @param text percent-escaped, with {@code *} for anything and {@code $} at the end for the end of the address
 */
record PathPattern(String text, boolean allows) {

    /** The longest first, and allow before disallow: the first that matches decides. */
    static final Comparator<PathPattern> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    (PathPattern pattern) -> -pattern.text.length())
            .thenComparing(pattern -> !pattern.allows);

    static PathPattern of(SimpleRobotRules.RobotRule rule) {
        return new PathPattern(escapeInnerDollars(rule.getPrefix()), rule.isAllow());
    }

    private static String escapeInnerDollars(String text) {
        boolean atEnd = text.endsWith("$");
        String before = atEnd ? text.substring(0, text.length() - 1) : text;
        return before.replace("$", "%24") + (atEnd ? "$" : "");
    }

    boolean matches(String path) {
        boolean toTheEnd = text.endsWith("$");
        String[] pieces = (toTheEnd ? text.substring(0, text.length() - 1) : text).split("\\*", -1);
        if (!path.startsWith(pieces[0])) {
            return false;
        }
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = path.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return endMatches(path, at, pieces, toTheEnd);
    }

    private static boolean endMatches(String path, int at, String[] pieces, boolean toTheEnd) {
        if (pieces.length == 1) {
            return !toTheEnd || at == path.length();
        }
        String last = pieces[pieces.length - 1];
        return toTheEnd ? path.endsWith(last) && path.length() - last.length() >= at : path.indexOf(last, at) >= 0;
    }
}
