package dev.ringback.rank;

import dev.ringback.rank.fit.FitConstants;
import dev.ringback.rank.observed.PromiseConstants;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers that the method rests on, by name, for who wants to repeat it. Scores and deviations are on a scale from 0 to 1;
 * other units are in the names. Raise {@link Ranker#METHOD_VERSION} where one of them changes.
 */
public final class MethodConstants {
    private static final double HOURS_OF_YEAR = 8766;

    private MethodConstants() {}

    /** In an order to be read in. */
    public static Map<String, Double> all() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("interval.deviations", Estimate.Z);
        all.put("apart.deviations", Estimate.APART);
        all.put("ranked.leastProviders", (double) Ranking.LEAST_TO_RANK);
        all.put("facts.doubtOfOwnPage", Doubt.OWN_PAGE);
        all.put("facts.doubtOfOthersOrOld", Doubt.OTHER_OR_OLD);
        all.put("facts.oldYears", (double) Doubt.OLD_YEARS);
        all.put("spare.halfBusinessDays", Downtime.HALF_DAYS);
        all.put("reply.halfHours", Responsiveness.HALF_HOURS);
        all.put("outages.halfHoursOfAYear", Outages.HALF_SHARE * HOURS_OF_YEAR);
        all.put("outages.beginningYears", Outages.BEGINNING_YEARS);
        all.put("outages.halfSilenceMinutes", Outages.HALF_MINUTES);
        all.put("outages.tillsWhereNotSaid", Outages.NOT_SAID);
        all.put("accounts.leastForAShare", (double) AccountPart.LEAST_ACCOUNTS);
        all.put("accounts.leastSourcesForAShare", (double) AccountPart.LEAST_SOURCES);
        all.put("field.beginningMean", Field.MIDDLE);
        all.put("field.beginningProviders", Field.BEGINNING);
        all.put("field.beginningVariance", Field.BEGINNING_VARIANCE);
        all.put("field.beginningVarianceProviders", Field.BEGINNING_VARIANCES);
        all.put("field.varianceOfUnknown", Field.FULL_WIDTH);
        all.putAll(PromiseConstants.all());
        all.putAll(FitConstants.all());
        return all;
    }
}
