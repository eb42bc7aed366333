package dev.ringback.review.aspect;

import dev.ringback.review.aspect.DurationWords.Kind;
import dev.ringback.review.aspect.DurationWords.Match;
import dev.ringback.review.aspect.DurationWords.Seen;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A text and what its words may begin. */
final class DurationText {
    /** What says how long it was; without any there is no length of time in the text. */
    private static final long LENGTHS = bits(Kind.UNIT, Kind.LENGTH, Kind.LOOSE, Kind.NEXT);

    private static final long AROUND = Arrays.stream(Kind.values())
            .filter(kind -> !kind.isOfPlace())
            .mapToLong(Kind::bit)
            .sum();

    private final SplitText text;
    private final DurationWords words;
    private final long[] kinds;

    /**
     * @param kinds of each word, a bit for each of which a phrase begins so
     */
    DurationText(SplitText text, DurationWords words, long[] kinds) {
        this.text = text;
        this.words = words;
        this.kinds = kinds;
    }

    private static long bits(Kind... kinds) {
        return Arrays.stream(kinds).mapToLong(Kind::bit).sum();
    }

    SplitText text() {
        return text;
    }

    boolean mayHaveLengths() {
        for (long each : kinds) {
            if ((each & LENGTHS) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase of one of those kinds may begin there. */
    boolean mayBegin(int at, long bits) {
        return at >= 0 && at < kinds.length && (kinds[at] & bits) != 0;
    }

    boolean has(int at, Kind kind) {
        return match(at, kind).isPresent();
    }

    /** The longest phrase there that has a meaning of that kind. */
    Optional<Match> match(int at, Kind kind) {
        if (!mayBegin(at, kind.bit())) {
            return Optional.empty();
        }
        Seen seen = new Seen(kind.bit());
        words.walk(text, at, seen);
        return Optional.ofNullable(seen.first());
    }

    /** What the longest phrase there says of an amount beside it; without any, empty. */
    List<Match> around(int at) {
        if (!mayBegin(at, AROUND)) {
            return List.of();
        }
        Seen seen = new Seen(AROUND);
        words.walk(text, at, seen);
        return seen.all();
    }
}
