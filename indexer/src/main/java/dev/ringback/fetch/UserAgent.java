package dev.ringback.fetch;

import java.util.regex.Pattern;

/**
 * Who we say we are, so that whoever we visit can find us. There is no default contact: who runs Ringback must say theirs.
 *
 * @param version of Ringback
 * @param contact {@code mailto:} and an e-mail address, or an http(s) address of the public web; an e-mail address is
 *     accepted bare as well
 */
public record UserAgent(String version, String contact) {
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1,40}");

    /** Only what needs no quoting: https://www.rfc-editor.org/rfc/rfc5322#section-3.2.3; 64: RFC 5321, section 4.5.3.1.1 */
    private static final Pattern MAILBOX = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");

    /** Longer ones are cut by servers' logs. */
    private static final int MAX_CONTACT = 200;

    /** @throws FetchFault for a contact that is none */
    public UserAgent {
        if (!VERSION.matcher(version).matches()) {
            throw new FetchFault("The version \"" + version + "\" cannot be sent: accepted is one like 1.2.3.");
        }
        contact = checked(contact.strip());
    }

    private static String checked(String contact) {
        String mail = contact.startsWith("mailto:") ? contact.substring("mailto:".length()) : contact;
        if (contact.length() <= MAX_CONTACT && isMail(mail)) {
            return "mailto:" + mail;
        }
        return WebAddress.read(contact)
                .found()
                .map(WebAddress::toString)
                .filter(address ->
                        address.length() <= MAX_CONTACT && address.chars().noneMatch(c -> "()\\".indexOf(c) >= 0))
                .orElseThrow(() -> new FetchFault("The contact \"" + contact
                        + "\" is none: nobody is visited without one. Accepted is an e-mail address like"
                        + " mailto:crawler@example.com or a page like https://www.example.com/crawler."));
    }

    private static boolean isMail(String mail) {
        int at = mail.lastIndexOf('@');
        return at > 0
                && MAILBOX.matcher(mail.substring(0, at)).matches()
                && WebAddress.read("https://" + mail.substring(at + 1))
                        .found()
                        .filter(address -> address.target().equals("/"))
                        .isPresent();
    }

    /** The value of the header. */
    @Override
    public String toString() {
        return "Ringback/" + version + " (+" + contact + ")";
    }
}
