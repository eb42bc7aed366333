package dev.ringback.proof;

import dev.ringback.proof.Measure.Intervals;
import dev.ringback.proof.Measure.Pairs;
import dev.ringback.proof.contest.Contestant;
import dev.ringback.proof.world.WorldKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What came out of one kind of world, as Markdown; each figure with its standard error over the worlds. */
public final class WorldTable {
    private static final String HEAD = """
            | method | tau | top-3 regret | 90 % intervals hold | width | told apart | wrong among them |
            |---|---|---|---|---|---|---|
            """;

    private final WorldKind kind;
    private final List<Trial> trials;
    private final List<Contestant> contestants;

    WorldTable(WorldKind kind, List<Trial> trials) {
        this.kind = kind;
        this.trials = List.copyOf(trials);
        this.contestants = List.copyOf(trials.getFirst().measures().keySet());
    }

    public String markdown() {
        StringBuilder text =
                new StringBuilder("### " + kind + ": " + kind.title() + " (" + trials.size() + " seeds)\n\n" + HEAD);
        contestants.forEach(one -> text.append(row(one)));
        text.append('\n');
        with(Contestant.Role.BASELINE).stream()
                .max(Comparator.comparingDouble(one -> tau(one).value()))
                .ifPresent(best -> text.append(against(best)));
        return text.toString();
    }

    private List<Contestant> with(Contestant.Role role) {
        return contestants.stream().filter(one -> one.role() == role).toList();
    }

    private String row(Contestant one) {
        Optional<List<Intervals>> intervals = each(one, Measure::intervals);
        Optional<List<Pairs>> pairs = each(one, Measure::pairs);
        List<String> cells = new ArrayList<>();
        cells.add(one.title());
        cells.add(Figures.thousandths(tau(one)));
        cells.add(Figures.points(Statistic.mean(values(one, Measure::regret))));
        cells.add(intervals
                .map(all -> Figures.thousandths(mean(all, Intervals::holding)))
                .orElse("–"));
        cells.add(intervals
                .map(all -> Figures.points(mean(all, Intervals::width)))
                .orElse("–"));
        cells.add(pairs.map(all -> Figures.percent(ratio(all, Pairs::apart, Pairs::all)))
                .orElse("–"));
        cells.add(pairs.map(all -> Figures.percent(ratio(all, Pairs::wrong, Pairs::apart)))
                .orElse("–"));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private Statistic tau(Contestant one) {
        return Statistic.mean(values(one, Measure::tau));
    }

    private List<Double> values(Contestant one, ToDoubleFunction<Measure> what) {
        return trials.stream().map(trial -> what.applyAsDouble(trial.of(one))).toList();
    }

    /** Of all worlds, or of none. */
    private <T> Optional<List<T>> each(Contestant one, Function<Measure, Optional<T>> what) {
        List<T> all = trials.stream()
                .flatMap(trial -> what.apply(trial.of(one)).stream())
                .toList();
        return all.size() == trials.size() ? Optional.of(all) : Optional.empty();
    }

    private static <T> Statistic mean(List<T> all, ToDoubleFunction<T> what) {
        return Statistic.mean(all.stream().map(what::applyAsDouble).toList());
    }

    private static <T> Statistic ratio(List<T> all, ToDoubleFunction<T> one, ToDoubleFunction<T> other) {
        return Statistic.ratio(
                all.stream().map(one::applyAsDouble).toList(),
                all.stream().map(other::applyAsDouble).toList());
    }

    /** World by world: ours against the rule that came nearest in the mean, and variants against ours. */
    private String against(Contestant best) {
        StringBuilder text = new StringBuilder();
        for (Contestant one : contestants) {
            switch (one.role()) {
                case BASELINE -> {}
                case OURS, ORACLE -> text.append(against(one, best, closed(one, best)));
                case VARIANT -> with(Contestant.Role.OURS).forEach(ours -> text.append(against(one, ours, "")));
            }
        }
        return text.append('\n').toString();
    }

    private String against(Contestant one, Contestant other, String more) {
        return String.format(
                Locale.ROOT,
                "- %s against %s: tau %s, regret %s%s%n",
                one.title(),
                other.title(),
                Figures.signed(Statistic.mean(differences(one, other, Measure::tau)), 3),
                Figures.signed(Statistic.mean(differences(one, other, Measure::regret)), 2),
                more);
    }

    private String closed(Contestant one, Contestant best) {
        return with(Contestant.Role.ORACLE).stream()
                .filter(oracle -> !oracle.equals(one))
                .findFirst()
                .map(oracle -> "; of the gap in tau to the oracle closed: "
                        + Figures.percent(Statistic.ratio(
                                differences(one, best, Measure::tau), differences(oracle, best, Measure::tau))))
                .orElse("");
    }

    private List<Double> differences(Contestant one, Contestant other, ToDoubleFunction<Measure> what) {
        List<Double> first = values(one, what);
        List<Double> second = values(other, what);
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            differences.add(first.get(i) - second.get(i));
        }
        return differences;
    }
}
