package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ranking of a folder with reviews in it: that of the README, of invented companies. */
class RankFilesTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "data");
    private static final List<String> SHOP = List.of(
            "--country",
            "US",
            "--timezone",
            "America/Chicago",
            "--hours",
            "Tu-Su 11:00-23:00",
            "--as-of",
            "2026-11-22");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path temp;

    private Path data;

    private record Ended(int exitCode, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        data = temp.resolve("data");
        Files.createDirectories(data.resolve("providers"));
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, data.resolve(EXAMPLE.relativize(file).toString()));
            }
        }
    }

    private List<String> command(String... more) {
        List<String> command = new ArrayList<>(List.of("rank", "--data", data.toString()));
        command.addAll(SHOP);
        command.addAll(List.of(more));
        return command;
    }

    private Ended run(String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.run(command(more).toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ended(code, out.toString(), err.toString());
    }

    @Test
    void whatIsExplainedAddsUpToTheScore() {
        JsonNode ranking = run("--format", "json").json();
        assertTrue(ranking.path("providers").size() >= 5, ranking::toString);
        int groups = 0;
        for (JsonNode place : ranking.path("providers")) {
            Ended ended =
                    run("--format", "json", "--explain", place.path("slug").asString());
            assertEquals(ExitCode.OK, ended.exitCode(), ended.err());
            JsonNode explained = ended.json();
            double sum = explained.path("place").path("base").asDouble();
            for (JsonNode one : explained.path("contributions")) {
                sum += one.path("points").asDouble();
                groups += voicesAddUp(one);
            }
            double score = explained.path("place").path("score").asDouble();
            assertEquals(score, sum, 1e-9);
            assertEquals(place.path("score").asDouble(), score, 0.005);
            assertEquals(
                    place.path("rank").asInt(),
                    explained.path("place").path("rank").asInt());
        }
        assertTrue(groups >= 3, groups + " groups of reviews");
    }

    /** Reviews add up to their group, and groups with the rest to the contribution. */
    private static int voicesAddUp(JsonNode contribution) {
        JsonNode voices = contribution.path("reviews");
        double sum = 0;
        for (JsonNode group : voices.path("groups")) {
            double first = 0;
            for (JsonNode voice : group.path("first")) {
                first += voice.path("points").asDouble();
            }
            double others = group.path("othersPoints").asDouble();
            assertEquals(group.path("points").asDouble(), first + others, 1e-9);
            int listed = group.path("first").size() + group.path("others").asInt();
            assertEquals(group.path("count").asInt(), listed);
            sum += group.path("points").asDouble();
        }
        for (JsonNode rest : voices.path("rest")) {
            sum += rest.path("points").asDouble();
        }
        if (voices.isObject()) {
            assertEquals(contribution.path("points").asDouble(), sum, 1e-9);
        }
        return voices.path("groups").size();
    }

    @Test
    void whatIsCountedAndWhatWouldFlipStandsBesideEachPlace() {
        for (JsonNode place : run("--format", "json").json().path("providers")) {
            JsonNode count = place.path("evidenceCount");
            assertTrue(count.path("claims").asInt() >= 1, place::toString);
            assertTrue(
                    count.path("accounts").isNumber() && count.path("incidents").isNumber(), place::toString);
            assertTrue(
                    place.path("votesToFlip").isObject()
                            != place.path("votesNote").isString(),
                    place::toString);
        }
    }

    @Test
    void reviewsStandBesideTheirContributionWithWeightAndReason() {
        JsonNode explained = run("--format", "json", "--explain", "acorn-pay").json();
        List<JsonNode> voices = new ArrayList<>();
        explained.path("contributions").forEach(one -> {
            if (one.path("reviews").isObject()) {
                voices.add(one.path("reviews"));
            }
        });
        assertEquals(1, voices.size(), explained::toString);
        for (JsonNode group : voices.getFirst().path("groups")) {
            double last = Double.MAX_VALUE;
            for (JsonNode voice : group.path("first")) {
                assertTrue(Math.abs(voice.path("points").asDouble()) <= last, "those that move most come first");
                last = Math.abs(voice.path("points").asDouble());
                assertTrue(voice.path("review").path("url").asString().startsWith("https://"), voice::toString);
                assertTrue(voice.path("review").path("weight").asDouble() > 0, voice::toString);
            }
        }
        assertEquals(
                "copy",
                voices.getFirst().path("weightedDown").path(0).path("code").asString());
    }

    @Test
    void theTableNamesEachPartWithItsEvidence() {
        Ended ended = run("--explain", "acorn-pay");
        assertEquals(ExitCode.OK, ended.exitCode());
        assertTrue(ended.out().startsWith("Acorn Pay: rank "), ended.out());
        assertTrue(
                ended.out().contains("read 2026-11-20 https://acornpay.example/help: Support by phone"), ended.out());
        assertTrue(ended.out().contains("https://exampleplaza.example/reviews/"), ended.out());
        assertTrue(ended.out().contains("1 weigh less: "), ended.out());
    }

    @Test
    void whoIsNotThereIsToldWithThoseThatAreNear() {
        Ended ended = run("--explain", "junipertill");
        assertEquals(ExitCode.CANNOT_RUN, ended.exitCode());
        assertTrue(
                ended.err()
                        .startsWith(
                                "There is no provider \"junipertill\" in \"" + data + "\"; near it are juniper-till;"),
                ended.err());
        assertEquals("", ended.out());
        assertEquals(
                ExitCode.USAGE, run("--explain", "acorn-pay", "--format", "csv").exitCode());
    }

    @Test
    void brokenLinesAreToldAndTheRestIsRanked() throws IOException {
        String whole = run("--format", "json").out();
        Files.writeString(
                data.resolve("reviews.jsonl"),
                "{broken\n" + Files.readString(data.resolve("reviews.jsonl")) + "{\"provider\":\"acorn-pay\"}\n");
        Ended ended = run("--format", "json");
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
        assertEquals(whole, ended.out());
        List<String> told = ended.err().lines().toList();
        assertEquals(2, told.size(), ended.err());
        assertTrue(told.getFirst().startsWith("reviews.jsonl:1: this line is not JSON"), ended.err());
        assertTrue(told.getLast().startsWith("reviews.jsonl:74: it names no \"source\""), ended.err());
    }

    @Test
    void whatCameAfterTheDayChangesNothing() throws IOException {
        String before = run("--format", "json").out();
        Path reviews = data.resolve("reviews.jsonl");
        String lines = Files.readString(reviews);
        String later = "{\"provider\":\"birch-pay\",\"source\":\"example-plaza\",\"supportStars\":1,\"date\":\"%s\"}\n";
        Files.writeString(reviews, lines + later.formatted("2026-11-23").repeat(30));
        assertEquals(before, run("--format", "json").out());
        Files.writeString(reviews, lines + later.formatted("2026-11-22").repeat(30));
        assertNotEquals(before, run("--format", "json").out(), "the check can fail");
    }

    @Test
    void otherSettingsAndAnotherOrderOfLinesGiveTheSameBytes() throws Exception {
        String here = run("--format", "json").out();
        List<String> lines = new ArrayList<>(Files.readAllLines(data.resolve("reviews.jsonl")));
        Collections.shuffle(lines, new Random(20261122));
        Files.write(data.resolve("reviews.jsonl"), lines);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Apia",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(command("--format", "json"));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String there = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitCode.OK, child.waitFor());
        assertEquals(here, there);
    }
}
