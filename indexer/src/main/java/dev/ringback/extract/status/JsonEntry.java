package dev.ringback.extract.status;

import dev.ringback.extract.page.Words;
import dev.ringback.extract.status.StatusEntry.Phase;
import dev.ringback.extract.status.StatusEntry.Post;
import dev.ringback.extract.status.StatusEntry.Sight;
import dev.ringback.model.Incident.Type;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * One item of a status API. Platforms say the same things in other words; a list of names in the order of trust stands
 * for each. A name that means another thing elsewhere ("resolved": a flag or a moment) counts only where it can be read.
 */
final class JsonEntry {
    /** More posts than the longest incident has. */
    private static final int MOST_POSTS = 500;

    private static final int MOST_COMPONENTS = 50;
    private static final int MOST_TEXT = 5_000;

    /** Statuspage, incident.io, Instatus, status.io, PayPal, Adyen. */
    private static final String[] ID = {"id", "_id", "incident_id", "incidentId", "uuid", "key"};

    private static final String[] TITLE = {"name", "title", "summary", "subject", "headline"};
    private static final String[] STATUS = {"status", "state", "current_status", "to_status"};
    private static final String[] IMPACT = {"impact", "severity", "current_worst_impact", "impact_override"};
    private static final String[] BEGAN = {
        "started_at",
        "started",
        "startDate",
        "start_date",
        "start_at",
        "starts_at",
        "datetime_open",
        "date",
        "begin",
        "published_at",
        "created_at",
        "createdAt"
    };
    private static final String[] PLANNED = {
        "scheduled_for", "starts_at", "start_at", "start", "startDate", "datetime_planned_start", "scheduled_start_at"
    };
    private static final String[] ENDED = {
        "resolved_at",
        "resolved",
        "endDate",
        "end_date",
        "ends_at",
        "end_at",
        "ended_at",
        "completed_at",
        "datetime_resolved",
        "resolvedAt"
    };
    private static final String[] POSTS = {
        "incident_updates", "updates", "messages", "postings", "status_updates", "incidentUpdates", "events"
    };
    private static final String[] POSTED = {
        "display_at",
        "published_at",
        "created_at",
        "createdAt",
        "datetime",
        "reported_at",
        "date",
        "timestamp",
        "started",
        "updated_at"
    };
    private static final String[] TEXT = {"body", "message_string", "message", "details", "text", "description"};
    private static final String[] COMPONENTS = {
        "components", "affected_components", "impacted_business_services", "systemAffected", "components_affected"
    };

    private JsonEntry() {}

    static boolean isOne(JsonNode node) {
        return node.isObject() && text(node, TITLE).isPresent();
    }

    static StatusEntry of(JsonNode node, Optional<Type> type, Sight sight) {
        List<Post> posts = posts(node);
        Optional<Type> told = type.or(() -> type(node));
        boolean isPlanned = told.filter(Type.MAINTENANCE::equals).isPresent();
        return new StatusEntry(
                text(node, ID),
                text(node, TITLE).orElse(""),
                told,
                text(node, STATUS).flatMap(JsonEntry::phase),
                text(node, IMPACT),
                isPlanned ? Optional.empty() : moment(node, BEGAN),
                isPlanned ? moment(node, PLANNED) : Optional.empty(),
                ended(node, isPlanned),
                posts,
                components(node),
                zone(node),
                sight);
    }

    private static Optional<Type> type(JsonNode node) {
        boolean planned = node.path("scheduled_for").isString()
                || text(node, new String[] {"type"})
                        .filter(type -> StatusWords.OURS.has("type", "MAINTENANCE", type))
                        .isPresent()
                || text(node, IMPACT).filter("maintenance"::equalsIgnoreCase).isPresent();
        return planned ? Optional.of(Type.MAINTENANCE) : Optional.empty();
    }

    /** The end of planned work is a plan until it is said to be over. */
    private static Optional<Instant> ended(JsonNode node, boolean isPlanned) {
        return isPlanned ? moment(node, "resolved_at", "completed_at", "resolved") : moment(node, ENDED);
    }

    static Optional<Phase> phase(String words) {
        String bare = words.replaceFirst("(?i)^maintenance_", "").replace('_', ' ');
        return StatusWords.OURS.meaning("phase", bare).map(Phase::valueOf);
    }

    private static List<Post> posts(JsonNode node) {
        List<Post> posts = new ArrayList<>();
        for (String name : POSTS) {
            JsonNode list = node.path(name);
            if (list.isArray() && posts.isEmpty()) {
                for (int i = 0; i < Math.min(list.size(), MOST_POSTS); i++) {
                    post(list.get(i)).ifPresent(posts::add);
                }
            }
        }
        return posts;
    }

    private static Optional<Post> post(JsonNode node) {
        Optional<Instant> written = moment(node, "created_at");
        String text = text(node, TEXT).map(JsonEntry::plain).orElse("");
        return moment(node, POSTED)
                .map(at -> new Post(at, written, text(node, STATUS).flatMap(JsonEntry::phase), text));
    }

    private static String plain(String text) {
        String head = text.substring(0, Math.min(text.length(), MOST_TEXT));
        return head.indexOf('<') < 0 ? head : Jsoup.parseBodyFragment(head).text();
    }

    private static List<String> components(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (String name : COMPONENTS) {
            JsonNode found = node.path(name);
            Stream<JsonNode> each = found.isArray() ? found.valueStream() : Stream.of(found);
            each.limit(MOST_COMPONENTS)
                    .flatMap(part -> (part.isObject() ? text(part, TITLE) : said(part)).stream())
                    .forEach(names::add);
        }
        return names;
    }

    private static ZoneId zone(JsonNode node) {
        return Stream.of(BEGAN)
                .flatMap(name -> Moments.zone(node.path(name).asString("")).stream())
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    static Optional<Instant> moment(JsonNode node, String... names) {
        return Stream.of(names)
                .flatMap(name -> Moments.of(node.path(name)).stream())
                .findFirst();
    }

    static Optional<String> text(JsonNode node, String... names) {
        return Stream.of(names).flatMap(name -> said(node.path(name)).stream()).findFirst();
    }

    /** A text; or one in several languages, as Instatus has it. */
    private static Optional<String> said(JsonNode node) {
        if (node.isObject()) {
            return said(node.path("default")).or(() -> said(node.path("en")));
        }
        boolean one = node.isString() || node.isIntegralNumber();
        return one
                ? Optional.of(Words.plain(node.asString(), MOST_TEXT)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
