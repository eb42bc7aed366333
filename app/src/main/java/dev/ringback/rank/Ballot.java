package dev.ringback.rank;

import dev.ringback.model.Accounts;
import dev.ringback.model.Accounts.Cell;
import dev.ringback.model.Accounts.Sum;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import dev.ringback.rank.fit.Told;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What would be found of one provider with so many reviews more or fewer, where what all providers together tell stays. What is worked
 * out is kept: it is the same for all shops of a day. Thread-safe.
 */
final class Ballot {
    /** A review of usual weight, in thousandths. */
    private static final long WHOLE = 1000;

    private final Evidence evidence;
    private final Accounts accounts;
    private final Source source;
    private final YearMonth month;
    private final Map<Votes.By, Pieces> removable = new ConcurrentHashMap<>();
    private final Map<Case, Optional<Estimate>> known = new ConcurrentHashMap<>();

    /** Where reviews would be added. */
    record Source(String name, Writers writers) {
        /** Where most is told; empty where nothing is. */
        static Optional<Source> main(List<Accounts> all) {
            Map<Source, Long> weights = new java.util.HashMap<>();
            for (Accounts one : all) {
                for (Cell cell : one.cells()) {
                    if (cell.writers() != Writers.CONSUMERS && cell.sum().permille() > 0) {
                        weights.merge(
                                new Source(cell.source(), cell.writers()),
                                cell.sum().permille(),
                                Long::sum);
                    }
                }
            }
            return weights.entrySet().stream()
                    .min(Map.Entry.<Source, Long>comparingByValue()
                            .reversed()
                            .thenComparing(entry -> entry.getKey().name()))
                    .map(Map.Entry::getKey);
        }
    }

    private record Case(Votes.By by, int count) {}

    /** So many accounts of a cell that can be taken away, each with what it does. */
    private record Piece(Cell cell, int most, double worth) {}

    /**
     * Those that do most first.
     *
     * @param most how many accounts they are in all
     */
    private record Pieces(List<Piece> all, int most) {}

    /** @param source where most accounts of the provider stand */
    Ballot(Evidence evidence, Accounts accounts, Source source, YearMonth month) {
        this.evidence = evidence;
        this.accounts = accounts;
        this.source = source;
        this.month = month;
    }

    /** Empty where no account is left. */
    Optional<Estimate> found(Votes.By by, int count) {
        return known.computeIfAbsent(new Case(by, count), this::found);
    }

    private Optional<Estimate> found(Case of) {
        Accounts changed = of.by().adds()
                ? added(of.by().good(), of.count())
                : removed(removable(of.by()).all(), of);
        return AccountPart.found(evidence.fit().met(changed), evidence.usual());
    }

    /** By established authors of this month, each of one mark. */
    private Accounts added(boolean good, int count) {
        long worth = good ? Accounts.BEST : 0;
        Sum more = sum(count, worth);
        List<Cell> cells = new ArrayList<>(accounts.cells());
        Cell there = new Cell(source.name(), source.writers(), Trust.ESTABLISHED, Optional.of(month), Sum.NONE);
        int at = 0;
        while (at < cells.size() && !isSame(cells.get(at), there)) {
            at++;
        }
        if (at == cells.size()) {
            cells.add(there);
        }
        cells.set(at, with(cells.get(at), more));
        return new Accounts(cells);
    }

    private static boolean isSame(Cell one, Cell other) {
        return with(one, Sum.NONE, Sum.NONE).equals(with(other, Sum.NONE, Sum.NONE));
    }

    private static Sum sum(long count, long worth) {
        long said = count * WHOLE;
        return new Sum(count, count, said, said, said * worth, said * worth * worth);
    }

    private static Cell with(Cell cell, Sum more) {
        return with(cell, cell.sum(), more);
    }

    private static Cell with(Cell cell, Sum sum, Sum more) {
        return new Cell(cell.source(), cell.writers(), cell.trust(), cell.month(), sum.plus(more));
    }

    /** How many can be taken away. */
    int most(Votes.By by) {
        return by.adds() ? Integer.MAX_VALUE : removable(by).most();
    }

    private Pieces removable(Votes.By by) {
        return removable.computeIfAbsent(by, any -> {
            List<Piece> pieces = new ArrayList<>();
            for (Told told : evidence.fit().told(accounts)) {
                double better = (by.good() ? 1 : 0) - told.expected();
                accounts.cells().stream()
                        .filter(cell -> cell.writers() != Writers.CONSUMERS)
                        .filter(cell -> cell.source().equals(told.share().source())
                                && cell.trust() == told.share().trust())
                        .map(cell -> new Piece(
                                cell,
                                most(cell.sum(), by.good()),
                                StrictMath.abs(better) * told.perThousandth(cell.month())))
                        .filter(piece -> piece.most() > 0)
                        .forEach(pieces::add);
            }
            pieces.sort(Comparator.comparingDouble((Piece piece) -> -piece.worth()));
            return new Pieces(pieces, pieces.stream().mapToInt(Piece::most).sum());
        });
    }

    /** How many of usual weight and the best mark, or of the worst, there may be by the sums of a cell. */
    private static int most(Sum sum, boolean good) {
        long any = Math.min(sum.count(), Math.min(sum.permille(), sum.said()) / WHOLE);
        long best =
                Math.min(sum.good() / (WHOLE * Accounts.BEST), sum.squares() / (WHOLE * Accounts.BEST * Accounts.BEST));
        long worst = (sum.said() * Accounts.BEST - sum.good()) / (WHOLE * Accounts.BEST);
        return (int) Math.min(Votes.MOST, Math.min(any, good ? best : worst));
    }

    private Accounts removed(List<Piece> pieces, Case of) {
        List<Cell> cells = new ArrayList<>(accounts.cells());
        int left = of.count();
        for (Piece piece : pieces) {
            int now = Math.min(left, piece.most());
            left -= now;
            if (now > 0) {
                Sum less = sum(-now, of.by().good() ? Accounts.BEST : 0);
                cells.set(cells.indexOf(piece.cell()), with(piece.cell(), less));
            }
        }
        cells.removeIf(cell -> cell.sum().reviews() == 0);
        return new Accounts(cells);
    }
}
