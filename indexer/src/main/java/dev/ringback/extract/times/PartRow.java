package dev.ringback.extract.times;

import dev.ringback.extract.times.Part.Days;
import java.util.List;
import java.util.Optional;

/** Parts of a run in their order, with what follows on one of them. */
final class PartRow {
    private final List<Part> parts;

    /** @param parts may shrink while it is looked at */
    PartRow(List<Part> parts) {
        this.parts = parts;
    }

    /** The next days or times, unless a word stands before them that changes what they mean. */
    Optional<Part> nextCore(int i) {
        for (int j = i + 1; j < parts.size(); j++) {
            Part part = parts.get(j);
            if (part.core()) {
                return Optional.of(part);
            }
            if (!(part instanceof Part.Mark) || part.is(Kind.CLOSED) || part.is(Kind.EXCEPT)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether times follow on the days there, or on the last of a list of days. */
    boolean isListWithTimes(int i) {
        int last = i;
        while (last + 1 < parts.size() && isOfList(parts.get(last + 1))) {
            last++;
        }
        return nextCore(last).filter(Part::times).isPresent();
    }

    private static boolean isOfList(Part part) {
        return part instanceof Days || part.is(Kind.COMMA) || part.is(Kind.AND);
    }

    int lastCore() {
        int last = parts.size() - 1;
        while (last > 0 && !parts.get(last).core()) {
            last--;
        }
        return last;
    }
}
