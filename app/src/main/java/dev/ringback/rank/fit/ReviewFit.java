package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import dev.ringback.model.Trust;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all reviews together tell of sources, of authors, and of how far providers differ. A stratum's mean is taken to be the
 * level of the field, what its source and its kind of author draw beyond it, how good this provider was at the time, how it fares at
 * this source and with these authors, and chance; each but the first three normal around 0, with what lies far off believed less. Reads cells, never
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
    private final AuthorMix mix;
    private final Offsets offsets;
    private final Differences differences;
    private final Path path;
    private final Solution common;

    private ReviewFit(
            LocalDate asOf, double spread, AuthorMix mix, Offsets offsets, Differences differences, Solution common) {
        this.asOf = asOf;
        this.spread = spread;
        this.mix = mix;
        this.offsets = offsets;
        this.differences = differences;
        this.path = Path.of(differences);
        this.common = common;
    }

    /** @param all of all providers; those without a review may be among them */
    public static ReviewFit of(Collection<Accounts> all, LocalDate asOf) {
        double spread = Spread.of(all);
        AuthorMix mix = AuthorMix.of(all, asOf);
        List<List<Heard>> heard = all.stream().map(mix::heard).toList();
        List<Strata> strata = heard.stream()
                .map(one -> Strata.of(one, spread, asOf))
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
            Path path = Path.of(differences);
            for (Said one : said) {
                one.weigh(differences, path, common.offsets());
            }
            offsets.learn(common.offsets(), common.doubt());
        }
        return new ReviewFit(asOf, spread, mix, offsets, differences, common);
    }

    /** Goes to a neighbour as long as one is likelier. */
    private static Differences likeliest(List<Said> said, Offsets offsets, Differences from) {
        Differences best = from;
        double evidence = Solution.evidence(said, offsets, best);
        for (double step : STEPS) {
            for (int turn = 0; turn < MOST_TURNS; turn++) {
                Differences before = best;
                for (Differences other : before.around(step)) {
                    double found = Solution.evidence(said, offsets, other);
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
        Said said = said(accounts);
        return met(said, heeding(said));
    }

    private Said said(Accounts accounts) {
        Said said = new Said(Strata.of(mix.heard(accounts), spread, asOf), offsets);
        for (int round = 0; round < ROUNDS; round++) {
            if (!said.weigh(differences, path, common.offsets())) {
                break;
            }
        }
        return said;
    }

    private Solved heeding(Said said) {
        return Solved.heeding(said, differences, path, common.offsets());
    }

    /**
     * Between which ends a provider's mean stays, whatever is written of it at one source, as often as anybody likes and by whatever
     * authors, as long as the fit stays: the source has at most the part of all that the tilt leaves it, and the rest is
     * said elsewhere.
     *
     * @param accounts as they are
     * @param source need not be among them
     */
    public Ends ends(Accounts accounts, String source) {
        double quality = differences.quality() * differences.quality();
        double most = quality / (quality + differences.tilt() * differences.tilt());
        double bottom = 0;
        double top = 0;
        for (Trust trust : Trust.values()) {
            double usual = 0;
            for (int place : offsets.places(new Stratum(source, trust, List.of()))) {
                usual += common.offsets()[place];
            }
            bottom = Math.min(bottom, most * -usual);
            top = Math.max(top, most * (1 - usual));
        }
        Said said = new Said(Strata.of(mix.heard(accounts), spread, asOf), offsets);
        for (Said.Piece piece : said.pieces()) {
            if (!said.stratum(piece.stratum()).source().equals(source)) {
                double surprise = piece.span().mean() - said.expected(piece.stratum(), common.offsets());
                bottom = Math.min(bottom, surprise);
                top = Math.max(top, surprise);
            }
        }
        double level = common.offsets()[0];
        return new Ends(level + bottom, level + top);
    }

    /** On the scale of {@link Met#mean}. */
    public record Ends(double least, double most) {}

    /** What {@link #met} of the same accounts rests on, down to months. */
    public List<Told> told(Accounts accounts) {
        List<List<Heard>> groups = Strata.groups(mix.heard(accounts));
        Said said = said(accounts);
        Solved solved = heeding(said);
        List<Met.Share> shares = met(said, solved).shares();
        List<Told> told = new ArrayList<>();
        for (int j = 0; j < said.size(); j++) {
            double expected = said.expected(j, common.offsets());
            told.add(new Told(shares.get(j), expected, months(groups.get(j), j, solved)));
        }
        return told;
    }

    /** By how much the mean moves where one thousandth of what was said in a month moves by 1; of one stratum. */
    private Map<Optional<YearMonth>, Double> months(List<Heard> cells, int stratum, Solved solved) {
        double[] gains = solved.gains();
        Map<Optional<YearMonth>, Double> months = new HashMap<>();
        for (int i = 0; i < gains.length; i++) {
            Said.Piece piece = solved.pieces().get(i);
            if (piece.stratum() == stratum) {
                for (Heard heard : cells) {
                    if (Age.span(heard.cell(), asOf) == piece.span().age()) {
                        double part = heard.worth(spread) / piece.span().accounts();
                        months.put(
                                heard.cell().month(),
                                gains[i] * part / heard.cell().sum().said());
                    }
                }
            }
        }
        return months;
    }

    /** What is to be thought of a provider without any account. */
    public Met usual() {
        return met(Accounts.NONE);
    }

    private Met met(Said said, Solved solved) {
        double[] gains = solved.gains();
        double[] hangs = new double[offsets.size()];
        hangs[0] = 1;
        double[] shares = new double[said.size()];
        double[] moves = new double[said.size()];
        for (int i = 0; i < gains.length; i++) {
            int stratum = solved.pieces().get(i).stratum();
            shares[stratum] += gains[i];
            moves[stratum] += gains[i] * solved.surprises()[i];
            for (int place : said.places(stratum)) {
                hangs[place] -= gains[i];
            }
        }
        List<Met.Share> all = new ArrayList<>();
        double mean = common.offsets()[0];
        for (int j = 0; j < said.size(); j++) {
            Stratum stratum = said.stratum(j);
            all.add(new Met.Share(stratum.source(), stratum.trust(), stratum.accounts(), shares[j], moves[j]));
            mean += moves[j];
        }
        return new Met(mean, solved.variance() + doubt(hangs), all);
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
}
