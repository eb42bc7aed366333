package dev.ringback.hours;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Ends the reading at the first part that is not supported; never leaves this package. */
final class UnreadPart extends Exception {
    private static final long serialVersionUID = 1;
    private final String reason;
    private final boolean wellFormed;

    UnreadPart(String reason) {
        this(reason, false);
    }

    private UnreadPart(String reason, boolean wellFormed) {
        super(reason, null, false, false);
        this.reason = reason;
        this.wellFormed = wellFormed;
    }

    static void refuse(boolean found, Object part, String what) throws UnreadPart {
        if (found) {
            throw new UnreadPart(
                    "\"" + part.toString().replace('"', '\'') + "\" " + what
                            + ", which is not read; read are weekdays, dates, PH, times from-to, 24/7 and off",
                    true);
        }
    }

    static boolean any(@Nullable Collection<?> parts) {
        return parts != null && !parts.isEmpty();
    }

    String reason() {
        return reason;
    }

    boolean isWellFormed() {
        return wellFormed;
    }
}
