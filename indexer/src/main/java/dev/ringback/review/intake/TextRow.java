package dev.ringback.review.intake;

import java.util.Optional;

/** A row of which only the text is wanted, as an import of it would keep that; its other fields are of no account. */
public sealed interface TextRow {
    /** Of the row's first line, from 1. */
    long line();

    /**
     * A text.
     *
     * @param id as the row has it
     * @param language as the row has it, BCP 47
     */
    record Of(long line, Optional<String> id, Optional<String> language, ReviewText text) implements TextRow {}

    /**
     * It is broken.
     *
     * @param reason all that is wrong with it, and what is accepted
     */
    record Refused(long line, String reason) implements TextRow {}

    static TextRow of(IntakeLine line) {
        return switch (line) {
            case IntakeLine.Broken broken -> new Refused(broken.number(), broken.reason());
            case IntakeLine.Row row -> of(row);
        };
    }

    private static TextRow of(IntakeLine.Row row) {
        RowFields fields = new RowFields(row.values());
        Optional<String> id = fields.line("id", OwnForm.MOST_ID);
        Optional<String> language = fields.language("language");
        String text = row.values().get("text");
        if (text == null) {
            fields.fault("it has no \"text\"; accepted: {\"text\": \"…\"}, also with id and language");
        }
        return text == null || !fields.faults().isEmpty()
                ? new Refused(row.number(), String.join("; ", fields.faults()))
                : new Of(row.number(), id, language, ReviewText.of(text));
    }
}
