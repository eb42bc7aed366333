package dev.ringback.rank;

import dev.ringback.rank.number.Joint;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is usual among the providers that serve a country, thing by thing, how far they differ, and which things go together.
 * What each says of itself is drawn towards that by as much as it is doubtful; what it does not say is taken to be what is usual of those
 * like it in the rest, and as wide as they differ. Things of which nobody says anything are left out.
 */
final class Field {
    /** So many providers in the middle are taken to be there before anybody is: a first one does not set what is usual. */
    static final double BEGINNING = 4;

    static final double MIDDLE = 0.5;

    /** How far providers differ before anybody is known, and how many providers that is worth. */
    static final double BEGINNING_VARIANCE = 0.05;

    static final double BEGINNING_VARIANCES = 8;

    /** What is not published may be anything from nothing to all; and all that one does not publish, it may leave out for one reason. */
    static final double FULL_WIDTH = 1 / 12.0;

    private static final Comparator<Joint.Row> BY_CONTENT = Comparator.comparing(
                    (Joint.Row row) -> row.things(), Arrays::compare)
            .thenComparing(row -> row.values(), Arrays::compare)
            .thenComparing(row -> row.variances(), Arrays::compare);

    private final List<Indicator> inUse;
    private final Joint joint;
    private final Map<Indicator, Double> shares = new EnumMap<>(Indicator.class);

    private Field(List<Indicator> inUse, Joint joint) {
        this.inUse = inUse;
        this.joint = joint;
        inUse.forEach(indicator -> shares.put(indicator, share(indicator, inUse)));
    }

    /**
     * @param all of each provider
     * @param usual what is to be thought of what was met by a provider without accounts: the fit of reviews knows it better
     */
    static Field of(Collection<List<Part>> all, Estimate usual) {
        List<Indicator> inUse = inUse(all);
        List<Joint.Row> rows = all.stream()
                .map(parts -> row(parts, inUse))
                .filter(row -> row.things().length > 0)
                .sorted(BY_CONTENT)
                .toList();
        Joint joint = Joint.of(rows, before(inUse.size()));
        int accounts = inUse.indexOf(Indicator.ACCOUNTS);
        return new Field(inUse, accounts < 0 ? joint : joint.with(accounts, usual.mean(), usual.variance()));
    }

    private static Joint.Before before(int size) {
        double[] means = new double[size];
        double[] variances = new double[size];
        Arrays.fill(means, MIDDLE);
        Arrays.fill(variances, BEGINNING_VARIANCE);
        return new Joint.Before(means, variances, BEGINNING, BEGINNING_VARIANCES);
    }

    private static List<Indicator> inUse(Collection<List<Part>> all) {
        Set<Indicator> inUse = EnumSet.noneOf(Indicator.class);
        for (List<Part> parts : all) {
            for (Part part : parts) {
                if (part.known()) {
                    inUse.add(part.indicator());
                }
            }
        }
        return List.copyOf(inUse);
    }

    private static Joint.Row row(List<Part> parts, List<Indicator> inUse) {
        int[] things = new int[parts.size()];
        double[] values = new double[parts.size()];
        double[] variances = new double[parts.size()];
        int size = 0;
        for (int thing = 0; thing < inUse.size(); thing++) {
            for (Part part : parts) {
                if (part.isKnown(inUse.get(thing))) {
                    Estimate found = part.found().orElseThrow();
                    things[size] = thing;
                    values[size] = found.mean();
                    variances[size] = found.variance();
                    size++;
                }
            }
        }
        return new Joint.Row(Arrays.copyOf(things, size), Arrays.copyOf(values, size), Arrays.copyOf(variances, size));
    }

    /** Which of the things in use nothing is known of. */
    private boolean[] silent(List<Part> parts) {
        boolean[] silent = new boolean[inUse.size()];
        for (int i = 0; i < silent.length; i++) {
            Indicator indicator = inUse.get(i);
            silent[i] = indicator != Indicator.ACCOUNTS && parts.stream().noneMatch(part -> part.isKnown(indicator));
        }
        return silent;
    }

    List<Indicator> inUse() {
        return inUse;
    }

    /** The part of its axis that an indicator has, where only some are in use. */
    double share(Indicator indicator) {
        return Objects.requireNonNull(shares.get(indicator), "Only things in use have a share");
    }

    private static double share(Indicator indicator, List<Indicator> inUse) {
        double all = inUse.stream()
                .filter(other -> other.axis() == indicator.axis())
                .mapToDouble(Indicator::share)
                .sum();
        return indicator.share() / all;
    }

    /** What one provider counts with, by what is in use, and how these hang together. */
    Drawn drawn(List<Part> parts) {
        return new Drawn(inUse, joint.given(row(parts, inUse)).widened(silent(parts), FULL_WIDTH));
    }

    /**
     * What one thing that is known of a provider does to another, or to itself.
     *
     * @param gain by how much the other moves where what is known moves by 1
     * @param surprise what is known beyond what is usual
     */
    record Pull(double gain, double surprise) {
        double points() {
            return gain * surprise;
        }
    }

    /** What each thing that is known of a provider adds to one of its things, beyond what is usual of that. */
    Map<Indicator, Pull> pulls(List<Part> parts, Indicator on) {
        Joint.Row row = row(parts, inUse);
        double[] gains = joint.gains(row, inUse.indexOf(on));
        Map<Indicator, Pull> pulls = new EnumMap<>(Indicator.class);
        for (int a = 0; a < gains.length; a++) {
            int thing = row.things()[a];
            pulls.put(inUse.get(thing), new Pull(gains[a], row.values()[a] - joint.mean()[thing]));
        }
        return pulls;
    }

    /** One provider's things, drawn towards what is usual. */
    record Drawn(List<Indicator> inUse, Joint joint) {
        Optional<Estimate> of(Indicator indicator) {
            int place = inUse.indexOf(indicator);
            return place < 0
                    ? Optional.empty()
                    : Optional.of(new Estimate(joint.mean()[place], joint.covariance()[place][place]));
        }

        /** How far a sum of them may be off, where each counts with that weight. */
        double variance(Map<Indicator, Double> weights) {
            double[] each = inUse.stream()
                    .mapToDouble(thing -> weights.getOrDefault(thing, 0.0))
                    .toArray();
            double sum = 0;
            for (int i = 0; i < each.length; i++) {
                for (int j = 0; j < each.length; j++) {
                    sum += each[i] * joint.covariance()[i][j] * each[j];
                }
            }
            return Math.max(0, sum);
        }
    }
}
