package dev.ringback.fetch;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a host of the public web, in lower case and ASCII, without the dot at its end. Numbers in any spelling are
 * refused and never given to a resolver, which might read {@code 0x7f.1} as an address.
 */
final class HostName {
    /** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4, without the root's dot. */
    private static final int MAX_LENGTH = 253;

    /** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.1 */
    private static final int MAX_LABEL = 63;

    /**
     * Two readings of these exist that name different hosts, ours being the older; so whoever writes them must say which:
     * https://www.unicode.org/reports/tr46/#IDNAComparison
     */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    /** Names that are never of the public web: https://www.iana.org/assignments/special-use-domain-names */
    private static final List<String> PRIVATE =
            List.of(".localhost", ".localdomain", ".local", ".internal", ".home.arpa", ".onion");

    private HostName() {}

    static String read(String written) throws NotAnAddress {
        String ascii = isPlain(written) ? written.toLowerCase(Locale.ROOT) : ascii(Escapes.undo(written));
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (!isName(name)) {
            throw new NotAnAddress("the host must be a name like www.example.com, not \"" + written + "\"");
        }
        if (isPrivate(name)) {
            throw new NotAnAddress("the host must be one of the public web, not \"" + written + "\"");
        }
        return name;
    }

    /** Whether there is nothing to undo or to translate. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            boolean letter = each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
            if (!letter && (each < '0' || each > '9') && each != '-' && each != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrivate(String name) {
        for (String ending : PRIVATE) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String ascii(String written) throws NotAnAddress {
        if (AMBIGUOUS.matcher(written).find()) {
            throw new NotAnAddress(
                    "the host \"" + written + "\" can be read in two ways; it must be written in xn-- form");
        }
        try {
            return IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (RuntimeException fault) { // IllegalArgumentException; others leak: JDK-6806873, "input too long"
            throw new NotAnAddress("the host must be a name like www.example.com, not \"" + written + "\"");
        }
    }

    /** No top-level name begins with a digit: https://www.rfc-editor.org/rfc/rfc3696#section-2 */
    private static boolean isName(String name) {
        int top = name.lastIndexOf('.') + 1;
        return top > 0
                && name.length() <= MAX_LENGTH
                && name.length() - top > 1
                && isLetter(name.charAt(top))
                && areLabels(name);
    }

    private static boolean areLabels(String name) {
        int from = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
            if (!isLabel(name, from, dot)) {
                return false;
            }
            from = dot + 1;
        }
        return isLabel(name, from, name.length());
    }

    /** https://www.rfc-editor.org/rfc/rfc1123#section-2.1 */
    private static boolean isLabel(String name, int from, int to) {
        if (from == to || to - from > MAX_LABEL || name.charAt(from) == '-' || name.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            char each = name.charAt(i);
            if (!isLetter(each) && (each < '0' || each > '9') && each != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char each) {
        return each >= 'a' && each <= 'z';
    }
}
