package dev.ringback.proof;

import dev.ringback.proof.AttackCurves.Cell;
import dev.ringback.proof.AttackCurves.Gain;
import dev.ringback.proof.AttackCurves.Made;
import dev.ringback.proof.AttackCurves.Size;
import dev.ringback.proof.contest.Baseline;
import dev.ringback.proof.contest.Contestant;
import dev.ringback.proof.world.Attack;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What buying praise brings, as Markdown: the mean over worlds with its standard error, and the worst of them. */
public final class CurveTable {
    private final List<Contestant> contestants;
    private final List<Made> made;

    CurveTable(List<Contestant> contestants, List<Made> made) {
        this.contestants = List.copyOf(contestants);
        this.made = List.copyOf(made);
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (Size size : Size.values()) {
            for (Attack attack : Attack.values()) {
                text.append(section(size, attack));
            }
        }
        return text.toString();
    }

    private String section(Size size, Attack attack) {
        int last = AttackCurves.PERCENT.getLast();
        int worlds = gains(new Cell(size, attack, contestants.getFirst(), last)).size();
        String head =
                AttackCurves.PERCENT.stream().map(percent -> percent + " %").collect(Collectors.joining(" | "));
        StringBuilder text = new StringBuilder("### " + attack.title() + ", buyer of " + size.title() + " (" + worlds
                + " seeds): points gained, and the most of any world\n\n");
        text.append("| method | ")
                .append(head)
                .append(" | others moved at ")
                .append(last)
                .append(" % |\n|");
        text.append("---|".repeat(AttackCurves.PERCENT.size() + 2)).append('\n');
        contestants.forEach(one -> text.append(row(size, attack, one)));
        text.append('\n');
        contestants.stream()
                .filter(one -> one.role() != Contestant.Role.BASELINE)
                .forEach(one -> text.append(against(size, attack, one)));
        return text.append('\n').toString();
    }

    private String row(Size size, Attack attack, Contestant one) {
        StringBuilder row = new StringBuilder("| " + one.title() + " |");
        for (int percent : AttackCurves.PERCENT) {
            row.append(figure(new Cell(size, attack, one, percent), Gain::gained));
        }
        Cell last = new Cell(size, attack, one, AttackCurves.PERCENT.getLast());
        return row.append(figure(last, Gain::collateral)).append('\n').toString();
    }

    /** World by world, beside the rule that a clean world speaks for. */
    private String against(Size size, Attack attack, Contestant one) {
        String parts = Stream.of(100, 200)
                .map(percent -> Figures.percent(Statistic.ratio(
                                gained(new Cell(size, attack, one, percent)),
                                gained(new Cell(size, attack, Baseline.BEER_ADVOCATE, percent))))
                        + " at " + percent + " %")
                .collect(Collectors.joining(", "));
        return "- " + one.title() + " gains of what " + Baseline.BEER_ADVOCATE.title() + " gains: " + parts + "\n";
    }

    private List<Double> gained(Cell cell) {
        return gains(cell).stream().map(Gain::gained).toList();
    }

    private String figure(Cell cell, ToDoubleFunction<Gain> what) {
        List<Double> all = gains(cell).stream().map(what::applyAsDouble).toList();
        if (all.isEmpty()) {
            return " – |";
        }
        double most = all.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return " " + Figures.tenths(Statistic.mean(all)) + " (" + Figures.tenth(most) + ") |";
    }

    private List<Gain> gains(Cell cell) {
        return made.stream()
                .filter(one -> one.cell().equals(cell))
                .map(Made::gain)
                .toList();
    }
}
