package dev.ringback.proof.world;

import dev.ringback.model.Dossier;
import dev.ringback.model.Offered;
import java.util.Locale;
import java.util.Optional;

/**
 * What a provider publishes of what it does: rounded, mostly a bit better than it is, and not at all more often where it is bad.
 */
final class Publisher {
    private static final double NO_HOURS = 0.28;
    private static final double NO_STATUS_PAGE = 0.36;
    private static final double NO_REPLY = 0.26;
    private static final double NO_OFFLINE = 0.3;
    private static final double NO_SPARE = 0.4;

    /** How many times the odds of silence grow for who is one standard deviation worse. */
    private static final double SHAME = 3;

    /** By so much the logarithm of the odds grows, so that the share is met though the bad ones are silent more often. */
    private static final double STRETCH = 1.2146;

    /** Claims lie so far off the deed, as a standard deviation. */
    private static final double LOOSE = 0.1;

    private final Firm firm;
    private final Deeds deeds;
    private final Draw draw;

    Publisher(Firm firm, Draw draw) {
        this.firm = firm;
        this.draw = draw;
        this.deeds = Deeds.of(firm, draw);
    }

    Truth truth() {
        return new Truth(deeds.cover(), deeds.downtime(), firm.today());
    }

    Dossier dossier() {
        Claims claims = new Claims(firm.slug());
        support(claims);
        if (isPublished(NO_REPLY, deeds.answers())) {
            claims.reply(Math.max(1, (double) Math.round(Deeds.answerHours(said(deeds.answers())))));
        }
        if (isPublished(NO_OFFLINE, deeds.offline())) {
            claims.offline(offered(said(deeds.offline())));
        }
        if (isPublished(NO_SPARE, deeds.spare())) {
            claims.replacement(Math.max(1, (double) Math.round(Deeds.businessDays(said(deeds.spare())))));
        }
        boolean hasPage = isPublished(NO_STATUS_PAGE, (deeds.upTime() + deeds.candour()) / 2);
        if (hasPage) {
            claims.statusPage();
        }
        Dossier told = WorldMaker.silent(WorldMaker.provider(firm.slug(), claims.all()));
        return hasPage ? new Outages(firm.slug(), deeds, draw).addedTo(told) : told;
    }

    /** @param silent share of a field, spread as usual, that keeps quiet */
    private boolean isPublished(double silent, double deed) {
        double middling = StrictMath.pow(silent / (1 - silent), STRETCH);
        double odds = middling * StrictMath.pow(SHAME, -Deeds.standing(deed));
        return !draw.happens(odds / (1 + odds));
    }

    /** With a little more than there is. */
    private double said(double deed) {
        double better = LOOSE * (0.5 + draw.normal());
        return Math.clamp(deed + better, 0.05, 1);
    }

    private static Offered offered(double offline) {
        return offline > 0.7 ? Offered.YES : offline > 0.3 ? Offered.PARTIAL : Offered.NO;
    }

    /** Who keeps its hours to itself mostly still prints the number. */
    private void support(Claims claims) {
        if (isPublished(NO_HOURS, deeds.cover())) {
            double more = LOOSE * Math.abs(draw.normal());
            claims.phone(Optional.of(hours(Math.min(1, deeds.cover() + more))));
        } else if (draw.happens(0.7)) {
            claims.phone(Optional.empty());
        }
    }

    /** Hours that cover that share of a shop that trades from 11 to 23 o'clock from Tuesday to Sunday. */
    private String hours(double share) {
        if (share > 0.98) {
            return "24/7";
        }
        boolean weekdays = share < 0.6 && draw.happens(0.4);
        double ofDay = weekdays ? share * 6 / 4 : share;
        int halves = Math.clamp(Math.round(24 * ofDay), 1, 24);
        int opens = 8 + draw.below(4);
        int closes = 22 + halves;
        String days = weekdays ? "Mo-Fr" : "Mo-Su";
        return String.format(Locale.ROOT, "%s %02d:00-%02d:%02d", days, opens, closes / 2, closes % 2 == 0 ? 0 : 30);
    }
}
