package dev.ringback.extract.passage;

import dev.ringback.extract.page.Attr;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Names that the page's own style blocks hide, by rules of the simplest form: {@code .name{display:none}}. Rules for some
 * screens only ({@code @media}) say nothing, and what is written in other files is not read.
 */
record StyleRules(Set<String> hiddenNames) {
    /** The largest style blocks of real pages; a page's styles are no content. */
    private static final int MOST_LENGTH = 200_000;

    private static final Pattern HIDES =
            Pattern.compile("(^|;)\\s*+(display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden)");
    private static final Pattern NAME = Pattern.compile("[.#][a-z_-][a-z0-9_-]*+");

    /**
     * @param blocks of the page, in its order
     */
    static StyleRules of(List<Element> blocks) {
        Set<String> names = new HashSet<>();
        int length = 0;
        for (Element style : blocks) {
            String rules = style.data();
            length += rules.length();
            if (length > MOST_LENGTH) {
                break;
            }
            if (!Attr.of(style, "media").equalsIgnoreCase("print")) {
                collect(withoutComments(rules), names);
            }
        }
        return new StyleRules(Set.copyOf(names));
    }

    private static String withoutComments(String rules) {
        int comment = rules.indexOf("/*");
        if (comment < 0) {
            return rules;
        }
        StringBuilder kept = new StringBuilder(rules.length());
        int from = 0;
        int end = rules.indexOf("*/", comment + 2);
        while (comment >= 0 && end >= 0) {
            kept.append(rules, from, comment).append(' ');
            from = end + 2;
            comment = rules.indexOf("/*", from);
            end = rules.indexOf("*/", comment + 2);
        }
        return kept.append(rules, from, rules.length()).toString();
    }

    private static void collect(String rules, Set<String> names) {
        int from = 0;
        int open = rules.indexOf('{');
        while (open >= 0) {
            int end = end(rules, open);
            if (mayName(rules, from, open) && hides(rules, open + 1, end)) {
                addNames(rules.substring(from, open).strip(), names);
            }
            from = Math.min(end + 1, rules.length());
            open = rules.indexOf('{', from);
        }
    }

    /** Whether one of the selectors is as simple as a name; most rules are passed over by it. */
    private static boolean mayName(String rules, int from, int to) {
        int comma = from - 1;
        do {
            int at = afterSpace(rules, comma + 1, to);
            if (at == to) {
                return false;
            }
            char first = rules.charAt(at);
            if (first == '.' || first == '#' || first > '~') {
                at = afterSpace(rules, afterName(rules, at + 1, to), to);
                if (at == to || rules.charAt(at) == ',') {
                    return true;
                }
            }
            comma = rules.indexOf(',', at, to);
        } while (comma >= 0);
        return false;
    }

    private static int afterSpace(String rules, int from, int to) {
        int at = from;
        while (at < to && rules.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /** What is beyond ASCII may be part of it once it is in lower case. */
    private static int afterName(String rules, int from, int to) {
        int at = from;
        while (at < to && (isOfName(rules.charAt(at)) || rules.charAt(at) > '~')) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(char each) {
        return each >= 'a' && each <= 'z'
                || each >= 'A' && each <= 'Z'
                || each >= '0' && each <= '9'
                || each == '-'
                || each == '_';
    }

    /** Looks for the values before it asks the pattern. */
    private static boolean hides(String rules, int from, int to) {
        for (int i = from; i < to; i++) {
            char each = rules.charAt(i);
            if ((each == ':' || each <= ' ') && isHiding(rules, i + 1)) {
                return HIDES.matcher(lower(rules.substring(from, to))).find();
            }
        }
        return false;
    }

    private static boolean isHiding(String rules, int at) {
        int first = at < rules.length() ? rules.charAt(at) | 0x20 : 0;
        return first == 'n' && rules.regionMatches(true, at, "none", 0, 4)
                || first == 'h' && rules.regionMatches(true, at, "hidden", 0, 6);
    }

    /** Of the rule, with all rules within it. */
    private static int end(String rules, int open) {
        int depth = 1;
        int at = open + 1;
        int close = rules.indexOf('}', at);
        int inner = rules.indexOf('{', at);
        while (close >= 0) {
            if (inner >= 0 && inner < close) {
                depth++;
                at = inner + 1;
                inner = rules.indexOf('{', at);
            } else if (--depth == 0) {
                return close;
            } else {
                at = close + 1;
                close = rules.indexOf('}', at);
            }
        }
        return rules.length();
    }

    private static void addNames(String selectors, Set<String> names) {
        if (selectors.startsWith("@")) {
            return;
        }
        for (String selector : lower(selectors).split(",", -1)) {
            if (NAME.matcher(selector.strip()).matches()) {
                names.add(selector.strip());
            }
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean hide(String id, String classes) {
        if (hiddenNames.isEmpty()) {
            return false;
        }
        if (!id.isEmpty() && hiddenNames.contains("#" + lower(id))) {
            return true;
        }
        int from = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i == classes.length() || isSpace(classes.charAt(i))) {
                if (i > from && hiddenNames.contains("." + lower(classes.substring(from, i)))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    private static boolean isSpace(char each) {
        return each == ' ' || each >= '\t' && each <= '\r';
    }
}
