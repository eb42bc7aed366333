package dev.ringback.review.mask;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the numbers and addresses of persons out of texts. Thread-safe; its time grows with the length of the text and with
 * nothing else. What is masked once is not masked again: {@code of(of(text)) = of(text)}.
 */
public final class Mask {
    /**
     * What was hidden may bring to light what stood beside it, which is why a masked text is looked at again. Texts of
     * people need two rounds; what still is not done after these was made to trouble us.
     */
    private static final int MOST_ROUNDS = 6;

    private Mask() {}

    /** What is masked; in a text it stands as its lower-case name in brackets: {@code [card]}. */
    public enum Kind {
        CARD,
        IBAN,
        EMAIL,
        PHONE,
        ORDER;

        private final String token = "[" + name().toLowerCase(Locale.ROOT) + "]";

        String token() {
            return token;
        }
    }

    /**
     * A text after masking.
     *
     * @param found how many of each kind there were; none of a kind: no entry
     */
    public record Masked(String text, Map<Kind, Integer> found) {}

    public static Masked of(String text) {
        if (!MaskCue.stands(text)) {
            return new Masked(text, Map.of());
        }
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        String masked = text;
        for (int round = 0; MaskCue.stands(masked); round++) {
            Folded folded = Folded.of(masked);
            Spans spans = round < MOST_ROUNDS ? spans(folded) : allFigures(folded);
            if (spans.isEmpty()) {
                break;
            }
            masked = spans.masked(masked, folded, found);
        }
        return new Masked(masked, found);
    }

    private static Spans spans(Folded folded) {
        String chars = folded.text();
        Spans spans = new Spans();
        DigitGroups groups = DigitGroups.of(folded);
        new Emails(folded, spans).find();
        if (folded.digits(0, folded.length()) >= MaskCue.LEAST_DIGITS) {
            new Ibans(folded, spans).find();
            new Cards(folded, groups, spans).find();
            Harmless.find(folded, chars, spans);
            new Orders(folded, chars, spans).find();
            new Phones(folded, groups, spans).find();
            LongRuns.find(folded, groups, spans);
        }
        return spans;
    }

    /** The way out of a text that was made to be looked at for ever. */
    private static Spans allFigures(Folded folded) {
        Spans spans = new Spans();
        DigitGroups groups = DigitGroups.of(folded);
        for (int group = 0; group < groups.size(); group++) {
            spans.take(groups.start(group), groups.end(group), Kind.ORDER);
        }
        for (int at = 0; at < folded.length(); at++) {
            if (folded.at(at) == '@') {
                spans.take(at, at + 1, Kind.EMAIL);
            }
        }
        return spans;
    }
}
