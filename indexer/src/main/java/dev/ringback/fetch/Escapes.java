package dev.ringback.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding: https://www.rfc-editor.org/rfc/rfc3986#section-2.1. What a part may not hold is written as its UTF-8
 * bytes, as browsers do; what is already escaped stays as it is.
 */
final class Escapes {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** pchar of https://www.rfc-editor.org/rfc/rfc3986#section-3.3 but for letters, digits and escapes. */
    private static final String PATH = "-._~!$&'()*+,;=:@";

    /** The same and / and ?, but for the apostrophe: https://url.spec.whatwg.org/#special-query-percent-encode-set */
    private static final String QUERY = "-._~!$&()*+,;=:@/?";

    private Escapes() {}

    /** Whether it is segments in which nothing is to escape. */
    static boolean isPath(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '/' && !isPlain(text.charAt(i), PATH)) {
                return false;
            }
        }
        return true;
    }

    static String ofSegment(String text) {
        return escape(text, PATH);
    }

    static String ofQuery(String text) {
        return escape(text, QUERY);
    }

    /** Undoes the escapes; bytes that are not UTF-8 are refused. */
    static String undo(String text) throws NotAnAddress {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            if (isEscape(text, i)) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 3;
            } else {
                int point = text.codePointAt(i);
                bytes.writeBytes(utf8(point));
                i += Character.charCount(point);
            }
        }
        return decoded(bytes.toByteArray(), text);
    }

    private static String decoded(byte[] bytes, String text) throws NotAnAddress {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException fault) {
            throw new NotAnAddress("the escapes in \"" + text + "\" are not UTF-8");
        }
    }

    private static String escape(String text, String allowed) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isPlain(point, allowed) || isEscape(text, i)) {
                result.appendCodePoint(point);
            } else {
                append(result, utf8(point));
            }
            i += Character.charCount(point);
        }
        return result.toString();
    }

    private static void append(StringBuilder result, byte[] bytes) {
        for (byte each : bytes) {
            result.append('%').append(HEX.toHexDigits(each));
        }
    }

    private static boolean isPlain(int point, String allowed) {
        return point >= 'a' && point <= 'z'
                || point >= 'A' && point <= 'Z'
                || point >= '0' && point <= '9'
                || allowed.indexOf(point) >= 0;
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    /** Half a surrogate pair is no character; browsers write the replacement character. */
    private static byte[] utf8(int point) {
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return Character.toString(half ? 0xFFFD : point).getBytes(StandardCharsets.UTF_8);
    }
}
