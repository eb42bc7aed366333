package dev.ringback.review.aspect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Looks for the patterns of a lexicon in a text. */
final class Findings {
    /** The reviews of merchants have under 60; it bounds what a text made of nothing but such words can cost. */
    private static final int MOST = 400;

    /** So many words of no weight may stand in a row before a pattern gives up; people write three. */
    private static final int MOST_FILLERS = 4;

    /** What is looked at from one word on; reviews need under 600, a text of one word again and again would need thousands. */
    private static final int MOST_STEPS = 1_500;

    private final Sightings seen;
    private final int size;
    private final List<Finding> found = new ArrayList<>();

    /** The beginning and end of each element taken. */
    private final int[] path = new int[2 * Patterns.MOST_ELEMENTS];

    private int depth;
    private int steps;

    private Findings(Sightings seen, int size) {
        this.seen = seen;
        this.size = size;
    }

    static List<Finding> in(Sightings seen, int size, Lexicon lexicon) {
        Findings findings = new Findings(seen, size);
        for (int at = 0; at < size && findings.found.size() < MOST; at++) {
            findings.begin(at, lexicon.patterns());
        }
        return findings.found;
    }

    private void begin(int at, Patterns patterns) {
        steps = 0;
        for (int i = seen.from(at); i < seen.to(at); i++) {
            Patterns.Node node = patterns.startingWith(seen.type(i));
            if (node != null) {
                take(node, at, seen.end(i));
            }
        }
    }

    /** An element that begins at a word and ends before another, and all that may follow. */
    private void take(Patterns.Node node, int at, int end) {
        path[depth++] = at;
        path[depth++] = end;
        for (Rule rule : node.rules) {
            if (found.size() < MOST && isFit(rule) && isFitThere(rule, end)) {
                found.add(new Finding(rule, rule.polarity(), path[0], end, words()));
            }
        }
        for (Patterns.Step step : node.steps) {
            if (seen.has(step.element().type())) {
                goOn(step, end);
            }
        }
        depth -= 2;
    }

    private BitSet words() {
        BitSet words = new BitSet();
        for (int i = 0; i < depth; i += 2) {
            words.set(path[i] - path[0], path[i + 1] - path[0]);
        }
        return words;
    }

    private boolean isFit(Rule rule) {
        return rule.needs().stream().allMatch(seen::has) && rule.bars().stream().noneMatch(seen::has);
    }

    private boolean isFitThere(Rule rule, int end) {
        return rule.nearNeeds().stream().allMatch(each -> seen.isNear(path[0], end, each))
                && rule.nearBars().stream().noneMatch(each -> seen.isNear(path[0], end, each));
    }

    private void goOn(Patterns.Step step, int end) {
        Patterns.Room room = step.element().room();
        int type = step.element().type();
        int last = Math.min(size - 1, end + room.words() + MOST_FILLERS);
        for (int at = end; at <= last && steps++ < MOST_STEPS && isNear(room, end, at); at++) {
            if (seen.isAt(at, type)) {
                goOnFrom(at, type, step.node());
            }
        }
    }

    private void goOnFrom(int at, int type, Patterns.Node node) {
        for (int i = seen.from(at); i < seen.to(at); i++) {
            if (seen.type(i) == type) {
                take(node, at, seen.end(i));
            }
        }
    }

    private boolean isNear(Patterns.Room room, int end, int at) {
        return seen.between(end, at) <= room.words() && (room.isOpen() || seen.isSameClause(end - 1, at));
    }
}
