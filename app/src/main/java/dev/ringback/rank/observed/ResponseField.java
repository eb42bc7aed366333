package dev.ringback.rank.observed;

import dev.ringback.model.Observations;
import dev.ringback.model.Observations.Month;
import dev.ringback.model.Observations.OfSource;
import dev.ringback.model.ReviewSource.Writers;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How all providers answer who complained, and beside that one of them. Complaints of one month at one source are alike: so many
 * of them tell as much as n / (1 + (n - 1) / 61) that know nothing of each other, and all months together again so. Hence a burst
 * counts as one month, whatever it says and however large it is: see {@link #mostMove}.
 *
 * @param middle of the field, from 0.01 to 0.99
 * @param strength as many complaints, answered as the middle of the field does, are taken to be there before any is
 */
public record ResponseField(What what, double middle, double strength) {
    /** How alike complaints are: an intraclass correlation of one in 61. */
    private static final double ALIKE = 60;

    /** So many that know nothing of each other is the most that a month, or all months, can tell. */
    private static final double MOST = ALIKE + 1;

    private static final double LEAST_STRENGTH = 4;
    private static final double MOST_STRENGTH = 80;

    /** Between the two in the middle, by their logarithms: taken where too few providers are known to tell. */
    private static final double USUAL_STRENGTH = 18;

    private static final int LEAST_PROVIDERS = 5;

    /** A provider whose evidence is as large weighs half of one that is known wholly. */
    private static final double HALF_KNOWN = 10;

    /** No field is so good or bad that a provider could not be otherwise. */
    private static final double LEAST_MIDDLE = 0.01;

    /**
     * What no mean's variance is below: the middle at most {@code 1 - LEAST_MIDDLE}, all of the most evidence as good, and the
     * least strength. As a standard deviation a third of a point.
     */
    public static final double LEAST_VARIANCE = leastVariance();

    private static final double WHOLE = 1_000;

    /** Which answers are looked at. */
    public enum What {
        /** Complaints to an authority that were answered in the time it asks for; consumers' too, for they alone complain there. */
        TIMELY(0.97),
        /** Bad reviews that had a reply within seven days. */
        REPLIED(0.5);

        /** The middle before anything is known: it counts as one provider. */
        private final double beginning;

        What(double beginning) {
            this.beginning = beginning;
        }

        private double all(Month month) {
            return (this == TIMELY ? month.complaints() : month.negative()) / WHOLE;
        }

        private double answered(Month month) {
            return (this == TIMELY ? month.timely() : month.replied()) / WHOLE;
        }

        private double part(Writers writers) {
            return switch (writers) {
                case MERCHANTS -> 1;
                case ANYONE -> this == TIMELY ? 1 : 0.5;
                case CONSUMERS -> this == TIMELY ? 1 : 0;
            };
        }
    }

    private static double leastVariance() {
        double rest = LEAST_MIDDLE * LEAST_STRENGTH / (LEAST_STRENGTH + MOST);
        return rest * (1 - rest) / (LEAST_STRENGTH + MOST + 1);
    }

    /**
     * What is told of one provider.
     *
     * @param months as many as know nothing of each other, each month at one source being one lot
     * @param answered of these
     * @param of accounts
     */
    private record Told(double months, double answered, double of) {
        static final Comparator<Told> ORDER =
                Comparator.comparingDouble(Told::months).thenComparingDouble(Told::answered);

        static Told of(Observations one, What what) {
            double months = 0;
            double answered = 0;
            double of = 0;
            for (OfSource source : one.sources()) {
                double part = what.part(source.writers());
                for (Month month : source.months()) {
                    double all = what.all(month);
                    if (all > 0 && part > 0) {
                        double effective = independent(part * all);
                        months += effective;
                        answered += effective * what.answered(month) / all;
                        of += all;
                    }
                }
            }
            return new Told(months, answered, of);
        }

        double share() {
            return answered / months;
        }

        double evidence() {
            return independent(months);
        }
    }

    private static double independent(double number) {
        return number / (1 + Math.max(0, number - 1) / MOST);
    }

    public static ResponseField of(Collection<Observations> all, What what) {
        List<Told> told = all.stream()
                .map(one -> Told.of(one, what))
                .filter(one -> one.months() > 0)
                .sorted(Told.ORDER)
                .toList();
        double middle = middle(told, what.beginning);
        return new ResponseField(what, middle, strength(told, middle));
    }

    private static double middle(List<Told> all, double beginning) {
        double weights = 1;
        double values = beginning;
        for (Told one : all) {
            double weight = weight(one);
            weights += weight;
            values += weight * one.share();
        }
        return Math.clamp(values / weights, LEAST_MIDDLE, 1 - LEAST_MIDDLE);
    }

    private static double weight(Told one) {
        return one.evidence() / (one.evidence() + HALF_KNOWN);
    }

    /** By moments: what the shares of providers vary beyond what so many accounts vary by chance. */
    private static double strength(List<Told> all, double middle) {
        if (all.size() < LEAST_PROVIDERS) {
            return USUAL_STRENGTH;
        }
        double chance = middle * (1 - middle);
        double weights = 0;
        double beyond = 0;
        for (Told one : all) {
            double off = one.share() - middle;
            weights += weight(one);
            beyond += weight(one) * (off * off - chance / Math.max(1, one.evidence()));
        }
        double between = Math.max(beyond / weights, chance / (MOST_STRENGTH + 1));
        return Math.clamp(chance / between - 1, LEAST_STRENGTH, MOST_STRENGTH);
    }

    /** With nothing told it stands in the middle of the field. */
    public Share share(Observations one) {
        Told told = Told.of(one, what);
        double evidence = told.evidence();
        double good = told.months() == 0 ? 0 : evidence * told.share();
        double mean = (strength * middle + good) / (strength + evidence);
        double variance = mean * (1 - mean) / (strength + evidence + 1);
        return new Share(mean, Math.max(variance, LEAST_VARIANCE), (long) told.of());
    }

    /**
     * How far one more month at one source moves the mean at most, whatever is in it, as long as the field stays as it is: the
     * share of all months that it becomes, and what all together then weigh more against the field.
     */
    public double mostMove(Observations before) {
        double months = Told.of(before, what).months();
        double weightBefore = independent(months) / (strength + independent(months));
        double evidence = independent(months + MOST);
        double weightAfter = evidence / (strength + evidence);
        return weightAfter * MOST / (months + MOST) + weightAfter - weightBefore;
    }
}
