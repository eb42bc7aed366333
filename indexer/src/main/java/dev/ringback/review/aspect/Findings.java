package dev.ringback.review.aspect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Looks for the patterns of a lexicon in a text. */
final class Findings {
    /** The reviews of merchants have under 60; it bounds what a text made of nothing but such words can cost. */
    private static final int MOST = 400;

    /** So many words of no weight may stand in a row before a pattern gives up; people write three. */
    private static final int MOST_FILLERS = 4;

    private final Sightings seen;
    private final int size;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Sightings seen, int size) {
        this.seen = seen;
        this.size = size;
    }

    static List<Finding> in(Sightings seen, int size, Lexicon lexicon) {
        Findings findings = new Findings(seen, size);
        for (int at = 0; at < size && findings.found.size() < MOST; at++) {
            findings.begin(at, lexicon.patterns().first());
        }
        return findings.found;
    }

    private void begin(int at, Map<Integer, Patterns.Node> first) {
        for (int i = seen.from(at); i < seen.to(at); i++) {
            Patterns.Node node = first.get(seen.type(i));
            if (node != null) {
                BitSet words = new BitSet();
                words.set(at, seen.end(i));
                reach(node, at, seen.end(i), words);
            }
        }
    }

    private void reach(Patterns.Node node, int from, int end, BitSet words) {
        if (found.size() >= MOST) {
            return;
        }
        for (Rule rule : node.rules) {
            if (isFit(rule)) {
                found.add(new Finding(rule, rule.polarity(), from, end, (BitSet) words.clone()));
            }
        }
        node.next.forEach((room, next) -> goOn(room, next, from, end, words));
    }

    private boolean isFit(Rule rule) {
        return rule.needs().stream().allMatch(seen::has) && rule.bars().stream().noneMatch(seen::has);
    }

    private void goOn(Patterns.Room room, Map<Integer, Patterns.Node> next, int from, int end, BitSet words) {
        int last = Math.min(size - 1, end + room.words() + MOST_FILLERS);
        for (int at = end; at <= last && isNear(room, end, at); at++) {
            for (int i = seen.from(at); i < seen.to(at); i++) {
                Patterns.Node node = next.get(seen.type(i));
                if (node != null) {
                    step(node, from, at, seen.end(i), words);
                }
            }
        }
    }

    private void step(Patterns.Node node, int from, int at, int end, BitSet words) {
        words.set(at, end);
        reach(node, from, end, words);
        words.clear(at, end);
    }

    private boolean isNear(Patterns.Room room, int end, int at) {
        return seen.between(end, at) <= room.words() && (room.isOpen() || seen.isSameClause(end - 1, at));
    }
}
