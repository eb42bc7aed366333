package dev.ringback.extract.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.extract.status.StatusReading.State;
import dev.ringback.model.Incident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved pages, feeds and copies of others, against what people read in them. */
class StatusCorpusTest {
    private static final Instant READ_AT = Instant.parse("2026-11-21T12:00:00Z");

    private static final Map<String, String> FEEDS = Map.of(
            "GoCardless", "gocardless",
            "Klarna", "klarna",
            "LightspeedHQ", "lightspeed",
            "Spreedly", "spreedly",
            "Sumup", "sumup-goodtill-pos",
            "NCR", "ncr-voyix",
            "PayPlug", "payplug",
            "Wise", "wise");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static StatusReading read(String provider, Path file) throws IOException {
        return StatusReader.read(
                new Origin(provider, "https://status.example/" + provider, READ_AT),
                Optional.empty(),
                Optional.empty(),
                Files.readAllBytes(file));
    }

    @Test
    void pagesSumUpAsPeopleSawThem() throws IOException {
        Optional<Path> folder = Shared.file("corpus/status-pages-html");
        assumeTrue(folder.isPresent());
        List<Path> pages = files(folder.get(), ".html");
        List<String> misses = new ArrayList<>();
        for (Path page : pages) {
            String name = page.getFileName().toString();
            Optional<State> now = read("example", page).now();
            if (now.filter(state -> fits(state, name)).isEmpty()) {
                misses.add(name + " found " + now);
            }
        }
        System.out.println(
                "MEASURE pages: " + (pages.size() - misses.size()) + " of " + pages.size() + " right " + misses);
        assertEquals(12, pages.size());
        assertTrue(misses.size() <= 1, misses::toString);
    }

    private static boolean fits(State state, String name) {
        return switch (name.substring(name.indexOf('-') + 1).replace(".html", "")) {
            case "good" -> state == State.GOOD;
            case "minor" -> state == State.MINOR;
            case "major" -> state == State.MAJOR;
            default -> state == State.MINOR || state == State.MAJOR;
        };
    }

