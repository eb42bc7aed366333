package dev.ringback.extract.status;

import dev.ringback.extract.page.Words;
import dev.ringback.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
                .sorted(Comparator.comparing(SameEvents::begin).thenComparing(Incident::id))
                .toList();
        List<Named> known = new ArrayList<>();
        Map<Incident, Incident> joined = new HashMap<>();
        for (Incident each : ordered) {
            Named named = Named.of(each);
            Incident whole = known.reversed().stream()
                    .filter(named::isSameAs)
                    .findFirst()
                    .map(earlier -> new IncidentDraft(each)
                            .event(earlier.incident().event())
                            .done())
                    .orElse(each);
            known.add(named.as(whole));
            joined.putIfAbsent(each, whole);
        }
        return incidents.stream().map(joined::get).toList();
    }

    /**
     * An incident and the words of its title.
     *
     * @param looksBack whether the title says that it looks back
     * @param on the title without the words that say so
     */
    private record Named(Incident incident, String title, boolean looksBack, String on) {
        static Named of(Incident incident) {
            Matcher back = BACK.matcher(incident.title());
            boolean looksBack = back.find();
            String title = stem(incident.title());
            return new Named(incident, title, looksBack, looksBack ? stem(back.replaceFirst("")) : title);
        }

        Named as(Incident whole) {
            return new Named(whole, title, looksBack, on);
        }

        boolean isSameAs(Named earlier) {
            return earlier.incident.id().equals(incident.id())
                    || !on.isEmpty()
                            && on.equals(earlier.title)
                            && incident.type() == earlier.incident.type()
                            && (looksBack
                                    ? isSoonAfter(earlier.incident, incident)
                                    : overlap(earlier.incident, incident));
        }
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
