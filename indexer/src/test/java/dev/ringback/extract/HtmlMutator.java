package dev.ringback.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes pages wrong in the ways that pages are wrong, and in some that they are not. The same seed, the same page. */
final class HtmlMutator {
    private static final List<String> TAGS = List.of(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "<td rowspan=65534 colspan=1000>",
            "<th colspan=1000>",
            "<th scope=row rowspan=-1>",
            "<caption>",
            "<thead>",
            "<tbody>",
            "<colgroup span=1000>",
            "<ul>",
            "<li>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<b>",
            "</b>",
            "<i>",
            "<a href=\"tel:+1 800 555 7421\">",
            "<a href=\"mailto:help@firm.example\">",
            "<a href=\"javascript:1\">",
            "<a href=\"//[::1\">",
            "</a>",
            "<br>",
            "<h1>",
            "<h6>",
            "</h1>",
            "<svg>",
            "<math>",
            "<template>",
            "<select>",
            "<option>",
            "<textarea>",
            "<title>",
            "<noscript>",
            "<iframe>",
            "<frameset>",
            "<plaintext>",
            "<script type=\"application/ld+json\">",
            "</script>",
            "<style>.a{display:none}",
            "</style>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE html>",
            "<?xml?>",
            "<details>",
            "<summary>",
            "<blockquote>",
            "<pre>",
            "<code>",
            "<form>",
            "<input type=hidden value=1>",
            "<html lang=\"de\">",
            "<html lang=\"\">",
            "<base href=\"http://[\">",
            "<body>",
            "<main>",
            "<footer>",
            "<meta charset=\"utf-7\">",
            "<meta charset=\"utf-16\">",
            "<link rel=canonical href=\"::\">",
            "<div itemscope itemtype=\"https://schema.org/Review\">",
            "<span itemprop=reviewBody>",
            "<item>",
            "<entry>",
            "<div vocab=\"https://schema.org/\" typeof=Organization>",
            "<span property=telephone>",
            "<div itemref=\"a a b\">");

    private static final List<String> WORDS = List.of(
            "Mon-Fri",
            "Mo–Fr",
            "lunes a viernes",
            "9am-5pm",
            "9:00",
            "25:61",
            "17 h 45",
            "24/7",
            "7 days a week",
            "-",
            "–",
            "to",
            "bis",
            "à",
            "ET",
            "(UTC-5)",
            "CET",
            "Europe/Berlin",
            "EST",
            "closed",
            "except",
            "holidays",
            "+1 (800) 555-7421",
            "+49 30 901820",
            "0800 5893 4411",
            "1-800-FLOWERS",
            "tel.",
            "Fax:",
            "support",
            "Hotline",
            "help@firm.example",
            "@",
            "call us",
            "e-mail",
            "chat",
            "within 24 hours",
            "2 business days",
            "$1,000,000",
            "1e999999999",
            "99999999999999999999",
            "0.0000000000001",
            "offline",
            "status page",
            "replacement",
            "1 to 99999999999 days",
            "(",
            ")",
            "((((",
            "|",
            ":",
            ";",
            ".",
            "…",
            "\u202E",
            "\u0000",
            "\uD83D\uDE00",
            "\u0301",
            "ﬁ",
            "İ",
            "ß",
            "ＡＢ",
            "\u00AD",
            "\u2028",
            "\\",
            "\"",
            "'",
            "%",
            "%00",
            "{}",
            "{{x}}",
            "2026-02-30",
            "31.02.2026");

    private static final List<String> ATTRIBUTES = List.of(
            " hidden",
            " style=\"display:none\"",
            " style=\"" + "a:b;".repeat(50) + "\"",
            " lang=xx",
            " lang=\"fr-CA\"",
            " aria-hidden=true",
            " class=\"" + "c ".repeat(100) + "\"",
            " href=\"tel:\"",
            " href=\"data:,\"",
            " =",
            " \"",
            " colspan=99999999999",
            " rowspan=0",
            " itemprop=\"telephone openingHours\"",
            " itemscope",
            " typeof",
            " property=\"schema:name\"",
            " itemtype=\"x y z\"",
            " role=heading",
            " aria-level=99999999999",
            " id=a",
            " itemref=a",
            " content=\"\"",
            " datetime=\"9999999999-99\"",
            " onclick=\"'\"",
            " dir=rtl",
            " aria-label=9am");

