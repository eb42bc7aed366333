package dev.ringback.extract.support;

import dev.ringback.extract.times.LengthMention;
import dev.ringback.extract.times.LengthMention.Unit;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Source.Quality;
import dev.ringback.model.Terms;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a sentence says of spare hardware: how soon it is there, and how long a broken device is swapped. */
final class ReplacementTerms {
    /** "replaced within two business days", "12-month warranty". */
    private static final int NEAR = 50;

    private static final int MONTHS_A_YEAR = 12;

    /** What is promised in hours around the clock comes the next working day. */
    private static final int MOST_HOURS_OF_A_DAY = 24;

    private ReplacementTerms() {}

    static Optional<ReadClaim> of(Sentence sentence, Context context) {
        boolean isAbout = sentence.has(Topic.REPLACEMENT)
                || sentence.has(Topic.WARRANTY)
                || context.near().anyMatch(each -> each.has(Topic.REPLACEMENT));
        boolean isDevice = sentence.has(Topic.DEVICE) || context.has(Topic.DEVICE);
        if (!isAbout || !isDevice || NotSupport.whole(sentence).isPresent()) {
            return Optional.empty();
        }
        Optional<double[]> days = days(sentence);
        Optional<Integer> warranty = warranty(sentence);
        if (days.isEmpty() && warranty.isEmpty()) {
            return Optional.empty();
        }
        Terms.Replacement terms = new Terms.Replacement(
                days.filter(each -> each[0] > 0)
                        .map(each -> OptionalDouble.of(each[0]))
                        .orElse(OptionalDouble.empty()),
                days.map(each -> OptionalDouble.of(each[1])).orElse(OptionalDouble.empty()),
                Optional.empty(),
                warranty);
        return Optional.of(new ReadClaim(
                ClaimKind.REPLACEMENT,
                Scopes.of(sentence, context, sentence.from(), sentence.to()),
                terms,
                Readings.of(sentence, sentence.from(), sentence.to(), false, Quality.HIGH)));
    }

    private static Optional<double[]> days(Sentence sentence) {
        Optional<double[]> printed = sentence.lengths().stream()
                .filter(each -> isArrival(sentence, each))
                .flatMap(each -> days(each).stream())
                .findFirst();
        boolean isNextDay = sentence.of(Topic.NEXTDAY)
                .anyMatch(hit -> sentence.nearest(Topic.REPLACEMENT, hit.from(), hit.to()) <= 2 * NEAR);
        return printed.or(() -> isNextDay ? Optional.of(new double[] {0, 1}) : Optional.empty());
    }

    private static boolean isArrival(Sentence sentence, LengthMention length) {
        int arrive = sentence.nearest(Topic.ARRIVE, length.from(), length.to());
        return arrive <= NEAR
                && arrive < sentence.nearest(Topic.WARRANTY, length.from(), length.to())
                && arrive < sentence.nearest(Topic.REPLY, length.from(), length.to());
    }

    /** Days of the calendar and longer times are no promise in business days. */
    private static Optional<double[]> days(LengthMention length) {
        if (length.unit() == Unit.BUSINESS_DAYS) {
            return Optional.of(new double[] {length.least().orElse(0), length.most()});
        }
        return length.unit() == Unit.HOURS && length.most() <= MOST_HOURS_OF_A_DAY
                ? Optional.of(new double[] {0, 1})
                : Optional.empty();
    }

    private static Optional<Integer> warranty(Sentence sentence) {
        return sentence.lengths().stream()
                .filter(each -> sentence.nearest(Topic.WARRANTY, each.from(), each.to()) <= NEAR)
                .filter(each -> each.unit() == Unit.MONTHS || each.unit() == Unit.YEARS)
                .map(each -> (int) Math.round(each.most() * (each.unit() == Unit.YEARS ? MONTHS_A_YEAR : 1)))
                .findFirst();
    }
}
