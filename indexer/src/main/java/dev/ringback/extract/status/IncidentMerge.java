package dev.ringback.extract.status;

import dev.ringback.model.Incident;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Two readings of one item as one: of each value the more exact, whichever was read first. */
final class IncidentMerge {
    private static final List<String> BASES =
            List.of("post_mortem", "stated", "in_progress_post", "scheduled", "first_post");

    private IncidentMerge() {}

    /** The order of the two does not matter. */
    static Incident of(Incident one, Incident other) {
        boolean oneIsNewer = isNewer(one, other);
        Incident newer = oneIsNewer ? one : other;
        Incident older = oneIsNewer ? other : one;
        Incident begun = begins(older, newer) ? older : newer;
        Incident counted = counts(older, newer) ? older : newer;
        End end = End.of(one).with(End.of(other));
        return new Incident(
                newer.id(),
                newer.provider(),
                newer.title(),
                newer.type(),
                newer.ownFault().or(older::ownFault),
                List.copyOf(newer.affects().isEmpty() ? older.affects() : newer.affects()),
                newer.impact().or(older::impact),
                begun.startedAt(),
                begun.startBasis(),
                earlier(one.firstUpdateAt(), other.firstUpdateAt()),
                end.at(),
                end.after(),
                end.before(),
                end.known(),
                counted.updates(),
                counted.longestSilenceMinutes(),
                new TreeSet<>(List.of(one.event(), other.event())).first(),
                newer.source(),
                newer.readAt());
    }

    /** By the day of reading, then by how much the page had said, then by what was said, so that no order of calls matters. */
    private static boolean isNewer(Incident one, Incident other) {
        return Comparator.comparing(Incident::readAt)
                        .thenComparing(each -> !each.endKnown().equals("unknown"))
                        .thenComparing(each -> each.updates().orElse(0))
                        .thenComparing(each -> each.endAfter().orElse(Instant.EPOCH))
                        .thenComparing(Incident::toString)
                        .compare(one, other)
                >= 0;
    }

    private static boolean begins(Incident one, Incident other) {
        if (one.startedAt().isEmpty() || other.startedAt().isEmpty()) {
            return one.startedAt().isPresent();
        }
        int bases = Integer.compare(base(one), base(other));
        return bases < 0
                || bases == 0
                        && one.startedAt().get().isBefore(other.startedAt().get());
    }

    private static int base(Incident each) {
        int at = BASES.indexOf(each.startBasis().orElse("first_post"));
        return at < 0 ? BASES.size() : at;
    }

    private static boolean counts(Incident one, Incident other) {
        int updates = Integer.compare(one.updates().orElse(0), other.updates().orElse(0));
        return updates > 0
                || updates == 0
                        && one.longestSilenceMinutes().orElse(-1)
                                > other.longestSilenceMinutes().orElse(-1);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isAfter(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    /** An end as far as it is known. */
    private record End(Optional<Instant> at, Optional<Instant> after, Optional<Instant> before) {
        static End of(Incident each) {
            return new End(each.resolvedAt(), each.endAfter(), each.endBefore());
        }

        /**
         * Exact beats bounded. Of two exact ones it is the later: it was opened again. Of bounds the narrower; where it
         * was seen to go on after it had seemed over, it was not over.
         */
        End with(End other) {
            Optional<Instant> exact = later(at, other.at);
            if (exact.isPresent()) {
                return new End(exact, Optional.empty(), Optional.empty());
            }
            Optional<Instant> last = later(after, other.after);
            Optional<Instant> first = earlier(sound(before, last), sound(other.before, last));
            return new End(Optional.empty(), last, first);
        }

        private static Optional<Instant> sound(Optional<Instant> before, Optional<Instant> after) {
            return before.filter(at -> after.filter(at::isBefore).isEmpty());
        }

        String known() {
            return at.isPresent() ? "exact" : before.isPresent() ? "bounded" : "unknown";
        }
    }
}
