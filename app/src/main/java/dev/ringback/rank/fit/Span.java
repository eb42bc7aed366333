package dev.ringback.rank.fit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What the accounts of a stratum say in one span of time.
 *
 * @param age which span, from 0 for today's
 * @param accounts so many that nobody bought would tell as much
 * @param mean of what they say, from 0 to 1
 * @param noise variance of the mean by chance
 * @param paid how far what may be bought draws the mean, as a standard deviation; all spans of a stratum the same way
 */
record Span(int age, double accounts, double mean, double noise, double paid) {
    static final Comparator<Span> ORDER = Comparator.comparingInt(Span::age)
            .thenComparingDouble(Span::accounts)
            .thenComparingDouble(Span::mean)
            .thenComparingDouble(Span::paid);

    /**
     * @param cells all of one stratum and span, each with an account
     * @param spread of single accounts, as a variance
     */
    static Span of(List<Heard> cells, double spread, LocalDate asOf) {
        double weight = 0;
        double good = 0;
        double paid = 0;
        for (Heard heard : cells) {
            double worth = heard.worth(spread);
            weight += worth;
            good += worth * heard.cell().sum().share().orElseThrow();
            paid += worth * Math.sqrt(heard.doubt());
        }
        int age = Age.span(cells.getFirst().cell(), asOf);
        return new Span(age, weight, good / weight, spread / weight, paid / weight);
    }
}
