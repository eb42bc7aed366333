package dev.ringback.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The bytes of a robots.txt as the text that is read, kept and read again tomorrow with the same result. */
final class RobotsText {
    /** Tags of pages that stand where rules should; what is in a tag is no rule. */
    private static final Pattern TAG = Pattern.compile("<[^<>\n\r]*+>");

    private static final Pattern PAGE = Pattern.compile("(?i)<(html|head|body)\\b");

    private RobotsText() {}

    /** Never throws. */
    static String of(Reply.Answered answer) {
        boolean page = answer.header("Content-Type")
                .map(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("text/html"))
                .orElse(false);
        return of(answer.body(), answer.truncated(), page);
    }

    /**
     * The same of a file.
     *
     * @param page whether the bytes are said to be HTML
     */
    static String of(byte[] bytes, boolean truncated, boolean page) {
        int kept = Math.min(bytes.length, Limits.OURS.robotsBytes());
        String text = decoded(bytes, kept);
        boolean cut = truncated || kept < bytes.length;
        return withoutTags(withoutNuls(cut ? withoutLastLine(text) : text), page);
    }

    private static String decoded(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, charset(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (mark) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** Half a rule would forbid, or allow, more than the whole one. */
    private static String withoutLastLine(String text) {
        return text.substring(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
    }

    /** They come from UTF-16 without its mark, which reads well without them; PostgreSQL keeps none. */
    private static String withoutNuls(String text) {
        return text.replace("\0", "");
    }

    /** Done here, in one pass, because crawler-commons takes quadratic time for many {@code <} on one line. */
    private static String withoutTags(String text, boolean page) {
        return page || PAGE.matcher(text).find()
                ? TAG.matcher(text).replaceAll("").replace('<', ' ')
                : text;
    }
}
