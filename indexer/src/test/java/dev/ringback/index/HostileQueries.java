package dev.ringback.index;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries that are meant to hurt, or that nobody would type; each from the seed. */
final class HostileQueries {
    private static final List<String> PIECES = List.of(
            "*",
            "?*",
            "a*",
            "*:*",
            "(((",
            ")))",
            "AND OR NOT",
            "field:",
            "words:terminal",
            "\"",
            "\"\"\"",
            "\\",
            "/.*/",
            "~2",
            "terminal~0.1",
            "[* TO *]",
            "{a TO z}",
            "^1000",
            "+-+-",
            "card machine",
            "terminal",
            "customer service",
            "on hold",
            "payout",
            "\u0000",
            "\uD83D",
            "\uDE00",
            "\u202E",
            "\uFEFF",
            "\u0301\u0301\u0301",
            "ﷺ",
            "İ",
            "ß",
            "<script>",
            "' OR 1=1 --",
            "%00",
            "no answer",
            "the",
            "and",
            "aaaaaaaa",
            "support support",
            "日本語",
            "भुगतान",
            "👍🏽",
            "l'l'l'",
            "'s's",
            "x-y-z",
            "1.2.3.4",
            "http://example.com/?a=b",
            "\n\t\r",
            "\u00AB\u00BB");

    private final Random random;

    HostileQueries(long seed) {
        random = new Random(seed);
    }

    String next() {
        return switch (random.nextInt(6)) {
            case 0 -> pieces(1 + random.nextInt(40));
            case 1 -> letters(1 + random.nextInt(300), 'a', 26);
            case 2 -> letters(1 + random.nextInt(300), 0, 0x10000);
            case 3 -> IntStream.range(0, 20).mapToObj(each -> near()).collect(Collectors.joining(" "));
            case 4 -> "\"" + pieces(12) + "\"";
            default -> one(PIECES).repeat(1 + random.nextInt(100));
        };
    }

    private String pieces(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> one(PIECES))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }

    private String letters(int count, int first, int many) {
        StringBuilder text = new StringBuilder();
        for (int each = 0; each < count; each++) {
            text.append((char) (first + random.nextInt(many)));
            if (random.nextInt(12) == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** Words of the texts with a slip, each of which is looked for in the dictionary. */
    private String near() {
        String word =
                one(List.of("terminal", "restaurant", "chargeback", "answered", "customer", "deposit", "weekend"));
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at)
                + (char) ('a' + random.nextInt(26))
                + word.substring(at + random.nextInt(2)).toLowerCase(Locale.ROOT);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
