package dev.ringback.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What has become of a provider's claims between two states, claim by claim. Two claims are one fact if they say the same
 * and differ only in when and how they were read; a fact has changed if it is about the same thing on the same page.
 */
public final class ClaimComparison {
    /** When and how a claim was read, not what it says. */
    private static final Set<String> OF_THE_READING = Set.of("page_date", "read_at", "read_from", "caution", "reading");

    /** What a claim is about; all else is what it says of it. */
    private static final Set<String> SUBJECT = Set.of(
            "kind",
            "channel",
            "purpose",
            "countries",
            "plans",
            "products",
            "reseller",
            "audience",
            "customers",
            "source");

    private static final int DAY = 10;
    private static final int MONTH = 7;

    /** What has become of one claim. */
    public sealed interface Fate {
        record Added(JsonNode claim) implements Fate {}

        record Changed(JsonNode before, JsonNode claim) implements Fate {}

        /** Read again, and it still says so. */
        record Confirmed(JsonNode before, JsonNode claim) implements Fate {}

        record Withdrawn(JsonNode before) implements Fate {}
    }

    private ClaimComparison() {}

    /** The fates of all claims that are not in both lists as they are. */
    public static List<Fate> compare(List<JsonNode> before, List<JsonNode> after) {
        List<JsonNode> old = new ArrayList<>(before);
        List<JsonNode> young = new ArrayList<>(after);
        pairs(old, young, Json::canonical);
        List<Fate> fates = new ArrayList<>();
        pairs(old, young, ClaimComparison::statement).forEach((was, is) -> fates.add(new Fate.Confirmed(was, is)));
        pairs(old, young, ClaimComparison::subject).forEach((was, is) -> fates.add(new Fate.Changed(was, is)));
        young.forEach(claim -> fates.add(new Fate.Added(claim)));
        old.forEach(claim -> fates.add(new Fate.Withdrawn(claim)));
        return fates;
    }

    /** Takes out of both lists what is equal by the key, one for one in their order. */
    private static Map<JsonNode, JsonNode> pairs(
            List<JsonNode> before, List<JsonNode> after, Function<JsonNode, String> key) {
        Map<JsonNode, JsonNode> pairs = new LinkedHashMap<>();
        for (JsonNode claim : List.copyOf(after)) {
            String wanted = key.apply(claim);
            Optional<JsonNode> match =
                    before.stream().filter(one -> key.apply(one).equals(wanted)).findFirst();
            match.ifPresent(was -> {
                pairs.put(was, claim);
                before.remove(was);
                after.remove(claim);
            });
        }
        return pairs;
    }

    private static String statement(JsonNode claim) {
        ObjectNode statement = (ObjectNode) claim.deepCopy();
        statement.remove(OF_THE_READING);
        if (!claim.path("kind").asString().equals("other")) {
            statement.remove("text"); // our words for what the keys say; background is all words
        }
        return Json.canonical(statement);
    }

    private static String subject(JsonNode claim) {
        ObjectNode subject = (ObjectNode) claim.deepCopy();
        subject.retain(SUBJECT);
        return Json.canonical(subject);
    }

    /** The day on which the claim was read. */
    public static LocalDate readAt(JsonNode claim) {
        return LocalDate.parse(claim.path("read_at").asString());
    }

    /** The first day on which the page is known to have said so: by its own date, at the latest when it was read. */
    public static LocalDate heldFrom(JsonNode claim) {
        LocalDate read = readAt(claim);
        String date = claim.path("page_date").asString("");
        if (date.isEmpty()) {
            return read;
        }
        LocalDate said = switch (date.length()) {
            case DAY -> LocalDate.parse(date);
            case MONTH -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.of(Integer.parseInt(date), 12, 31);
        };
        return said.isBefore(read) ? said : read;
    }
}