    private static List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line :
                Files.readAllLines(Shared.file("facts/incidents.jsonl").orElseThrow())) {
            rows.add(JsonMapper.shared().readTree(line));
        }
        return rows;
    }

    private record Agreement(Map<String, int[]> counts, List<String> misses) {
        void note(String field, boolean same, String detail) {
            counts.computeIfAbsent(field, each -> new int[2])[same ? 0 : 1]++;
            if (!same) {
                misses.add(field + ": " + detail);
            }
        }

        int right(String field) {
            return counts.getOrDefault(field, new int[2])[0];
        }

        void print(String name) {
            StringBuilder line = new StringBuilder("MEASURE " + name + ":");
            counts.forEach((field, count) -> line.append(" ")
                    .append(field)
                    .append(" ")
                    .append(count[0])
                    .append("/")
                    .append(count[0] + count[1]));
            System.out.println(line);
            misses.forEach(miss -> System.out.println("  " + miss));
        }
    }

    @Test
    void feedsTellWhatPeopleReadInThem() throws IOException {
        Optional<Path> folder = Shared.file("corpus/status-feeds/jameslaneovermind__RSS-GPT");
        assumeTrue(folder.isPresent());
        List<JsonNode> rows = rows();
        Agreement sum = new Agreement(new TreeMap<>(), new ArrayList<>());
        List<Path> files = files(folder.get(), ".xml");
        for (Path file : files) {
            String name = file.getFileName().toString();
            String provider = FEEDS.getOrDefault(name.substring(0, name.indexOf('.')), "");
            Map<String, Incident> found = new HashMap<>();
            read(provider, file).incidents().forEach(each -> found.put(each.id(), each));
            for (JsonNode row : rows) {
                if (row.path("source").path("path").asString("").endsWith("/" + name.split("\\.", -1)[0] + ".xml")) {
                    compare(row, Optional.ofNullable(found.remove(row.path("id").asString())), sum);
                }
            }
            found.values().forEach(each -> sum.note("more", false, each.toString()));
        }
        sum.print("feeds");
        assertEquals(5, files.size());
        assertEquals(137, sum.right("found"));
        assertEquals(137, sum.right("type"));
        assertEquals(137, sum.right("updates"));
        assertEquals(137, sum.right("first_update_at"));
        // One item speaks of a text put there by mistake: nothing had begun and nothing had ended.
        assertTrue(sum.right("started_at") >= 136 && sum.right("start_basis") >= 136, sum.counts()::toString);
        assertTrue(sum.right("resolved_at") >= 136 && sum.right("end_known") >= 136, sum.counts()::toString);
        assertTrue(sum.right("longest_silence_min") >= 136, sum.counts()::toString);
        assertTrue(sum.right("own_fault") >= 0.95 * 137, sum.counts()::toString);
    }

    private static void compare(JsonNode row, Optional<Incident> read, Agreement sum) {
        String of = row.path("provider").asString() + " " + row.path("id").asString() + " \""
                + row.path("title").asString() + "\"";
        sum.note("found", read.isPresent(), of);
        if (read.isEmpty()) {
            return;
        }
        Incident each = read.get();
        note(sum, "type", row, each.type().name().toLowerCase(java.util.Locale.ROOT), of);
        note(sum, "started_at", row, minute(each.startedAt()), of);
        note(sum, "start_basis", row, each.startBasis().orElse("null"), of);
        note(sum, "first_update_at", row, minute(each.firstUpdateAt()), of);
        note(sum, "resolved_at", row, minute(each.resolvedAt()), of);
        note(sum, "end_known", row, each.endKnown(), of);
        note(sum, "updates", row, each.updates().map(String::valueOf).orElse("null"), of);
        note(
                sum,
                "longest_silence_min",
                row,
                each.longestSilenceMinutes().map(String::valueOf).orElse("null"),
                of);
        note(sum, "own_fault", row, each.ownFault().map(String::valueOf).orElse("null"), of + " " + each.title());
        String affects = each.affects().stream().sorted().toList().toString();
        String wanted = row.path("affects")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .toList()
                .toString();
        sum.note(
                "affects", affects.equals(wanted), of + " " + each.title() + " wanted " + wanted + " found " + affects);
    }

    private static String minute(Optional<Instant> at) {
        return at.map(each -> each.truncatedTo(ChronoUnit.MINUTES).toString()).orElse("null");
    }

    private static void note(Agreement sum, String field, JsonNode row, String found, String of) {
        String wanted = row.path(field).isNull() ? "null" : row.path(field).asString();
        sum.note(field, wanted.equals(found), of + " wanted " + wanted + " found " + found);
    }

    @Test
    void copiesOfOnePageBoundTheEnds() throws IOException {
        Optional<Path> folder = Shared.file("corpus/status-feeds/MKE57__status-dashboard");
        assumeTrue(folder.isPresent());
        List<Path> files = files(folder.get(), ".json");
        record Copy(Instant at, StatusReading reading, Origin origin) {}
        List<Copy> copies = new ArrayList<>();
        for (Path file : files) {
            Instant at = Instant.parse(JsonMapper.shared()
                    .readTree(Files.readString(file))
                    .path("fetchedAt")
                    .asString());
            Origin origin = new Origin("adyen", "https://status.adyen.example", at);
            copies.add(new Copy(
                    at,
                    StatusReader.read(origin, Optional.empty(), Optional.empty(), Files.readAllBytes(file)),
                    origin));
        }
        List<Incident> known = List.of();
        for (Copy copy : copies.stream().sorted(Comparator.comparing(Copy::at)).toList()) {
            known = IncidentHistory.after(known, copy.reading(), copy.origin());
        }
        Agreement sum = new Agreement(new TreeMap<>(), new ArrayList<>());
        Instant first = copies.stream().map(Copy::at).min(Instant::compareTo).orElseThrow();
        for (JsonNode row : rows()) {
            String commit = row.path("source").path("commit").asString("-");
            boolean here = files.stream()
                    .anyMatch(file -> file.toString().contains(commit.substring(0, Math.min(12, commit.length()))));
            if (row.path("provider").asString().equals("adyen")) {
                compareCopy(row, here, known, sum);
            }
        }
        sum.print("copies from " + first);
        assertEquals(20, files.size());
        assertEquals(10, sum.right("found"));
        assertEquals(10, sum.right("started_at"));
        assertEquals(10, sum.right("start_basis"));
        // The last copy still shows one item; the next one, in which it is over, is not here.
        assertEquals(9, sum.right("end_known"));
        assertEquals(9, sum.right("bounds hold"));
    }

    private static void compareCopy(JsonNode row, boolean here, List<Incident> known, Agreement sum) {
        String id = row.path("id").asString();
        Optional<Incident> found =
                known.stream().filter(each -> each.id().equals(id)).findFirst();
        String of = id + (here ? "" : " (its copy is not here)");
        if (here || found.isPresent()) {
            sum.note(here ? "found" : "found also", found.isPresent(), of);
        }
        if (found.isEmpty()) {
            return;
        }
        Incident each = found.get();
        if (here) {
            note(sum, "started_at", row, minute(each.startedAt()), of);
            note(sum, "start_basis", row, each.startBasis().orElse("null"), of);
            note(sum, "end_known", row, each.endKnown(), of);
        }
        note(sum, "first_update_at", row, minute(each.firstUpdateAt()), of);
        note(sum, "own_fault", row, each.ownFault().map(String::valueOf).orElse("null"), of + " " + each.title());
        String affects = each.affects().stream().sorted().toList().toString();
        String wanted = row.path("affects")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .toList()
                .toString();
        sum.note("affects", affects.equals(wanted), of + " wanted " + wanted + " found " + affects);
        if (row.path("end_after").isString() && each.endAfter().isPresent()) {
            boolean within = !each.endAfter()
                            .get()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .isAfter(Instant.parse(row.path("end_after").asString()))
                    && each.endBefore()
                            .filter(at -> at.plus(Duration.ofSeconds(1))
                                    .isAfter(
                                            Instant.parse(row.path("end_before").asString())))
                            .isPresent();
            sum.note(
                    here ? "bounds hold" : "bounds hold also",
                    within,
                    of + " " + row.path("end_after") + " " + row.path("end_before") + " found " + each.endAfter() + " "
                            + each.endBefore());
        }
    }
}
