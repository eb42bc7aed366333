package dev.ringback.extract.status;

import dev.ringback.extract.status.StatusReading.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The state now, as an API sums it up; where it does not, as its components come to. */
final class JsonState {
    /** A page may show hundreds of components; the rest changes nothing. */
    private static final int MOST = 2_000;

    private JsonState() {}

    static Optional<State> of(JsonNode root) {
        return said(root)
                .or(() -> worst(root.path("components")))
                .or(() -> worst(root.path("componentStatuses")))
                .or(() -> open(root));
    }

    private static Optional<State> said(JsonNode root) {
        return Stream.of(
                        root.path("status").path("indicator"),
                        root.path("page").path("status"),
                        root.path("result").path("status_overall").path("status"),
                        root.path("data").path("attributes").path("aggregate_state"),
                        root.path("status_overall").path("status"),
                        root.path("current"),
                        root.path("status"))
                .filter(JsonNode::isString)
                .flatMap(node -> word(node.asString()).stream())
                .findFirst()
                .filter(state -> !hasWorse(root, state));
    }

    /** Instatus sums up no more than that there are issues; its incidents tell how large. */
    private static boolean hasWorse(JsonNode root, State said) {
        return said == State.MINOR
                && root.path("page").path("status").asString("").equals("HASISSUES")
                && open(root).filter(each -> each == State.MAJOR).isPresent();
    }

    private static Optional<State> word(String text) {
        return StatusWords.OURS
                .meaning("state", text.replace('_', ' '))
                .map(State::valueOf)
                .or(() -> joined(text));
    }

    /** "PARTIALOUTAGE" and the like. */
    private static Optional<State> joined(String text) {
        return switch (text) {
            case "MAJOROUTAGE", "PARTIALOUTAGE", "full_outage" -> Optional.of(State.MAJOR);
            case "MINOROUTAGE", "DEGRADEDPERFORMANCE", "degraded_performance" -> Optional.of(State.MINOR);
            case "UNDERMAINTENANCE" -> Optional.of(State.MAINTENANCE);
            default -> Optional.empty();
        };
    }

    private static Optional<State> worst(JsonNode components) {
        if (!components.isArray()) {
            return Optional.empty();
        }
        return components
                .valueStream()
                .limit(MOST)
                .flatMap(each -> word(each.path("status").asString("")).stream())
                .max(Comparator.comparing(JsonState::weight));
    }

    /** A list of what goes on, where nothing sums it up. */
    private static Optional<State> open(JsonNode root) {
        JsonNode in = root.path("summary").isObject() ? root.path("summary") : root;
        Optional<JsonNode> faults = lists(in, "ongoing_incidents", "activeIncidents", "open_incidents");
        Optional<JsonNode> work = lists(in, "in_progress_maintenances", "activeMaintenances");
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        if (faults.get().isEmpty()) {
            return Optional.of(work.filter(list -> !list.isEmpty()).isPresent() ? State.MAINTENANCE : State.GOOD);
        }
        return faults.get()
                .valueStream()
                .limit(MOST)
                .map(JsonState::weightOf)
                .max(Comparator.comparing(JsonState::weight));
    }

    private static Optional<JsonNode> lists(JsonNode node, String... names) {
        return Stream.of(names).map(node::path).filter(JsonNode::isArray).findFirst();
    }

    private static State weightOf(JsonNode incident) {
        return JsonEntry.text(incident, "current_worst_impact", "impact", "severity")
                .or(() -> latest(incident))
                .flatMap(JsonState::word)
                .filter(state -> state != State.GOOD)
                .orElse(State.MINOR);
    }

    /** PagerDuty says the severity of each post; the newest stands first. */
    private static Optional<String> latest(JsonNode incident) {
        return JsonEntry.text(incident.path("updates").path(0), "severity", "impact");
    }

    static int weight(State state) {
        return List.of(State.GOOD, State.MAINTENANCE, State.MINOR, State.MAJOR).indexOf(state);
    }
}
