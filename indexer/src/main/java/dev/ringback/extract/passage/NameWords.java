package dev.ringback.extract.passage;

import dev.ringback.extract.page.WordFinder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words in the names of elements by which their makers tell what they are. */
final class NameWords {
    /** What a word tells. */
    enum Meaning {
        QUOTED,
        FRAME,
        OPENS,
        FOR_READERS
    }

    /** What may stand beside a word. */
    private enum Edge {
        ANYTHING,
        /** Nothing, a space, or what makers put between the parts of a name. */
        PART,
        NAME,
        /** Not what makes it a place where people ask for a price. */
        NO_PRICE;

        boolean fits(String names, int from, int to) {
            return switch (this) {
                case ANYTHING -> true;
                case PART -> isAfter(" _-", names, from) && isBefore(" _-", names, to);
                case NAME -> isAfter(" ", names, from) && isBefore(" ", names, to);
                case NO_PRICE -> !asksForPrice(names, from, to);
            };
        }

        private static boolean isAfter(String between, String names, int from) {
            return from == 0 || between.indexOf(names.charAt(from - 1)) >= 0;
        }

        private static boolean isBefore(String between, String names, int to) {
            return to == names.length() || between.indexOf(names.charAt(to)) >= 0;
        }

        private static boolean asksForPrice(String names, int from, int to) {
            String before = names.substring(0, from);
            int after = to < names.length() && names.charAt(to) == '-' ? to + 1 : to;
            return ASKING.stream().anyMatch(before::endsWith)
                    || ASKED.stream().anyMatch(word -> names.startsWith(word, after));
        }
    }

    private static final List<String> ASKING = List.of("get-", "get-a-", "request-", "free-", "instant-");
    private static final List<String> ASKED = List.of("form", "request", "button", "btn", "cta");

    private record Word(String word, Edge edge, Meaning meaning) {}

    private static final List<Word> WORDS = new ArrayList<>();

    /** By their first letter. */
    private static final Map<Character, List<Word>> BY_LETTER = new HashMap<>();

    static {
        add(
                Meaning.QUOTED,
                Edge.PART,
                "testimonial testimonials review reviews blockquote blockquotes pullquote pullquotes comment comments"
                        + " commentlist disqus_thread");
        add(Meaning.QUOTED, Edge.NO_PRICE, "quote");
        add(Meaning.FRAME, Edge.ANYTHING, "cookie consent gdpr onetrust didomi usercentrics");
        add(Meaning.FRAME, Edge.NAME, "nav navigation menu");
        for (String whole : List.of("", "site", "page", "main", "global")) {
            for (String part : "footer navbar topbar breadcrumb breadcrumbs megamenu sidebar".split(" ", -1)) {
                add(Meaning.FRAME, Edge.PART, whole + part);
            }
        }
        for (String whole : List.of("site", "page", "main", "global")) {
            for (String part : "nav navigation menu header".split(" ", -1)) {
                add(Meaning.FRAME, Edge.NAME, whole + part);
                add(Meaning.FRAME, Edge.NAME, whole + "-" + part);
            }
        }
        add(Meaning.OPENS, Edge.ANYTHING, "accordion collaps");
        add(
                Meaning.OPENS,
                Edge.PART,
                "faq toggle answer expand expandable expander tabpane tab-pane tabpanel tab-panel tabcontent"
                        + " tab-content panelbody panel-body panelcontent panel-content");
        add(
                Meaning.FOR_READERS,
                Edge.NAME,
                "sr-only visuallyhidden visually-hidden screen-reader-text u-visually-hidden a11y-hidden");
    }

    private static final WordFinder ANY =
            new WordFinder(WORDS.stream().map(Word::word).toList());

    private NameWords() {}

    private static void add(Meaning meaning, Edge edge, String words) {
        for (String each : words.split(" ", -1)) {
            Word word = new Word(each, edge, meaning);
            WORDS.add(word);
            BY_LETTER
                    .computeIfAbsent(each.charAt(0), letter -> new ArrayList<>())
                    .add(word);
        }
    }

    /**
     * What names tell.
     *
     * @param names in lower case, one space between two
     */
    static Set<Meaning> in(String names) {
        int at = ANY.next(names, 0);
        if (at < 0) {
            return Set.of();
        }
        Set<Meaning> told = EnumSet.noneOf(Meaning.class);
        for (; at >= 0; at = ANY.next(names, at + 1)) {
            for (Word word : BY_LETTER.getOrDefault(names.charAt(at), List.of())) {
                if (names.startsWith(word.word(), at)
                        && word.edge().fits(names, at, at + word.word().length())) {
                    told.add(word.meaning());
                }
            }
        }
        return told;
    }
}
