package dev.ringback.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What would change a score: one thing that is not known of a provider, or not wholly, as the best and the worst that it may turn out to
 * be. Worked out by the method itself with that thing put in; what all providers together tell stays as it is.
 */
public record Change(Indicator indicator, Case best, Case worst) {
    private static final double POINTS = 100;

    /** A spare or an answer within this is the best that anybody promises. */
    private static final double ONE = 1;

    /** From here on a range of shares is no longer one number, on paper. */
    private static final double EXACT = 0.0005;

    /** @param points by which the score would change, on the scale of 0 to 100 */
    public record Case(What what, double points) {}

    /** What may turn out; the words stand in the message bundle under {@code change.} and the name. */
    public enum What {
        COVER_ALL,
        COVER_LEAST,
        OFFLINE_YES,
        OFFLINE_NO,
        SPARE_NEXT_DAY,
        SPARE_NONE,
        TOLD,
        NOT_TOLD,
        REPLY_IN_AN_HOUR,
        NO_REPLY_PROMISED
    }

    /** What one thing may turn out to be at its best, and at its worst. */
    private record Ends(Part best, What bestIs, Part worst, What worstIs) {}

    /** The one that may change most first. */
    static List<Change> of(Ranking ranking, Ranking.Place place) {
        Assessment one = place.assessment();
        List<Change> changes = new ArrayList<>();
        for (Part part : one.findings().parts()) {
            if (one.drawn().inUse().contains(part.indicator())) {
                ends(part, one.coverage())
                        .map(ends -> new Change(
                                part.indicator(),
                                new Case(ends.bestIs(), points(ranking, one, ends.best())),
                                new Case(ends.worstIs(), points(ranking, one, ends.worst()))))
                        .ifPresent(changes::add);
            }
        }
        changes.sort((first, second) -> Double.compare(second.width(), first.width()));
        return changes;
    }

    private double width() {
        return StrictMath.abs(best.points - worst.points);
    }

    private static double points(Ranking ranking, Assessment one, Part other) {
        double now = one.total(ranking.shop().weights(), ranking.axesInUse()).mean();
        double then = one.with(other)
                .total(ranking.shop().weights(), ranking.axesInUse())
                .mean();
        return POINTS * (then - now);
    }

    private static Optional<Ends> ends(Part part, Coverage coverage) {
        return switch (part.code()) {
            case COVER_RANGE, COVER_RANGE_NO_CHANNEL -> cover(part, coverage.share());
            case OFFLINE_UNKNOWN ->
                ends(part, Downtime.OFFLINE_YES, What.OFFLINE_YES, Downtime.OFFLINE_NO, What.OFFLINE_NO);
            case SPARE_UNKNOWN ->
                ends(part, Downtime.spareWithin(ONE), What.SPARE_NEXT_DAY, Range.exactly(0), What.SPARE_NONE);
            case STATUS_PAGE_UNKNOWN -> ends(part, Downtime.STATUS_PAGE, What.TOLD, Range.exactly(0), What.NOT_TOLD);
            case REPLY_UNKNOWN -> reply();
            default -> Optional.empty();
        };
    }

    private static Optional<Ends> cover(Part part, Range share) {
        return share.hi() - share.lo() < EXACT
                ? Optional.empty()
                : ends(part, Range.exactly(share.hi()), What.COVER_ALL, Range.exactly(share.lo()), What.COVER_LEAST);
    }

    private static Optional<Ends> ends(Part part, Range best, What bestIs, Range worst, What worstIs) {
        return Optional.of(new Ends(published(part, best), bestIs, published(part, worst), worstIs));
    }

    /** As its own page of today would say it. */
    private static Part published(Part part, Range range) {
        return Part.of(part.indicator(), part.code(), range, Doubt.OWN_PAGE, part.values(), part.proofs());
    }

    private static Optional<Ends> reply() {
        return Optional.of(new Ends(
                Responsiveness.promised(Optional.of(ONE)),
                What.REPLY_IN_AN_HOUR,
                Responsiveness.promised(Optional.empty()),
                What.NO_REPLY_PROMISED));
    }
}
