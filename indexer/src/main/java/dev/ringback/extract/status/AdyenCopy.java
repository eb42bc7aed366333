package dev.ringback.extract.status;

import dev.ringback.extract.page.Words;
import dev.ringback.extract.status.StatusEntry.Phase;
import dev.ringback.extract.status.StatusEntry.Post;
import dev.ringback.extract.status.StatusEntry.Sight;
import dev.ringback.extract.status.StatusReading.Coverage;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.model.Incident;
import dev.ringback.model.Incident.Type;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Copies of status.adyen.com in the form of a dashboard: the items of its history with the time of their first post, and
 * beside them the page's text of what goes on, all in one line. The copy's own ends and severities are made up there and
 * are not read. That an item of the history is not among what goes on shows that it was over when the copy was made.
 *
 * @see <a href="https://status.adyen.com">the page</a>
 */
final class AdyenCopy {
    private static final int MOST_ITEMS = 200;
    private static final int MOST_TEXT = 50_000;

    private final Origin origin;
    private final Instant copied;
    private final List<AdyenActive> active;

    /** Sometimes the copy says only which parts of the service are hit, and then nothing can be told by what is missing. */
    private final boolean tellsAll;

    private final List<Incident> incidents = new ArrayList<>();

    private AdyenCopy(Origin origin, Instant copied, List<AdyenActive> active, boolean tellsAll) {
        this.origin = origin;
        this.copied = copied;
        this.active = active;
        this.tellsAll = tellsAll;
    }

    static boolean isOne(JsonNode root) {
        return root.path("recentIncidents").isArray() && root.path("fetchedAt").isString();
    }

    static StatusReading read(Origin origin, JsonNode root) {
        Instant copied = Moments.of(root.path("fetchedAt")).orElse(origin.readAt());
        JsonNode texts = root.path("activeIncidents");
        Origin then = new Origin(origin.provider(), origin.source(), copied);
        boolean tellsAll = texts.valueStream()
                .allMatch(each -> AdyenActive.hasTime(each.path("name").asString("")));
        AdyenCopy copy = new AdyenCopy(then, copied, active(root), tellsAll);
        JsonNode recent = root.path("recentIncidents");
        recent.valueStream().limit(MOST_ITEMS).forEach(copy::item);
        copy.active.stream().filter(copy::isNew).forEach(copy::live);
        // The dashboard keeps few items, old ones among them, so between two of its items others may be missing.
        Optional<Instant> newest = recent.valueStream()
                .flatMap(each -> Moments.of(each.path("created_at")).stream())
                .max(Instant::compareTo);
        return new StatusReading(
                copy.incidents,
                state(root),
                tellsAll ? Coverage.HISTORY_AND_OPEN_ITEMS : Coverage.HISTORY,
                newest,
                List.of());
    }

    private static Optional<StatusReading.State> state(JsonNode root) {
        return JsonState.of(root)
                .filter(state -> state != StatusReading.State.GOOD
                        || root.path("activeIncidents").isEmpty())
                .or(() -> Optional.of(StatusReading.State.MINOR));
    }

    private static List<AdyenActive> active(JsonNode root) {
        List<String> parts = root.path("componentStatuses")
                .valueStream()
                .limit(MOST_ITEMS)
                .map(each -> each.path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .toList();
        return root.path("activeIncidents")
                .valueStream()
                .limit(MOST_ITEMS)
                .map(each -> each.path("name").asString(""))
                .map(text -> text.substring(0, Math.min(text.length(), MOST_TEXT)))
                .flatMap(text -> AdyenActive.in(text, parts).stream())
                .toList();
    }

    private void item(JsonNode node) {
        String title = Words.plain(node.path("name").asString(""), 200);
        Optional<Instant> posted = Moments.of(node.path("created_at"));
        if (title.isEmpty() || posted.isEmpty()) {
            return;
        }
        Optional<AdyenActive> said = active.stream()
                .filter(each ->
                        each.posted().equals(posted.get()) && each.title().endsWith(title))
                .findFirst();
        Incident found = weighed(title, posted.get(), said.map(AdyenActive::text), component(node));
        boolean isOver = said.isEmpty() && tellsAll && copied.isAfter(posted.get());
        incidents.add(isOver ? over(found, posted.get()) : found);
    }

    private boolean isNew(AdyenActive each) {
        String id = id(each.title(), each.posted());
        return !each.title().isEmpty()
                && incidents.stream().noneMatch(known -> known.id().equals(id));
    }

    /** The history shows the newest only; what goes on may be older. */
    private void live(AdyenActive each) {
        incidents.add(weighed(each.title(), each.posted(), Optional.of(each.text()), ""));
    }

    private Incident weighed(String title, Instant posted, Optional<String> said, String component) {
        StatusEntry entry = new StatusEntry(
                Optional.of(id(title, posted)),
                title,
                Optional.of(Type.INCIDENT),
                Optional.of(Phase.OPEN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                posts(posted, said),
                List.of(component),
                ZoneOffset.UTC,
                said.isPresent() ? Sight.LIVE : Sight.FROZEN);
        return uncounted(EntryWeighing.weigh(entry, origin));
    }

    private static List<Post> posts(Instant posted, Optional<String> said) {
        return List.of(new Post(posted, Optional.empty(), Optional.of(Phase.OPEN), said.orElse("")));
    }

    private static String component(JsonNode node) {
        return Words.plain(node.path("body").asString(""), 200).replace("Component: ", "");
    }

    private String id(String title, Instant posted) {
        return EntryWeighing.madeId(origin.provider(), posted, title);
    }

    /** The copy holds the first post only. */
    private static Incident uncounted(Incident each) {
        return new IncidentDraft(each)
                .updates(Optional.empty(), Optional.empty())
                .done();
    }

    private Incident over(Incident each, Instant posted) {
        return new IncidentDraft(each).bounded(posted, copied).done();
    }
}
