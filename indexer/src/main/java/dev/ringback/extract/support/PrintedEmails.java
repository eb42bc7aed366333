package dev.ringback.extract.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of mail that somebody reads: "name@yourcompany.com" stands in for the reader's own. */
final class PrintedEmails {
    /** https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1 limits both parts; quoted local parts are not in use. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\d._%+@-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,63})@((?:[A-Za-z0-9][A-Za-z0-9-]{0,62}+\\.){1,5}[A-Za-z]{2,24})(?![\\p{L}\\d@-])");

    private static final Pattern STAND_IN = Pattern.compile(
            "(?:you|your.*|name|your\\.?name|user|username|someone|somebody|email|xxx+|abc|johndoe|john\\.doe|jane\\.doe|john|jane"
                    + "|nombre|correo|nom|votre.*|vorname.*|name\\.nachname|max\\.mustermann|seu.*|nome|naam|tu)@.*"
                    + "|.*@(?:your-?(?:company|domain|business|store|email|site|shop|restaurant|brand)|my-?(?:company|domain)|domain\\.|company\\.|votre|tudominio|tuempresa|suaempresa|ihre?-?(?:firma|domain)|dominio|domaine\\.|domein\\.|bedrijf\\.).*");

    /** Nobody reads what is sent there. */
    private static final Pattern UNREAD = Pattern.compile("(?:no-?reply|do-?not-?reply|mailer-daemon|bounces?)\\b.*");

    private PrintedEmails() {}

    /**
     * An address in a text.
     *
     * @param from where it begins
     * @param to where it ends
     * @param address in lower case
     */
    record Mention(int from, int to, String address) {}

    static List<Mention> in(String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            String address = matcher.group().toLowerCase(Locale.ROOT);
            if (isRead(address)) {
                found.add(new Mention(matcher.start(), matcher.end(), address));
            }
        }
        return found;
    }

    /** The address of a {@code mailto:} link. */
    static Optional<String> ofLink(String href) {
        if (!href.regionMatches(true, 0, "mailto:", 0, 7)) {
            return Optional.empty();
        }
        String address = href.substring(7).split("\\?", 2)[0].strip().toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(address).matches() && isRead(address) ? Optional.of(address) : Optional.empty();
    }

    private static boolean isRead(String address) {
        return !STAND_IN.matcher(address).matches() && !UNREAD.matcher(address).matches();
    }
}
