package dev.ringback.extract.times;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.Setting;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Soups of the very words that hours are made of: nothing throws, nothing takes long, offsets stay inside. */
class RandomTextTest {
    private static final long SEED = 20261122;
    private static final int SOUPS = 20_000;
    private static final int MOST_TOKENS = 60;
    private static final long MOST_NANOS = 5_000_000;
    private static final int LONG_TEXT = 200 * 1024;

    /** Far above what is seen, far below what a square of 200 KB would take. */
    private static final long MOST_NANOS_FOR_LONG_TEXT = 5_000_000_000L;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final List<String> TOKENS = List.of(
            "Mon",
            "monday",
            "Mo",
            "Do",
            "sábado",
            "lundi",
            "ma",
            "weekdays",
            "weekend",
            "täglich",
            "7 days a week",
            "24/7",
            "24 hours",
            "24h",
            "9",
            "09:00",
            "9am",
            "5 p.m.",
            "17 h 45",
            "8.30 Uhr",
            "25:00",
            "0900",
            "noon",
            "midnight",
            "halb neun",
            "halb",
            "-",
            "–",
            "to",
            "bis",
            "à",
            "a",
            "tot",
            ",",
            ";",
            ":",
            "/",
            "|",
            ".",
            "(",
            ")",
            "and",
            "y",
            "ET",
            "EST",
            "(UTC-5)",
            "Pacific",
            "CET",
            "Europe/Berlin",
            "closed",
            "geschlossen",
            "except",
            "sauf",
            "holidays",
            "festivos",
            "including",
            "from",
            "de",
            "between",
            "after",
            "by appointment",
            "every",
            "May",
            "2026",
            "5-10",
            "%",
            "$",
            "guests",
            "call",
            "anytime",
            "support",
            "business days",
            "within",
            "\u0301",
            "\uD83D\uDE00",
            "\u202E",
            "'",
            "x",
            "ª");

    /** What makes many tokens, many zones, many lengths, or many mentions of its own. */
    private static final List<String> REPEATED = List.of(
            "Mon",
            "24/7",
            "24 hours",
            "9",
            "-",
            "17 h 45",
            "ET",
            "24-48 hours",
            "from 9am-5pm",
            "call anytime Mon",
            "Mon-Fri 9-5 and three more words",
            "except",
            "closed");

    private static String soup(Random random, int tokens) {
        StringBuilder soup = new StringBuilder();
        for (int i = 0; i < tokens; i++) {
            soup.append(TOKENS.get(random.nextInt(TOKENS.size())));
            soup.append(random.nextInt(4) > 0 ? " " : "");
        }
        return soup.toString();
    }

    private static long read(String text) {
        long start = CPU.getCurrentThreadCpuTime();
        List<HoursMention> hours = PrintedHours.in(text, Setting.UNKNOWN);
        List<LengthMention> lengths = PrintedLengths.in(text, Setting.UNKNOWN);
        long nanos = CPU.getCurrentThreadCpuTime() - start;
        assertTrue(hours.stream().allMatch(each -> inside(text, each.from(), each.to())), text);
        assertTrue(lengths.stream().allMatch(each -> inside(text, each.from(), each.to())), text);
        return nanos;
    }

    private static boolean inside(String text, int from, int to) {
        return from >= 0 && from < to && to <= text.length();
    }

    @Test
    void nothingThrowsAndNothingTakesLong() {
        Random random = new Random(SEED);
        for (int i = 0; i < SOUPS / 10; i++) {
            read(soup(random, MOST_TOKENS));
        }
        List<String> slow = new ArrayList<>();
        for (int i = 0; i < SOUPS; i++) {
            String text = soup(random, 1 + random.nextInt(MOST_TOKENS));
            if (read(text) >= MOST_NANOS) {
                slow.add(text);
            }
        }
        // Once more, when the compiler has come to rest: while it changes its mind, text after text is slow.
        slow.forEach(text -> assertTrue(read(text) < MOST_NANOS, text));
    }

    @Test
    void theLongestTextIsReadInTimeWhateverRepeatsInIt() {
        for (String token : REPEATED) {
            String text = (token + " ").repeat(LONG_TEXT / (token.length() + 1));
            assertTrue(read(text) < MOST_NANOS_FOR_LONG_TEXT, token);
        }
        assertTrue(read(soup(new Random(SEED), LONG_TEXT / 6)) < MOST_NANOS_FOR_LONG_TEXT);
    }
}
