package dev.ringback.app;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** What a claim says, in a few words for people. */
final class ClaimPhrase {
    private ClaimPhrase() {}

    /** Empty where it has nothing but its words. */
    static String of(Fields fields) {
        StringJoiner words = new StringJoiner(", ");
        Stream.of(
                        offered(fields),
                        (fields.cell("hours") + " " + fields.cell("timezone")).strip(),
                        fields.cell("phone"),
                        fields.cell("email"),
                        fields.cell("url"),
                        counted("", fields, "waitMinutes", "minutes of waiting"),
                        range("reply", fields, "replyHours", "hours"),
                        range("reply", fields, "replyBusinessDays", "working days"),
                        range("delivery", fields, "deliveryBusinessDays", "working days"),
                        counted("", fields, "warrantyMonths", "months of warranty"),
                        counted("at most ", fields, "limitHours", "hours"),
                        counted("at most ", fields, "limitAmount", fields.cell("currency")),
                        counted("at most ", fields, "limitCount", "payments"))
                .filter(part -> !part.isEmpty())
                .forEach(words::add);
        return words.toString();
    }

    private static String offered(Fields fields) {
        return switch (fields.cell("offered")) {
            case "yes" -> "offered";
            case "partial" -> "offered in part";
            case "no" -> "not offered";
            default -> "";
        };
    }

    private static String counted(String before, Fields fields, String name, String unit) {
        String number = fields.cell(name);
        return number.isEmpty() ? "" : (before + number + " " + unit).strip();
    }

    /** Of two ends either may be open. */
    private static String range(String what, Fields fields, String name, String unit) {
        if (!(fields.map().get(name) instanceof List<?> ends)) {
            return "";
        }
        Object least = ends.getFirst();
        Object most = ends.getLast();
        String span = least == null
                ? "within " + most
                : most == null
                        ? "after " + least + " or more"
                        : least.equals(most) ? "after " + least : "after " + least + " to " + most;
        return what + " " + span + " " + unit;
    }
}
