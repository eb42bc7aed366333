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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Copies of status.adyen.com in the form of a dashboard: the items of its history with the time of their first post, and
 * beside them the page's text of what goes on, all in one line. The copy's own ends and severities are made up there and
 * are not read. That an item of the history is not among what goes on shows that it was over when the copy was made.
 *
 * @see <a href="https://status.adyen.com">the page</a>
 */
final class AdyenCopy {
    private static final Pattern WHEN =
            Pattern.compile("(\\p{L}{3,9}) (\\d{1,2}),? (20\\d\\d), (\\d{1,2}):(\\d\\d) ([A-Z]{2,5})\\b");
    private static final Pattern PHASE = Pattern.compile("\\b(Identified|Updated|Resolved) $");

    /** The dashboard keeps the newest nine or ten. */
    private static final int FULL = 8;

    private static final int MOST_ITEMS = 200;
    private static final int MOST_TEXT = 50_000;

    private final Origin origin;
    private final Instant copied;
    private final String active;
    private final List<Incident> incidents = new ArrayList<>();

    private AdyenCopy(Origin origin, Instant copied, String active) {
        this.origin = origin;
        this.copied = copied;
        this.active = active;
    }

    static boolean isOne(JsonNode root) {
        return root.path("recentIncidents").isArray() && root.path("fetchedAt").isString();
    }

    static StatusReading read(Origin origin, JsonNode root) {
        Instant copied = Moments.of(root.path("fetchedAt")).orElse(origin.readAt());
        String active = root.path("activeIncidents")
                .valueStream()
                .map(each -> each.path("name").asString(""))
                .reduce("", (all, each) -> all + " " + each);
        Origin then = new Origin(origin.provider(), origin.source(), copied);
        AdyenCopy copy = new AdyenCopy(then, copied, active.substring(0, Math.min(active.length(), MOST_TEXT)));
        JsonNode recent = root.path("recentIncidents");
        recent.valueStream().limit(MOST_ITEMS).forEach(each -> copy.item(each, recent));
        Optional<Instant> oldest = recent.valueStream()
                .flatMap(each -> Moments.of(each.path("created_at")).stream())
                .min(Instant::compareTo);
        return new StatusReading(
                copy.incidents, state(root), Coverage.HISTORY, oldest.filter(at -> recent.size() >= FULL), List.of());
    }

    private static Optional<StatusReading.State> state(JsonNode root) {
        return JsonState.of(root)
                .filter(state -> state != StatusReading.State.GOOD
                        || root.path("activeIncidents").isEmpty())
                .or(() -> Optional.of(StatusReading.State.MINOR));
    }

    private void item(JsonNode node, JsonNode all) {
        String title = Words.plain(node.path("name").asString(""), 200);
        Optional<Instant> posted = Moments.of(node.path("created_at"));
        if (title.isEmpty() || posted.isEmpty()) {
            return;
        }
        Optional<String> said = activeText(title, posted.get(), all);
        StatusEntry entry = new StatusEntry(
                Optional.of(id(title, posted.get())),
                title,
                Optional.of(Type.INCIDENT),
                Optional.of(Phase.OPEN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                posts(posted.get(), said),
                List.of(component(node)),
                ZoneOffset.UTC,
                said.isPresent() ? Sight.LIVE : Sight.FROZEN);
        Incident found = EntryWeighing.weigh(entry, origin);
        incidents.add(said.isPresent() ? uncounted(found) : over(uncounted(found), posted.get()));
    }

    private static List<Post> posts(Instant posted, Optional<String> said) {
        return List.of(new Post(posted, Optional.empty(), Optional.of(Phase.OPEN), said.orElse("")));
    }

    private static String component(JsonNode node) {
        return Words.plain(node.path("body").asString(""), 200).replace("Component: ", "");
    }

    /** Where the item's name and time stand in the text of what goes on, the text up to the next item. */
    private Optional<String> activeText(String title, Instant posted, JsonNode all) {
        Matcher when = WHEN.matcher(active);
        while (when.find()) {
            boolean named = active.substring(0, when.start()).strip().endsWith(title);
            if (named && moment(when).filter(posted::equals).isPresent()) {
                return Optional.of(upToNext(when.end(), all));
            }
        }
        return Optional.empty();
    }

    private String upToNext(int from, JsonNode all) {
        int to = Stream.concat(
                        all.valueStream().map(each -> each.path("name").asString("")),
                        Stream.of("Adyen active incident:"))
                .filter(name -> !name.isEmpty())
                .mapToInt(name -> active.indexOf(name, from))
                .filter(at -> at > from && isFollowedByTime(at))
                .min()
                .orElse(active.length());
        return active.substring(from, to);
    }

    /** A name within a sentence is no next item. */
    private boolean isFollowedByTime(int at) {
        Matcher when = WHEN.matcher(active).region(at, Math.min(active.length(), at + 250));
        return when.find() && !PHASE.matcher(active.substring(at, when.start())).find();
    }

    private static Optional<Instant> moment(Matcher when) {
        Optional<java.time.ZoneId> zone = StatusWords.OURS.zone(when.group(6));
        Optional<Integer> month = PrintedMoment.month(when.group(1));
        if (zone.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(java.time.ZonedDateTime.of(
                            Integer.parseInt(when.group(3)),
                            month.get(),
                            Integer.parseInt(when.group(2)),
                            Integer.parseInt(when.group(4)),
                            Integer.parseInt(when.group(5)),
                            0,
                            0,
                            zone.get())
                    .toInstant());
        } catch (java.time.DateTimeException notOne) {
            return Optional.empty();
        }
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
