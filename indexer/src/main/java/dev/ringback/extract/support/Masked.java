package dev.ringback.extract.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text whose addresses are blotted out, so that the words in them are not taken for its words. */
final class Masked {
    /** Of a mail address the first part stays, since "sales@…" says what it is for. */
    private static final Pattern ADDRESS = Pattern.compile(
            "@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}+|\\bhttps?://\\S++|\\bwww\\.\\S++|\\b[\\w-]{1,63}\\.(?:com|org|net|io|co|example|test)\\b(?:[./]\\S*+)?");

    private Masked() {}

    /** What all that is sought has: asked first, since most texts have none of it. */
    private static boolean hasAddress(String text) {
        return text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.") || hasDomain(text);
    }

    private static boolean hasDomain(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot + 1 < text.length() && "coniet".indexOf(text.charAt(dot + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String text(String text) {
        if (!hasAddress(text)) {
            return text;
        }
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.replaceAll(found -> " ".repeat(found.end() - found.start()));
    }
}
