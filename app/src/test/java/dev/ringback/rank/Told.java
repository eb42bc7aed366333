package dev.ringback.rank;

import dev.ringback.model.Accounts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Tally;
import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.Optional;

/** Invented accounts at one source, each of one aspect. */
final class Told {
    private final Tally tally = new Tally();

    Told add(long permille, Polarity polarity) {
        return add(permille, Aspect.REACH, polarity);
    }

    Told add(long permille, Aspect aspect, Polarity polarity) {
        tally.addReviews(1, permille > 0 ? 1 : 0, permille);
        if (permille > 0 && aspect.isOfSupport()) {
            tally.add(Tally.USED, 1, permille);
        }
        tally.add(Tally.mention(aspect, polarity), 1, permille);
        return this;
    }

    Told add(int count, long permille, Polarity polarity) {
        for (int i = 0; i < count; i++) {
            add(permille, polarity);
        }
        return this;
    }

    Told mark(int halves, int count, long permille) {
        tally.addReviews(count, count, count * permille);
        tally.add(Tally.USED, count, count * permille);
        tally.add(Tally.supportStars(halves), count, count * permille);
        return this;
    }

    /** By authors who had written before, last month. */
    Accounts.Cell at(String source, Writers writers) {
        return at(source, writers, Trust.ESTABLISHED, Optional.of(YearMonth.of(2026, 10)));
    }

    Accounts.Cell at(String source, Writers writers, Trust trust, Optional<YearMonth> month) {
        return new Accounts.Cell(source, writers, trust, month, Accounts.Sum.of(tally));
    }
}
