package dev.ringback.review.mask;

import dev.ringback.review.mask.Mask.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is to be masked in one text; the first that claims a place has it. Places that are known to be harmless are kept. */
final class Spans {
    private record Span(int from, int to, Kind kind) {}

    private final BitSet taken = new BitSet();
    private final BitSet kept = new BitSet();
    private final List<Span> spans = new ArrayList<>();

    /** @return whether the place was free */
    boolean take(int from, int to, Kind kind) {
        if (isTaken(from, to)) {
            return false;
        }
        taken.set(from, to);
        spans.add(new Span(from, to, kind));
        return true;
    }

    void keep(int from, int to) {
        kept.set(from, to);
    }

    boolean isTaken(int from, int to) {
        int next = taken.nextSetBit(from);
        return next >= 0 && next < to;
    }

    boolean isKept(int from, int to) {
        int next = kept.nextSetBit(from);
        return next >= 0 && next < to;
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    String masked(String text, Folded folded, Map<Kind, Integer> found) {
        spans.sort(Comparator.comparingInt(Span::from));
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (Span span : spans) {
            masked.append(text, done, folded.from(span.from()))
                    .append(span.kind().token());
            done = folded.to(span.to() - 1);
            found.merge(span.kind(), 1, Integer::sum);
        }
        return masked.append(text, done, text.length()).toString();
    }
}
