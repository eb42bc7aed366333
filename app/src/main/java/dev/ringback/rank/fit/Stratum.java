package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What accounts at one source, by authors of whom as much is known, say of one provider's support as of today.
 *
 * @param accounts so many fresh ones that nobody bought would tell as much
 * @param mean of what they say, from 0 to 1
 * @param noise variance of the mean around what such authors would say today, if nobody was paid
 * @param halfLife of what is remembered, in years
 */
record Stratum(String source, Trust trust, double accounts, double mean, double noise, double halfLife) {
    /** By content, so that names of providers decide nothing, not even in the last digit. */
    static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::source)
            .thenComparing(Stratum::trust)
            .thenComparingDouble(Stratum::accounts)
            .thenComparingDouble(Stratum::mean)
            .thenComparingDouble(Stratum::noise);

    /**
     * Half-lives of what is remembered, in years. The busy are told by half a year, who is rarely spoken of by five: that
     * one is taken which tells today's state best.
     */
    static final double[] HALF_LIVES = {0.5, 1.5, 5};

    /**
     * @param cells all of one source and trust, each with an account
     * @param spread of single accounts, as a variance
     * @param drift within a year, likewise
     */
    static Stratum of(List<Heard> cells, double spread, double drift, LocalDate asOf) {
        Stratum best = remembered(cells, spread, drift, asOf, HALF_LIVES[0]);
        for (double halfLife : HALF_LIVES) {
            Stratum one = remembered(cells, spread, drift, asOf, halfLife);
            best = one.noise() < best.noise() ? one : best;
        }
        return best;
    }

    private static Stratum remembered(List<Heard> cells, double spread, double drift, LocalDate asOf, double halfLife) {
        double weight = 0;
        double squares = 0;
        double good = 0;
        double ages = 0;
        double paid = 0;
        for (Heard heard : cells) {
            Accounts.Cell cell = heard.cell();
            double age = Age.years(cell, asOf);
            double kept = Age.kept(age, halfLife);
            double worth = heard.worth(spread);
            weight += kept * worth;
            squares += kept * kept * worth;
            good += kept * worth * cell.sum().share().orElseThrow();
            ages += kept * worth * age;
            paid += kept * worth * Math.sqrt(heard.doubt());
        }
        double effective = weight * weight / squares;
        double drifted = drift * ages / weight * (1 + 1 / effective) / 2;
        double bias = paid / weight;
        Accounts.Cell any = cells.getFirst().cell();
        return new Stratum(
                any.source(),
                any.trust(),
                effective,
                good / weight,
                spread / effective + drifted + bias * bias,
                halfLife);
    }

    /**
     * By how much the mean moves where one thousandth of what was said in a month moves by 1.
     *
     * @param cells those of this stratum
     */
    Map<Optional<YearMonth>, Double> months(List<Heard> cells, double spread, LocalDate asOf) {
        double all = 0;
        for (Heard heard : cells) {
            all += kept(heard, asOf) * heard.worth(spread);
        }
        Map<Optional<YearMonth>, Double> months = new HashMap<>();
        for (Heard heard : cells) {
            double part = kept(heard, asOf) * heard.worth(spread) / all;
            months.put(heard.cell().month(), part / heard.cell().sum().said());
        }
        return months;
    }

    private double kept(Heard heard, LocalDate asOf) {
        return Age.kept(Age.years(heard.cell(), asOf), halfLife);
    }
}
