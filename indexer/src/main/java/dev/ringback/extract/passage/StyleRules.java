package dev.ringback.extract.passage;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Names that the page's own style blocks hide, by rules of the simplest form: {@code .name{display:none}}. Rules for some
 * screens only ({@code @media}) say nothing, and what is written in other files is not read.
 */
record StyleRules(Set<String> hiddenNames) {
    /** The largest style blocks of real pages; a page's styles are no content. */
    private static final int MOST_LENGTH = 200_000;

    private static final Pattern COMMENT = Pattern.compile("/\\*(?:[^*]|\\*(?!/))*+\\*/");
    private static final Pattern HIDES =
            Pattern.compile("(^|;)\\s*+(display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden)");
    private static final Pattern NAME = Pattern.compile("[.#][a-z_-][a-z0-9_-]*+");

    static StyleRules of(Document document) {
        Set<String> names = new HashSet<>();
        int length = 0;
        for (Element style : document.getElementsByTag("style")) {
            String rules = style.data();
            length += rules.length();
            if (length > MOST_LENGTH) {
                break;
            }
            if (!style.attr("media").equalsIgnoreCase("print")) {
                collect(COMMENT.matcher(rules.toLowerCase(Locale.ROOT)).replaceAll(" "), names);
            }
        }
        return new StyleRules(Set.copyOf(names));
    }

    private static void collect(String rules, Set<String> names) {
        int from = 0;
        int open = rules.indexOf('{');
        while (open >= 0) {
            String selectors = rules.substring(from, open).strip();
            int end = end(rules, open);
            if (!selectors.startsWith("@") && hides(rules.substring(open + 1, end))) {
                addNames(selectors, names);
            }
            from = Math.min(end + 1, rules.length());
            open = rules.indexOf('{', from);
        }
    }

    private static boolean hides(String rule) {
        return (rule.contains("none") || rule.contains("hidden"))
                && HIDES.matcher(rule).find();
    }

    /** Of the rule, with all rules within it. */
    private static int end(String rules, int open) {
        int depth = 0;
        for (int i = open; i < rules.length(); i++) {
            depth += rules.charAt(i) == '{' ? 1 : rules.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return rules.length();
    }

    private static void addNames(String selectors, Set<String> names) {
        for (String selector : selectors.split(",", -1)) {
            if (NAME.matcher(selector.strip()).matches()) {
                names.add(selector.strip());
            }
        }
    }

    boolean hide(Element element) {
        if (hiddenNames.isEmpty()) {
            return false;
        }
        return hiddenNames.contains("#" + element.id().toLowerCase(Locale.ROOT))
                || element.classNames().stream()
                        .anyMatch(name -> hiddenNames.contains("." + name.toLowerCase(Locale.ROOT)));
    }
}
