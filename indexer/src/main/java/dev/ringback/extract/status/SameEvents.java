package dev.ringback.extract.status;

import dev.ringback.extract.page.Words;
import dev.ringback.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins items that tell of one event: of one title, running at the same time; or a look back on an earlier one by its
 * name. What merely sounds alike on another day is another event.
 */
final class SameEvents {
    /** Looks back are written within days. */
    private static final Duration LOOK_BACK = Duration.ofDays(21);

    private static final Pattern BACK = Pattern.compile(
            "^\\s*(?:follow[- ]?up|post[- ]?mortem|post[- ]incident (?:review|report)|root cause analysis|rca|incident report|update on)\\b[\\s:–-]*",
            Pattern.CASE_INSENSITIVE);

    /** More would be compared pair by pair; real lists have 50. */
    private static final int MOST = 2_000;

    private SameEvents() {}

    static List<Incident> joined(List<Incident> incidents) {
        if (incidents.size() > MOST) {
            return incidents;
        }
        List<Incident> ordered = incidents.stream()
                .sorted(java.util.Comparator.comparing(SameEvents::begin).thenComparing(Incident::id))
                .toList();
        List<Incident> known = new ArrayList<>();
        for (Incident each : ordered) {
            known.add(known.reversed().stream()
                    .filter(earlier -> isSame(earlier, each))
                    .findFirst()
                    .map(earlier ->
                            new IncidentDraft(each).event(earlier.event()).done())
                    .orElse(each));
        }
        return incidents.stream().map(each -> known.get(ordered.indexOf(each))).toList();
    }

    private static boolean isSame(Incident earlier, Incident later) {
        if (earlier.id().equals(later.id())) {
            return true;
        }
        String stem = stem(BACK.matcher(later.title()).replaceFirst(""));
        boolean looksBack = BACK.matcher(later.title()).find();
        boolean named = !stem.isEmpty() && stem.equals(stem(earlier.title()));
        return named
                && later.type() == earlier.type()
                && (looksBack ? isSoonAfter(earlier, later) : overlap(earlier, later));
    }

    private static boolean isSoonAfter(Incident earlier, Incident later) {
        return Duration.between(begin(earlier), begin(later)).compareTo(LOOK_BACK) < 0;
    }

    private static boolean overlap(Incident earlier, Incident later) {
        Optional<Instant> end = earlier.resolvedAt();
        return end.filter(at -> begin(later).isBefore(at)).isPresent();
    }

    private static String stem(String title) {
        return Words.folded(title).strip();
    }

    private static Instant begin(Incident incident) {
        return incident.startedAt()
                .or(incident::firstUpdateAt)
                .or(incident::resolvedAt)
                .orElse(Instant.EPOCH);
    }
}
