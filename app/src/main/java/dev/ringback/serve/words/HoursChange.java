package dev.ringback.serve.words;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import java.util.Optional;

/** What has become of the published hours of a channel, by the minutes of a week without holidays. */
public enum HoursChange {
    FEWER,
    MORE,
    /** None were printed before. */
    APPEARED,
    /** None are printed any more. */
    WITHDRAWN,
    /** As many, at other times or on another clock, or one of them cannot be read for certain. */
    OTHER,
    /** They are as they were. */
    NONE;

    public static HoursChange between(Claim before, Claim after) {
        Optional<Contact.Hours> was = hours(before);
        Optional<Contact.Hours> is = hours(after);
        if (was.isEmpty() || is.isEmpty()) {
            return was.isPresent() ? WITHDRAWN : is.isPresent() ? APPEARED : NONE;
        } else if (was.get().text().equals(is.get().text())
                && was.get().timezone().equals(is.get().timezone())) {
            return NONE;
        }
        return compare(was.get(), is.get());
    }

    private static HoursChange compare(Contact.Hours was, Contact.Hours is) {
        if (OpeningHours.read(was.text()) instanceof HoursReading.Read before
                && OpeningHours.read(is.text()) instanceof HoursReading.Read after
                && !before.hours().isSeasonal()
                && !after.hours().isSeasonal()) {
            int difference = Integer.compare(
                    after.hours().minutesOfWeek(), before.hours().minutesOfWeek());
            return difference < 0 ? FEWER : difference > 0 ? MORE : OTHER;
        }
        return OTHER;
    }

    private static Optional<Contact.Hours> hours(Claim claim) {
        return claim.contact().flatMap(Contact::hours);
    }
}
