package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages made by hand to cost more than their bytes. */
final class HostilePages {
    private static final int MEBIBYTE = 1024 * 1024;

    /** One of them; its bytes are made when they are needed, so that they share one small heap. */
    record Hostile(String name, Supplier<String> text) {
        /** Reads it, warm, and says what that took. */
        String read() {
            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
            WholeWay.checkTree(bytes);
            String line = new String(bytes, 0, Math.min(bytes.length, 2 * MEBIBYTE), StandardCharsets.UTF_8);
            WholeWay.Cost cost = least(bytes, line);
            assertTrue(cost.most() <= MutatedPages.MOST_NANOS, () -> name + " took " + cost);
            return String.format(
                    Locale.ROOT,
                    "%s: page %d ms, status %d ms",
                    name,
                    cost.pageNanos() / 1_000_000,
                    cost.statusNanos() / 1_000_000);
        }

        private static WholeWay.Cost least(byte[] bytes, String line) {
            WholeWay.Cost least = WholeWay.of(bytes, line);
            for (int again = 0; again < MutatedPages.MOST_AGAIN && least.most() > MutatedPages.MOST_NANOS; again++) {
                WholeWay.Cost cost = WholeWay.of(bytes, line);
                least = cost.most() < least.most() ? cost : least;
            }
            return least;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Hostile> ALL = List.of(
            new Hostile("a plain page", () -> "<p>Call us</p>"),
            times("200,000 nested div", "<div>", 200_000),
            times("500,000 flat p", "<p>", 500_000),
            times("500,000 p with text", "<p>9", 500_000),
            new Hostile("50,000 attributes", () -> "<div" + numbered(50_000, " a%d=\"b\"") + "><p>x"),
            times("20,000 nested tables", "<table><tr><td>", 20_000),
            times("tables with huge spans", "<table><tr><td rowspan=65534 colspan=1000>9am<tr><td>", 2_000),
            new Hostile(
                    "a table with huge spans",
                    () -> "<table>" + "<tr><td colspan=1000 rowspan=65534>x<td>Mon<td>9am-5pm".repeat(20_000)),
            new Hostile("5 MB of a comment", () -> "<!--" + "x".repeat(5 * MEBIBYTE)),
            times("misnested b and p", "<b><p>", 20_000),
            times("misnested a, b and table", "<a href=x><b><table>", 20_000),
            times("misnested fonts", "<font size=1><i><div>", 30_000),
            full("digits", "1234567890"),
            full("days", "Mon-Fri "),
            full("hours", "9am-"),
            full("plus", "+1 "),
            full("brackets", "("),
            full("ats", "@"),
            full(
                    "one line",
                    "Call our support Monday to Friday 9am to 5pm at +1 800 555 7421, or e-mail help@firm.example. "),
            full("mails", "a@b.c"),
            full("dots", "a.b-"),
            full("colons", ": "),
            full("bars", "9 | "),
            full("quotes", "\"'“"),
            full("marks", "e\u0301\u0302"),
            full("ligatures", "\uFDFA"),
            full("letters", "a"),
            full("spaces and words", "support \u00A0 \t"),
            full("entities", "&lt;&#x41;&"),
            full("angles", "<"),
            full("slashes", "</"),
            full("links", "<a href=\"tel:+18005557421\">Call</a> "),
            full("phones", "<li>Support: +1 800 555 7421</li>"),
            full("many phones", "<p>" + "Tel. (800) 555-7421 ".repeat(90)),
            full("numbers offline", "<p>Offline payments: limit " + "12 ".repeat(600)),
            full("headings", "<h2>Support</h2><p>Phone: 9am-5pm Mon-Fri</p>"),
            full("headings that sink", "<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>"),
            full("definitions", "<dl><dt>Phone<dd>9am-5pm</dl>"),
            full("rows", "<table><tr><th>Mon<td>9am-5pm</table>"),
            full("styles", "<style>.a{display:none}</style><p class=a>x</p>"),
            full("scripts", "<script src=\"//chat.example/x.js\"></script>"),
            full("microdata", "<div itemscope itemtype=\"https://schema.org/Review\"><p itemprop=reviewBody>Great!"),
            full("microdata refs", "<div itemscope itemref=\"a a a\" id=a>"),
            full(
                    "reviews",
                    "<div itemscope itemtype=\"https://schema.org/Review\"><p itemprop=reviewBody>Great!</p></div>"),
            new Hostile(
                    "numbered reviews",
                    () -> script("[" + numbered(30_000, "{\"@type\":\"Review\",\"reviewBody\":\"Great, %d times\"},")
                            + "0]")),
            new Hostile(
                    "numbered contact points",
                    () -> script("{\"@type\":\"Organization\",\"contactPoint\":["
                            + numbered(
                                    15_000,
                                    "{\"@type\":\"ContactPoint\",\"contactType\":\"support\",\"email\":\"a%d@firm.example\"},")
                            + "0]}")),
            new Hostile(
                    "numbered sections", () -> numbered(30_000, "<h2>Firm %d</h2><p>Support: s%1$d@firm.example</p>")),
            full("rdfa", "<div vocab=\"https://schema.org/\" typeof=Review property=review>"),
            new Hostile("1,000,000 keys", () -> script("{" + numbered(1_000_000, "\"%d\":1,") + "\"a\":1}")),
            new Hostile("150,000 keys", () -> script("{" + numbered(150_000, "\"%d\":1,") + "\"a\":1}")),
            new Hostile("deep JSON", () -> script("[".repeat(MEBIBYTE))),
            new Hostile("deep objects", () -> script("{\"a\":".repeat(200_000))),
            new Hostile("a number", () -> script("{\"ratingValue\":" + "9".repeat(MEBIBYTE) + "}")),
            new Hostile(
                    "an exponent",
                    () -> script(
                            "{\"@type\":\"Review\",\"reviewRating\":{\"ratingValue\":1e-999999999,\"bestRating\":1e999999999}}")),
            full("small blocks", "<script type=\"application/ld+json\">{</script>"),
            full(
                    "broken blocks",
                    "<script type=\"application/ld+json\">{\"@type\":\"Review\",\"reviewBody\":\"x\"}}</script>"),
            new Hostile("a feed of items", () -> "<rss><channel>" + "<item><title>x</title></item>".repeat(60_000)),
            new Hostile("a deep feed", () -> "<rss><channel>" + "<item>".repeat(200_000)),
            new Hostile("laughs", HostilePages::laughs),
            new Hostile("a status array", () -> "[" + "{\"id\":\"x\",\"incidents\":[{}]},".repeat(60_000) + "0]"),
            new Hostile(
                    "incidents",
                    () -> "{\"page\":{\"id\":\"a\"},\"incidents\":["
                            + numbered(
                                    15_000,
                                    "{\"id\":\"%d\",\"name\":\"Outage %1$d\",\"created_at\":\"2026-01-01T00:00:00Z\",\"incident_updates\":[]},")
                            + "0]}"));

    private HostilePages() {}

    private static Hostile times(String name, String what, int times) {
        return new Hostile(name, () -> what.repeat(times));
    }

    /** 2 MiB of it. */
    private static Hostile full(String name, String what) {
        int bytes = what.getBytes(StandardCharsets.UTF_8).length;
        return new Hostile("2 MiB of " + name, () -> what.repeat(2 * MEBIBYTE / bytes));
    }

    private static String numbered(int most, String format) {
        return IntStream.range(0, most)
                .mapToObj(i -> String.format(Locale.ROOT, format, i))
                .collect(Collectors.joining());
    }

    private static String script(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    /** https://en.wikipedia.org/wiki/Billion_laughs_attack */
    private static String laughs() {
        String entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"ha\">" + entities + "]><rss>&l9;</rss>";
    }
}
