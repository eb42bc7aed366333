package dev.ringback.extract.phone;

import dev.ringback.extract.page.Setting;
import java.util.List;
import java.util.Optional;

/** Finds telephone numbers that can be called; a placeholder such as 555-0123, a fax or an order number is none. Never throws. */
public final class PrintedPhones {
    private PrintedPhones() {}

    /** In the order of the text. */
    public static List<PhoneMention> in(String text, Setting setting) {
        return List.of();
    }

    /** The one number that a field or a {@code tel:} link holds and nothing else, as E.164. */
    public static Optional<String> only(String value, Setting setting) {
        return Optional.empty();
    }
}