    private static final List<String> ENTITIES = List.of(
            "&#0;",
            "&#xD800;",
            "&#xDC00;",
            "&#x110000;",
            "&#99999999999;",
            "&nbsp;",
            "&amp;amp;",
            "&lt;",
            "&quot;",
            "&",
            "&#x202E;",
            "&NotARealThing;",
            "&#65279;",
            "\\u0000",
            "\\ud800",
            "\\udc00x",
            "\\x00",
            "&shy;",
            "&#x1F600;");

    private static final List<String> JSON = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"@type\":\"Review\",",
            "\"@id\":\"#a\",",
            "\"telephone\":{\"@id\":\"#a\"},",
            "\"openingHours\":[\"Mo-Fr 25:00\"],",
            "\"@graph\":[",
            "\"@context\":{\"a\":\"b:\",\"b\":\"a:\"},",
            "null",
            "1e999999999",
            "\"ratingValue\":\"NaN\",",
            "\"ratingValue\":1e400,",
            "\"reviewCount\":99999999999,",
            "true",
            "//",
            "/*",
            "\\",
            "\"created_at\":\"9999999999\",",
            "\"started_at\":\"-999999999-01-01T00:00:00Z\",",
            "\"incidents\":{},");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-31j"),
            Charset.forName("gb18030"));

    private static final int MOST_MOVES = 8;
    private static final int MOST_LENGTH = 200_000;

    private final Random random;

    HtmlMutator(long seed) {
        random = new Random(seed);
    }

    byte[] mutant(List<byte[]> pages) {
        StringBuilder text = new StringBuilder(new String(one(pages), StandardCharsets.UTF_8));
        int moves = 1 + random.nextInt(MOST_MOVES);
        for (int i = 0; i < moves; i++) {
            move(text, pages);
        }
        return flipped(encoded(text.toString()));
    }

    /** A piece of it, as a line that somebody would have read. */
    String slice(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(600)));
    }

    private void move(StringBuilder text, List<byte[]> pages) {
        switch (random.nextInt(13)) {
            case 0 -> insertAll(text, TAGS);
            case 1 -> insertAll(text, WORDS);
            case 2 -> insert(text, afterName(text), one(ATTRIBUTES));
            case 3 -> insertAll(text, ENTITIES);
            case 4 -> insertAll(text, JSON);
            case 5 -> cutTag(text);
            case 6 -> doubled(text, 1 + random.nextInt(3));
            case 7 -> insert(text, place(text), one(TAGS).repeat(1 + random.nextInt(300)));
            case 8 -> insert(text, place(text), (one(WORDS) + " ").repeat(1 + random.nextInt(200)));
            case 9 -> text.setLength(place(text));
            case 10 -> insert(text, place(text), soup(5 + random.nextInt(60)));
            case 11 -> insert(text, place(text), piece(one(pages)));
            default -> flipChars(text);
        }
    }

    private void insertAll(StringBuilder text, List<String> words) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            insert(text, place(text), one(words));
        }
    }

    private String soup(int words) {
        StringBuilder soup = new StringBuilder("<p>");
        for (int i = 0; i < words; i++) {
            soup.append(one(WORDS)).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return soup.append(random.nextBoolean() ? "</p>" : "").toString();
    }

    private String piece(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(3_000)));
    }

    private void cutTag(StringBuilder text) {
        int from = text.indexOf("<", place(text));
        int to = from < 0 ? -1 : text.indexOf(">", from);
        if (to > 0) {
            text.delete(from + random.nextInt(2), to + random.nextInt(2));
        }
    }

    private void doubled(StringBuilder text, int times) {
        int from = place(text);
        int to = Math.min(text.length(), from + random.nextInt(4_000));
        insert(text, from, text.substring(from, to).repeat(times));
    }

    private void flipChars(StringBuilder text) {
        for (int i = random.nextInt(20); i >= 0 && !text.isEmpty(); i--) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(random.nextInt(8) == 0 ? 65_536 : 128));
        }
    }

    private static void insert(StringBuilder text, int at, String what) {
        if (text.length() + what.length() <= MOST_LENGTH) {
            text.insert(at, what);
        }
    }

    private int afterName(StringBuilder text) {
        int at = text.indexOf(">", place(text));
        return at < 0 ? text.length() : at;
    }

    private int place(StringBuilder text) {
        return random.nextInt(text.length() + 1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private byte[] encoded(String text) {
        return text.getBytes(random.nextInt(20) == 0 ? one(CHARSETS) : StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] bytes) {
        if (random.nextInt(3) == 0 && bytes.length > 0) {
            for (int i = random.nextInt(30); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }
}
