package dev.ringback.rank.fit;

import dev.ringback.model.Accounts;
import dev.ringback.model.ReviewSource.Writers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is said of one provider, by source and by how much is known of the authors. */
record Strata(List<Stratum> all) {
    static final Comparator<Strata> ORDER = Comparator.comparing(Strata::all, Stratum.lexicographic(Stratum.ORDER));

    /** In the order of the cells. */
    static Strata of(List<Heard> heard, double spread, LocalDate asOf) {
        return new Strata(groups(heard).stream()
                .map(cells -> Stratum.of(cells, spread, asOf))
                .toList());
    }

    /** The cells of each stratum, in the order of {@link #all}. */
    static List<List<Heard>> groups(List<Heard> heard) {
        List<List<Heard>> groups = new ArrayList<>();
        List<Heard> run = new ArrayList<>();
        for (Heard one : heard) {
            if (!counts(one.cell())) {
                continue;
            }
            if (!run.isEmpty() && !isOfOne(run.getLast().cell(), one.cell())) {
                groups.add(run);
                run = new ArrayList<>();
            }
            run.add(one);
        }
        if (!run.isEmpty()) {
            groups.add(run);
        }
        return groups;
    }

    private static boolean isOfOne(Accounts.Cell one, Accounts.Cell other) {
        return one.source().equals(other.source()) && one.trust() == other.trust();
    }

    /** What consumers write of wallets and cards tells nothing of how a shop is helped. */
    static boolean counts(Accounts.Cell cell) {
        return cell.writers() != Writers.CONSUMERS
                && cell.sum().permille() > 0
                && cell.sum().said() > 0;
    }
}
