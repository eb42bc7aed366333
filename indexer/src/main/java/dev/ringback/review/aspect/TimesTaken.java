package dev.ringback.review.aspect;

import dev.ringback.model.TimeTaken;
import dev.ringback.review.aspect.Amounts.Amount;
import dev.ringback.review.aspect.DurationWords.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads from a text how long support or a trouble took. Left out are lengths of anything else, promises, and times
 * without a number ("for ages"). English with Hindi beside it, Spanish and French; of others what they share with English.
 * In time linear in the text. Thread-safe; the same on any machine.
 */
public final class TimesTaken {
    /** Longer reviews are hostile or copied; the end tells nothing that is not told before. */
    private static final int MOST_LENGTH = 20_000;

    private TimesTaken() {}

    /**
     * @param text at most 20,000 characters are read
     * @param language BCP 47; empty: told by the text
     * @return in the order of the text
     */
    public static List<TimeTaken> in(String text, Optional<String> language) {
        String head = text.length() > MOST_LENGTH ? text.substring(0, MOST_LENGTH) : text;
        SplitText split = SplitText.of(head);
        DurationText words =
                DurationWords.of(language.or(() -> TextLanguage.of(head))).read(split);
        List<Amount> amounts = Amounts.in(words);
        if (amounts.stream().allMatch(amount -> amount.kind() == Kind.NONE)) {
            return List.of();
        }
        TimeContext context = new TimeContext(words, amounts);
        return amounts.stream()
                .filter(amount -> amount.kind() != Kind.NONE)
                .flatMap(amount -> context.cause(amount).stream().map(cause -> time(split, amount, cause)))
                .toList();
    }

    private static TimeTaken time(SplitText text, Amount amount, TimeContext.Cause cause) {
        Duration length = Duration.ofSeconds(StrictMath.round(amount.seconds()));
        return new TimeTaken(cause.of(), length, text.quote(cause.from(), cause.to()));
    }
}
