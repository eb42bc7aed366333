package dev.ringback.extract.status;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.WebJson;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.status.StatusEntry.Sight;
import dev.ringback.extract.status.StatusReading.Coverage;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.model.Incident;
import dev.ringback.model.Incident.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Incidents and the state now out of status APIs.
 *
 * @see <a href="https://metastatuspage.com/api">Statuspage</a>
 * @see <a href="https://docs.incident.io/status-pages/widget">incident.io</a>
 * @see <a href="https://instatus.com/help/api">Instatus</a>
 * @see <a href="https://status.io/api">status.io</a>
 */
final class JsonStatus {
    /** Statuspage lists the newest 50. */
    private static final int FULL = 50;

    static final int MOST_ITEMS = 2_000;

    /** Below which the items lie: the answer itself, or one of these. */
    private static final List<String> WRAPS = List.of("summary", "result", "data", "attributes");

    /** Lists of what goes on only, with their type. */
    private static final Set<String> OPEN_FAULTS =
            Set.of("ongoing_incidents", "activeIncidents", "active_incidents", "open_incidents", "current_incidents");

    private static final Set<String> OPEN_WORK = Set.of(
            "in_progress_maintenances",
            "activeMaintenances",
            "active_maintenances",
            "upcomingMaintenances",
            "open_maintenances");

    private static final Set<String> WORK =
            Set.of("scheduled_maintenances", "maintenances", "scheduledMaintenances", "maintenance");

    private static final Set<String> FAULTS = Set.of(
            "incidents",
            "incidentMessages",
            "incident_messages",
            "messages",
            "events",
            "items",
            "recentIncidents",
            "result",
            "data",
            "history",
            "notices");

    private final Origin origin;
    private final List<PageProblem> problems;
    private final List<Incident> incidents = new ArrayList<>();
    private final List<JsonNode> seen = new ArrayList<>();
    private boolean hasList;
    private boolean openOnly;

    private JsonStatus(Origin origin, List<PageProblem> problems) {
        this.origin = origin;
        this.problems = new ArrayList<>(problems);
    }

    static StatusReading read(Origin origin, PageText text) {
        return switch (WebJson.read(text.text())) {
            case WebJson.Reading.Broken broken -> broken(text, broken.why());
            case WebJson.Reading.Tree tree -> new JsonStatus(origin, text.problems()).of(tree.node());
        };
    }

    /** The items of one list that goes on. */
    static List<Incident> items(JsonNode list, Origin origin) {
        JsonStatus status = new JsonStatus(origin, List.of());
        status.list(list, Optional.of(Type.INCIDENT));
        return List.copyOf(status.incidents);
    }

    private static StatusReading broken(PageText text, String why) {
        List<PageProblem> problems = new ArrayList<>(text.problems());
        problems.add(new PageProblem(Kind.JSON_BROKEN, "the answer is no JSON: " + why));
        return new StatusReading(List.of(), Optional.empty(), Coverage.PART, Optional.empty(), problems);
    }

    private StatusReading of(JsonNode root) {
        if (AdyenCopy.isOne(root)) {
            return AdyenCopy.read(origin, root);
        }
        openOnly = isOpenOnly(root);
        if (root.isArray()) {
            list(root, Optional.empty());
        } else {
            lists(root, 0);
        }
        single(root);
        Optional<StatusReading.State> now = JsonState.of(root);
        if (!hasList && now.isEmpty()) {
            problems.add(new PageProblem(
                    Kind.NOT_A_STATUS, "the answer has neither incidents nor a state; accepted are the known APIs"));
        }
        Coverage coverage = !hasList ? Coverage.PART : openOnly ? Coverage.OPEN_ITEMS : Coverage.HISTORY;
        return new StatusReading(SameEvents.joined(incidents), now, coverage, oldest(coverage), problems);
    }

    /** A summary lists what goes on, beside the state of all; so does an address that says so. */
    private boolean isOpenOnly(JsonNode root) {
        boolean named = Stream.of("unresolved", "summary.json", "/active", "/summary", "/upcoming", "index.json")
                .anyMatch(origin.source()::contains);
        boolean summed =
                root.path("status").isObject() && root.path("components").isArray();
        boolean widget = Stream.concat(OPEN_FAULTS.stream(), OPEN_WORK.stream())
                .anyMatch(name -> root.has(name) || root.path("summary").has(name));
        return named || summed || widget;
    }

    private void lists(JsonNode node, int depth) {
        node.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (value.isArray() && OPEN_FAULTS.contains(name)) {
                list(value, Optional.of(Type.INCIDENT));
            } else if (value.isArray() && (OPEN_WORK.contains(name) || WORK.contains(name))) {
                list(value, Optional.of(Type.MAINTENANCE));
            } else if (value.isArray() && FAULTS.contains(name)) {
                list(value, Optional.empty());
            } else if (value.isObject() && WORK.contains(name) && depth < 3) {
                value.forEach(each -> list(each, Optional.of(Type.MAINTENANCE)));
            } else if (value.isObject() && WRAPS.contains(name) && depth < 3) {
                lists(value, depth + 1);
            }
        });
    }

    private void list(JsonNode list, Optional<Type> type) {
        if (!list.isArray()) {
            return;
        }
        hasList |= list.isEmpty() || JsonEntry.isOne(list.get(0));
        if (list.size() > MOST_ITEMS) {
            problems.add(new PageProblem(
                    Kind.TOO_MANY_ITEMS, "the list has " + list.size() + " items; read are the first " + MOST_ITEMS));
        }
        for (int i = 0; i < Math.min(list.size(), MOST_ITEMS); i++) {
            item(list.get(i), type);
        }
    }

    private void item(JsonNode node, Optional<Type> type) {
        if (!JsonEntry.isOne(node)) {
            return;
        }
        StatusEntry entry = JsonEntry.of(node, type, Sight.LIVE);
        if (entry.posts().isEmpty()
                && entry.began().isEmpty()
                && entry.planned().isEmpty()
                && entry.phase().isEmpty()
                && entry.ended().isEmpty()) {
            problems.add(new PageProblem(
                    Kind.VALUE_UNREAD,
                    "the item \"" + Words.plain(entry.title(), 80)
                            + "\" has neither a state nor a date from 2005 to 2099"));
            return;
        }
        Incident found = EntryWeighing.weigh(entry, origin);
        if (incidents.stream().noneMatch(known -> known.id().equals(found.id()))) {
            incidents.add(found);
            seen.add(node);
        }
    }

    /** One item alone: {@code /incidents/<id>.json}. */
    private void single(JsonNode root) {
        JsonNode one = root.path("incident").isObject() ? root.path("incident") : root;
        if (!hasList
                && (one.path("incident_updates").isArray()
                        || one.path("updates").isArray())) {
            item(one, Optional.empty());
            hasList = false;
        }
    }

    /** Lists are sorted by when items were made, so what began after the oldest one is in them. */
    private Optional<Instant> oldest(Coverage coverage) {
        boolean cut = coverage != Coverage.OPEN_ITEMS && seen.size() >= FULL;
        return cut
                ? seen.stream()
                        .flatMap(node ->
                                JsonEntry.moment(node, "created_at", "started_at", "published_at", "startDate")
                                        .stream())
                        .min(Instant::compareTo)
                : Optional.empty();
    }
}
