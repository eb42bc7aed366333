package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import dev.ringback.rank.number.Factor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What all reviews together tell of sources, of authors, and of how far providers differ. A stratum's mean is taken to be the
 * level of the field, what its source and its kind of author draw beyond it, how good this provider is, how it fares at this source
 * and with these authors, and chance; each but the first three normal around 0, with what lies far off believed less. Reads cells, never
 * reviews. A function of the accounts and the day: no order and no name changes a bit. Immutable.
 */
public final class ReviewFit {
    private static final int ROUNDS = 6;

    /** How finely differences are looked for. */
    private static final double[] STEPS = {1.6, 1.25, 1.1};

    private static final int MOST_TURNS = 6;
    private static final double ENOUGH = 1e-9;

    private final LocalDate asOf;
    private final double spread;
    private final double drift;
    private final AuthorMix mix;
    private final Offsets offsets;
    private final Differences differences;
    private final Solution common;

    private ReviewFit(
            LocalDate asOf,
            double spread,
            double drift,
            AuthorMix mix,
            Offsets offsets,
            Differences differences,
            Solution common) {
        this.asOf = asOf;
        this.spread = spread;
        this.drift = drift;
        this.mix = mix;
        this.offsets = offsets;
        this.differences = differences;
        this.common = common;
    }

    /** @param all of all providers; those without a review may be among them */
    public static ReviewFit of(Collection<Accounts> all, LocalDate asOf) {
        double spread = Spread.of(all);
        AuthorMix mix = AuthorMix.of(all, asOf);
        List<List<Heard>> heard = all.stream().map(mix::heard).toList();
        double drift = Drift.of(heard, spread, asOf);
        List<Strata> strata = heard.stream()
                .map(one -> Strata.of(one, spread, drift, asOf))
                .filter(one -> !one.all().isEmpty())
                .sorted(Strata.ORDER)
                .toList();
        Offsets offsets = Offsets.of(strata);
        List<Said> said = strata.stream().map(one -> new Said(one, offsets)).toList();
        Differences differences = Differences.BEGINNING;
        Solution common = Solution.of(said, offsets, differences);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                differences = likeliest(said, offsets, differences);
            }
            common = Solution.of(said, offsets, differences);
            for (Said one : said) {
                one.weigh(differences, common.offsets());
            }
            offsets.learn(common.offsets(), common.doubt());
        }
        return new ReviewFit(asOf, spread, drift, mix, offsets, differences, common);
    }

    /** Goes to a neighbour as long as one is likelier. */
    private static Differences likeliest(List<Said> said, Offsets offsets, Differences from) {
        Differences best = from;
        double evidence = Solution.of(said, offsets, best).evidence();
        for (double step : STEPS) {
            for (int turn = 0; turn < MOST_TURNS; turn++) {
                Differences before = best;
                for (Differences other : before.around(step)) {
                    double found = Solution.of(said, offsets, other).evidence();
                    if (found > evidence + ENOUGH) {
                        evidence = found;
                        best = other;
                    }
                }
                if (best.equals(before)) {
                    break;
                }
            }
        }
        return best;
    }

    /** What is known of one provider; it need not have had a part in the fit. */
    public Met met(Accounts accounts) {
        return met(said(accounts));
    }

    private Said said(Accounts accounts) {
        Said said = new Said(Strata.of(mix.heard(accounts), spread, drift, asOf), offsets);
        for (int round = 0; round < ROUNDS; round++) {
            said.weigh(differences, common.offsets());
        }
        return said;
    }

    /**
     * By how much a provider's mean moves at most, up or down, by whatever is written of it at one source, as often as anybody
     * likes and by whatever authors, as long as the fit stays. On the scale of 0 to 1.
     *
     * @param accounts as they are
     * @param source need not be among them
     */
    public double mostBySource(Accounts accounts, String source) {
        Said said = said(accounts);
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (Trust trust : Trust.values()) {
            double usual = 0;
            for (int place : offsets.places(new Stratum(source, trust, 1, 0, spread, 1))) {
                usual += common.offsets()[place];
            }
            bottom = Math.min(bottom, -usual);
            top = Math.max(top, 1 - usual);
        }
        Flood flood = new Flood(said, source, differences, common.offsets(), bottom, top);
        double now = met(said).mean() - common.offsets()[0];
        return Math.max(flood.most() - now, now - flood.least());
    }

    /** What {@link #met} of the same accounts rests on, down to months. */
    public List<Told> told(Accounts accounts) {
        List<List<Heard>> groups = Strata.groups(mix.heard(accounts));
        Said said = said(accounts);
        List<Met.Share> shares = met(said).shares();
        List<Told> told = new ArrayList<>();
        for (int j = 0; j < said.size(); j++) {
            Stratum stratum = said.stratum(j);
            Met.Share share = shares.get(j);
            told.add(new Told(share, stratum.mean() - share.surprise(), stratum.months(groups.get(j), spread, asOf)));
        }
        return told;
    }

    /** What is to be thought of a provider without any account. */
    public Met usual() {
        return met(Accounts.NONE);
    }

    private Met met(Said said) {
        double quality = differences.quality() * differences.quality();
        double[] surprises = said.surprises(common.offsets());
        double[] ones = new double[said.size()];
        Arrays.fill(ones, 1);
        double[] gains = Factor.of(said.covariance(differences)).solve(ones);
        double[] hangs = new double[offsets.size()];
        hangs[0] = 1;
        double mean = common.offsets()[0];
        double variance = quality;
        List<Met.Share> shares = new ArrayList<>();
        for (int j = 0; j < said.size(); j++) {
            double share = quality * gains[j];
            mean += share * surprises[j];
            variance -= quality * share;
            for (int place : said.places(j)) {
                hangs[place] -= share;
            }
            Stratum stratum = said.stratum(j);
            shares.add(new Met.Share(stratum.source(), stratum.trust(), stratum.accounts(), share, surprises[j]));
        }
        return new Met(mean, variance + doubt(hangs), shares);
    }

    /** What the offsets being off adds. */
    private double doubt(double[] hangs) {
        double sum = 0;
        for (int i = 0; i < hangs.length; i++) {
            for (int j = 0; j < hangs.length; j++) {
                sum += hangs[i] * common.doubt()[i][j] * hangs[j];
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return "spread " + spread + ", drift " + drift + ", " + differences + ", offsets "
                + Arrays.toString(common.offsets());
    }
}
