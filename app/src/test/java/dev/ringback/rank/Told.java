package dev.ringback.rank;

import dev.ringback.model.Accounts;
import dev.ringback.model.Aspect;
import dev.ringback.model.Polarity;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Tally;

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

    Accounts.OfSource at(String source, Writers writers) {
        return Accounts.OfSource.of(source, writers, tally);
    }

    static Accounts.OfSource sum(Accounts.OfSource one, Accounts.OfSource other) {
        return new Accounts.OfSource(
                one.source(),
                one.writers(),
                one.count() + other.count(),
                one.permille() + other.permille(),
                one.said() + other.said(),
                one.good() + other.good());
    }
}
