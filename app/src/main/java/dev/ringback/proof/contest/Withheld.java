package dev.ringback.proof.contest;

import dev.ringback.model.Accounts;
import dev.ringback.model.Dossier;
import dev.ringback.model.Trust;
import dev.ringback.proof.contest.OwnMethod.Column;
import dev.ringback.proof.world.World;
import dev.ringback.proof.world.WorldKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What is kept from our method, to see what it is worth. The integrity of reviews is judged before, with all that is known of
 * them: it has a line of its own.
 */
enum Withheld {
    NOTHING("nothing", true),
    /** Who is verified and who had written before: what is bought cannot be told by its authors. */
    KINDS_OF_AUTHORS("− kinds of authors", true) {
        @Override
        Column left(Column of) {
            return new Column(of.source(), Trust.NEW, of.month());
        }
    },
    /** Where it was written: nothing is put on one scale, and nothing contradicts. */
    SOURCES("− sources", true) {
        @Override
        Column left(Column of) {
            return new Column("everywhere", of.trust(), of.month());
        }
    },
    /** When it was written: nothing is old, and nothing drifts. */
    DATES("− dates", true) {
        @Override
        Column left(Column of) {
            return new Column(of.source(), of.trust(), Optional.of(YearMonth.from(World.TODAY)));
        }
    },
    OUTAGES("− outages", false) {
        @Override
        Dossier left(Dossier of) {
            return new Dossier(
                            of.provider(),
                            of.statusPages(),
                            List.of(),
                            List.of(),
                            List.of(),
                            of.sources(),
                            of.reviews())
                    .with(of.accounts());
        }
    },
    /** As if no page of a provider had been read. */
    CLAIMS("− claims", false) {
        @Override
        Dossier left(Dossier of) {
            return of.readBy(LocalDate.EPOCH);
        }
    },
    REVIEWS("− reviews", false) {
        @Override
        Dossier left(Dossier of) {
            return of.with(Accounts.NONE);
        }
    },
    ALL_BUT_REVIEWS("only reviews", false) {
        @Override
        Dossier left(Dossier of) {
            return OUTAGES.left(CLAIMS.left(of));
        }
    };

    private final String title;
    private final boolean isOfReviews;

    Withheld(String title, boolean isOfReviews) {
        this.title = title;
        this.isOfReviews = isOfReviews;
    }

    /** As it stands in tables. */
    String title() {
        return title;
    }

    /** Whether there is anything to withhold, and something left. */
    boolean isIn(WorldKind kind) {
        return isOfReviews || kind.isOfThreeAxes();
    }

    /** What is still known of a review. */
    Column left(Column of) {
        return of;
    }

    /** What is still known of a provider. */
    Dossier left(Dossier of) {
        return of;
    }
}
