package dev.ringback.rank;

import dev.ringback.model.Accounts;
import dev.ringback.model.Dossier;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the votes that would change places. Keeps what it has worked out for one day's evidence. Thread-safe. */
final class VoteCount {
    private final Evidence evidence;
    private final YearMonth month;
    private final Optional<Ballot.Source> main;
    private final Map<String, Ballot> ballots = new ConcurrentHashMap<>();

    /** @param all of all providers */
    VoteCount(Evidence evidence, List<Dossier> all, YearMonth month) {
        this.evidence = evidence;
        this.month = month;
        this.main = Ballot.Source.main(all.stream().map(Dossier::accounts).toList());
    }

    /** In the order of the places. */
    List<Votes> of(Ranking ranking) {
        List<Votes> votes = new ArrayList<>();
        for (int i = 0; i < ranking.places().size(); i++) {
            votes.add(of(ranking, i));
        }
        return votes;
    }

    private Votes of(Ranking ranking, int i) {
        List<Ranking.Place> places = ranking.places();
        Ranking.Place place = places.get(i);
        boolean told = place.assessment().drawn().inUse().contains(Indicator.ACCOUNTS);
        if (places.size() < 2) {
            return new Votes.None(Votes.Why.ALONE);
        } else if (main.isEmpty() || !told) {
            return new Votes.None(Votes.Why.NO_REVIEWS);
        }
        Lean lean = Lean.of(place.assessment(), ranking.shop().weights(), ranking.axesInUse());
        Ballot ballot = ballot(place.assessment().dossier());
        List<Try> tries = new ArrayList<>();
        for (Votes.By by : Votes.By.values()) {
            int other = by.lifts() ? i - 1 : i + 1;
            if (other >= 0 && other < places.size()) {
                tries.add(new Try(by, places.get(other), lean, ballot, Math.min(Votes.MOST, ballot.most(by))));
            }
        }
        return least(tries);
    }

    private Ballot ballot(Dossier dossier) {
        return ballots.computeIfAbsent(dossier.provider().slug(), slug -> {
            Accounts accounts = dossier.accounts();
            Ballot.Source source = Ballot.Source.main(List.of(accounts)).orElseGet(main::orElseThrow);
            return new Ballot(evidence, accounts, source, month);
        });
    }

    /** One way to change places with one neighbour. */
    private record Try(Votes.By by, Ranking.Place other, Lean lean, Ballot ballot, int most) {
        boolean flips(int count) {
            long there = Placing.steps(lean.score(ballot.found(by, count)));
            long next = Placing.steps(other.score().mean());
            return by.lifts() ? there > next : there < next;
        }

        /** The least number above one that does not flip, up to one that does. */
        int least(int below, int flipping) {
            int no = below;
            int yes = flipping;
            while (yes - no > 1) {
                int middle = (no + yes) >>> 1;
                if (flips(middle)) {
                    yes = middle;
                } else {
                    no = middle;
                }
            }
            return yes;
        }
    }

    /** Doubles as long as none is enough: most places change by a few, and what was looked at is kept. */
    private static Votes least(List<Try> tries) {
        Votes.Flip best = null;
        for (int before = 0, count = 1; best == null && before < Votes.MOST; before = count, count *= 2) {
            count = Math.min(count, Votes.MOST);
            for (Try one : tries) {
                int last = Math.min(best == null ? count : best.count() - 1, one.most());
                if (last > before && one.flips(last)) {
                    best = new Votes.Flip(
                            one.least(before, last),
                            one.by(),
                            one.other().assessment().slug());
                }
            }
        }
        return best == null ? new Votes.None(Votes.Why.BEYOND) : best;
    }
}
