package dev.ringback.extract;

import dev.ringback.model.Contact;
import dev.ringback.model.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether two ways in are the same one, said twice or said two ways. */
final class SameContact {
    private SameContact() {}

    /** Whether the visible one says all that the other does. */
    static boolean isSaidBy(Contact visible, Contact other) {
        return covers(visible.phone(), other.phone())
                && covers(visible.email().map(SameContact::lower), other.email().map(SameContact::lower))
                && (other.hours().isEmpty() || visible.hours().isPresent() && agree(visible, other))
                && purpose(visible) == purpose(other);
    }

    private static boolean covers(Optional<String> visible, Optional<String> other) {
        return other.isEmpty() || visible.equals(other);
    }

    /** What they differ in, in a clause for people; empty if they go together. */
    static Optional<String> quarrel(List<Contact> visible, Contact other) {
        List<Contact> same =
                visible.stream().filter(each -> purpose(each) == purpose(other)).toList();
        return hours(same, other).or(() -> phone(same, other));
    }

    /** Hours differ of one line only where the numbers do not. */
    private static Optional<String> hours(List<Contact> visible, Contact other) {
        List<Contact> ofIt = visible.stream()
                .filter(each -> each.hours().isPresent() && other.hours().isPresent())
                .filter(each -> each.phone().isEmpty()
                        || other.phone().isEmpty()
                        || each.phone().equals(other.phone()))
                .filter(each -> each.email().isEmpty()
                        || other.email().isEmpty()
                        || each.email()
                                .map(SameContact::lower)
                                .equals(other.email().map(SameContact::lower)))
                .toList();
        boolean agreed = ofIt.stream().anyMatch(each -> agree(each, other));
        return agreed
                ? Optional.empty()
                : ofIt.stream().findFirst().map(each -> said(other, printed(other), printed(each)));
    }

    private static Optional<String> phone(List<Contact> visible, Contact other) {
        List<Contact> ofIt = visible.stream()
                .filter(each -> each.phone().isPresent() && other.phone().isPresent())
                .toList();
        boolean agreed = ofIt.stream().anyMatch(each -> each.phone().equals(other.phone()));
        return agreed
                ? Optional.empty()
                : ofIt.stream()
                        .findFirst()
                        .map(each -> said(
                                other, other.phone().orElse(""), each.phone().orElse("")));
    }

    private static String said(Contact about, String unseen, String seen) {
        String channel = about.channel().map(each -> lower(each.name())).orElse("support");
        return "for " + channel + " the structured data says \"" + unseen + "\", the text \"" + seen + "\"";
    }

    private static boolean agree(Contact one, Contact other) {
        Optional<Contact.Hours> left = one.hours();
        Optional<Contact.Hours> right = other.hours();
        boolean zones = left.flatMap(Contact.Hours::timezone).isEmpty()
                || right.flatMap(Contact.Hours::timezone).isEmpty()
                || left.flatMap(Contact.Hours::timezone).equals(right.flatMap(Contact.Hours::timezone));
        return zones && rules(left).equals(rules(right));
    }

    /** Structured data seldom tells of holidays. */
    private static Optional<String> rules(Optional<Contact.Hours> hours) {
        return hours.map(each -> each.text().replace("; PH off", "").strip());
    }

    private static String printed(Contact contact) {
        return contact.hours()
                .map(hours -> hours.text()
                        + hours.timezone().map(zone -> " " + zone.getId()).orElse(""))
                .orElse("");
    }

    private static Purpose purpose(Contact contact) {
        return contact.purpose().orElse(Purpose.SUPPORT);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
