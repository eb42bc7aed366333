package dev.ringback.extract.schema;

import dev.ringback.extract.page.Words;
import dev.ringback.model.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a contact point is for, by the words of its {@code contactType}.
 *
 * @param purpose empty where the words are not known, or there are none
 * @param bound whether it is support for one subject only, such as bills
 * @see <a href="https://schema.org/contactType">contactType</a>
 */
record ContactPurpose(Optional<Purpose> purpose, boolean bound) {
    private static final List<Row> ROWS = Rows.of("contact-types.tsv", 2).stream()
            .map(row -> new Row(row.getFirst(), Words.folded(row.get(1))))
            .toList();

    private record Row(String group, String words) {}

    /** Between two subjects: "sales and support". */
    private static final Pattern JOINED = Pattern.compile("[&/,;+|]|\\b(?:and|und|et|y|e|en)\\b");

    /** Where several are named, whoever is asked for support gives it. */
    private static final List<String> ORDER = List.of("support", "technical_helpdesk");

    /** Empty for those that are no support at all, such as the press. */
    static Optional<ContactPurpose> of(List<String> types) {
        List<Row> found = types.stream()
                .flatMap(type -> Arrays.stream(JOINED.split(type, -1)))
                .flatMap(part -> first(Words.folded(part)).stream())
                .toList();
        Optional<Row> best = ORDER.stream()
                .flatMap(group -> found.stream().filter(row -> row.group().equals(group)))
                .findFirst()
                .or(() -> found.stream().findFirst());
        return best.isEmpty() ? Optional.of(new ContactPurpose(Optional.empty(), false)) : of(best.get());
    }

    private static Optional<Row> first(String folded) {
        return ROWS.stream().filter(row -> folded.contains(row.words())).findFirst();
    }

    private static Optional<ContactPurpose> of(Row row) {
        return switch (row.group()) {
            case "none" -> Optional.empty();
            case "bound" -> Optional.of(new ContactPurpose(Optional.of(Purpose.SUPPORT), true));
            default ->
                Optional.of(new ContactPurpose(
                        Optional.of(Purpose.valueOf(row.group().toUpperCase(Locale.ROOT))), false));
        };
    }
}
