package dev.ringback.extract.status;

import dev.ringback.extract.status.StatusReading.Coverage;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.model.Incident;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of incidents over many readings. Pure. An item that was seen before is completed, not doubled; what was
 * known is never lost and never made less exact; to read the same again changes nothing.
 *
 * <p>An item that goes on and is no longer in a list of all that goes on has ended between the two readings, and its end
 * is known to lie between them. That it is missing from a history says nothing: it may have been taken down.
 */
public final class IncidentHistory {
    private IncidentHistory() {}

    /**
     * @param origin that of the reading
     * @return in the order in which they were first known
     */
    public static List<Incident> after(Collection<Incident> known, StatusReading reading, Origin origin) {
        Map<String, Incident> all = new LinkedHashMap<>();
        known.forEach(each -> all.merge(key(each), each, IncidentMerge::of));
        for (Incident each : reading.incidents()) {
            all.merge(key(each), each, IncidentMerge::of);
        }
        if (isWhole(reading)) {
            all.replaceAll((key, each) -> isGone(each, reading, origin) ? ended(each, origin.readAt()) : each);
        }
        return new ArrayList<>(all.values());
    }

    private static String key(Incident incident) {
        return incident.provider() + " " + incident.id();
    }

    /** A list that could not be read in full shows nothing by what is missing. */
    private static boolean isWhole(StatusReading reading) {
        boolean hasAllOpen =
                reading.coverage() == Coverage.OPEN_ITEMS || reading.coverage() == Coverage.HISTORY_AND_OPEN_ITEMS;
        return hasAllOpen && reading.problems().isEmpty();
    }

    private static boolean isGone(Incident each, StatusReading reading, Origin origin) {
        boolean here = each.provider().equals(origin.provider()) && isOfOnePage(each.source(), origin.source());
        boolean open = each.endKnown().equals("unknown") && each.type() == Incident.Type.INCIDENT;
        boolean listed = reading.incidents().stream().anyMatch(item -> item.id().equals(each.id()));
        return here
                && open
                && !listed
                && lastSeen(each).filter(origin.readAt()::isAfter).isPresent();
    }

    /** The history and the list of what goes on have two addresses of one host. */
    private static boolean isOfOnePage(String one, String other) {
        return one.equals(other) || host(one).isPresent() && host(one).equals(host(other));
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost());
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> lastSeen(Incident each) {
        return each.endAfter().or(each::firstUpdateAt).or(each::startedAt);
    }

    private static Incident ended(Incident each, Instant readAt) {
        return new IncidentDraft(each)
                .bounded(lastSeen(each).orElse(readAt), readAt)
                .done();
    }
}
