package dev.ringback.extract.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The well-formed feeds of a reader of others, each with what it finds in them. */
class FeedCorpusTest {
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "id",
            "guid",
            "published",
            "published_parsed",
            "updated",
            "updated_parsed",
            "summary",
            "description");

    private static final Set<String> OF_FEED = Set.of("title", "link", "id", "updated", "updated_parsed");

    /** Groups whose expectation is that reader's own policy, and why. */
    private static final Map<String, String> NOT_OURS = Map.of(
            "sanitize", "it strips scripts out of texts; ours are never shown as markup",
            "base", "it resolves addresses against those of the test's own server",
            "http", "likewise, out of HTTP headers",
            "cdf", "Microsoft's channels of 1997 are not read");

    /** Single files whose expectation is not ours, and why. */
    private static final Map<String, String> NOT_OURS_EITHER = Map.of(
            ".*/namespace/.*(svg|math|xlink).*", "it rewrites the pictures and formulas within texts",
            ".*/entity_in_doctype.*", "feeds with a DOCTYPE are refused",
            ".*/atom/entry_.*(overwriting|multiple_values).*", "which of two dates of one kind counts is nowhere said",
            ".*not_a_doctype[.]xml", "it mends half a tag; ours is as it stands there",
            ".*/media-rss/media_group.*", "Media RSS within Atom 0.3 is of no status page",
            ".*/rss/item_summary_and_description.*", "RSS has no summary beside its description");

    private static boolean isOurs(Case each) {
        return !NOT_OURS.containsKey(each.group())
                && NOT_OURS_EITHER.keySet().stream().noneMatch(each.file()::matches);
    }

    record Case(String file, String group, List<String> path, JsonNode value) {}

    private static List<Case> cases(Path corpus) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (JsonNode each : JsonMapper.shared().readTree(Files.readString(corpus.resolve("cases.json")))) {
            String file = each.path("file").asString();
            for (JsonNode expect : each.path("expect")) {
                List<String> path = new ArrayList<>();
                expect.path("path").forEach(step -> path.add(step.asString()));
                if (file.startsWith("tests/wellformed/")
                        && FIELDS.contains(path.getLast())
                        && (path.size() == 2 && path.getFirst().equals("feed") && OF_FEED.contains(path.getLast())
                                || path.size() == 3 && path.getFirst().equals("entries"))) {
                    cases.add(new Case(file, file.split("/", -1)[2], path, expect.path("value")));
                }
            }
        }
        return cases;
    }

    @Test
    void readsWhatTheOtherReaderReads() throws IOException {
        Optional<Path> corpus = Shared.file("corpus/feeds");
        assumeTrue(corpus.isPresent());
        List<Case> cases = cases(corpus.get());
        Map<String, int[]> counts = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        for (Case each : cases) {
            FeedReading reading =
                    FeedReading.read(Files.readAllBytes(corpus.get().resolve(each.file())), Optional.empty());
            String found = found(reading, each.path());
            boolean same = same(each, found);
            counts.computeIfAbsent(each.group(), group -> new int[2])[same ? 0 : 1]++;
            if (!same && isOurs(each)) {
                misses.add(each.file() + " " + each.path() + " wanted " + each.value() + " found " + found + " "
                        + reading.problems());
            }
        }
        counts.forEach((group, count) -> System.out.println("MEASURE feeds: " + group + " right " + count[0] + " wrong "
                + count[1] + " " + NOT_OURS.getOrDefault(group, "")));
        misses.forEach(System.out::println);
        long ours = cases.stream().filter(FeedCorpusTest::isOurs).count();
        assertEquals(781, cases.size());
        assertEquals(List.of(), misses);
        assertTrue(ours > 150, () -> "only " + ours + " are compared");
    }

    private static String found(FeedReading reading, List<String> path) {
        if (path.size() == 2) {
            return switch (path.getLast()) {
                case "title" -> reading.title().orElse("");
                case "link" -> reading.link().orElse("");
                case "id" -> reading.id().orElse("");
                default -> reading.updated().map(Instant::toString).orElse("");
            };
        }
        int at = Integer.parseInt(path.get(1));
        if (at >= reading.entries().size()) {
            return "no such entry";
        }
        FeedReading.News entry = reading.entries().get(at);
        return switch (path.getLast()) {
            case "title" -> entry.title().orElse("");
            case "link" -> entry.link().orElse("");
            case "id", "guid" -> entry.id().orElse("");
            case "published", "published_parsed" ->
                entry.published().map(Instant::toString).orElse("");
            case "updated", "updated_parsed" ->
                entry.updated().map(Instant::toString).orElse("");
            default -> entry.summary().or(entry::content).orElse("");
        };
    }

    private static boolean same(Case each, String found) {
        if (each.value().isArray()) {
            return moment(each.value()).toString().equals(found);
        }
        String wanted = each.value().asString();
        if (each.path().getLast().equals("updated") || each.path().getLast().equals("published")) {
            return !found.isEmpty(); // The words of a date; what they come to is checked by *_parsed.
        }
        return wanted.equals(found)
                || Jsoup.parse(wanted)
                        .body()
                        .html()
                        .equals(Jsoup.parse(found).body().html());
    }

    private static Instant moment(JsonNode parts) {
        return LocalDateTime.of(
                        parts.get(0).asInt(),
                        parts.get(1).asInt(),
                        parts.get(2).asInt(),
                        parts.get(3).asInt(),
                        parts.get(4).asInt(),
                        parts.get(5).asInt())
                .toInstant(ZoneOffset.UTC);
    }
}
