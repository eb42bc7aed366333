package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.archive.Archive;
import dev.ringback.archive.Capture;
import dev.ringback.archive.Place;
import dev.ringback.archive.Series;
import dev.ringback.fetch.Ask;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.WebAddress;
import dev.ringback.store.CaptureRow;
import dev.ringback.store.CrawlStore;
import dev.ringback.store.Leases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading the web by command, where there is none: hosts whose names cannot be resolved, and answers made by hand. */
class CrawlCommandIT {
    private static final String[] CONTACT = {"--contact", "you@example.com"};

    @TempDir
    static Path temp;

    private static Path folder;

    @BeforeAll
    static void load() throws Exception {
        folder = temp.resolve("var");
        InventedData data = new InventedData(temp.resolve("data"))
                .provider("first-pay", "A red phone.")
                .provider("second-pay", "Phone support.");
        Jar.Ended ended = Jar.run("load", data.path(), "--data-folder", folder.toString());
        assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
    }

    private static List<String> command(Path state, String... arguments) {
        List<String> command = new java.util.ArrayList<>(Jar.command(arguments));
        command.addAll(List.of("--data-folder", state.toString()));
        return command;
    }

    private static Jar.Ended run(String... arguments) throws Exception {
        return Jar.run(Map.of(), command(folder, arguments));
    }

    private static void assertOneSentence(Jar.Ended ended, String... parts) {
        assertEquals(ExitCode.CANNOT_RUN, ended.exitCode(), ended.output());
        for (String part : parts) {
            assertTrue(ended.lines().getLast().contains(part), "\"" + part + "\" is not in: " + ended.output());
        }
    }

    @Test
    void withoutAContactNothingIsStarted() throws Exception {
        Path unused = temp.resolve("unused");
        for (String[] arguments : new String[][] {{"crawl"}, {"serve", "--crawl", "--port", "0"}}) {
            Jar.Ended ended = Jar.run(Map.of(), command(unused.resolve("var"), arguments));
            assertOneSentence(ended, "without a contact", "--contact", "RINGBACK_CONTACT");
            assertEquals(1, ended.lines().size(), ended.output());
        }
        Jar.Ended wrong = Jar.run(Map.of("RINGBACK_CONTACT", "nobody"), command(unused.resolve("var"), "crawl"));
        assertOneSentence(wrong, "The contact \"nobody\" is none");
        assertEquals(1, wrong.lines().size(), wrong.output());
        assertFalse(Files.exists(unused));
    }

    @Test
    void whatTheRecordDoesNotKnowIsNamed() throws Exception {
        assertOneSentence(
                run("crawl", "--provider", "nobody", CONTACT[0], CONTACT[1]), "There is no provider \"nobody\"");
        assertOneSentence(
                run("crawl", "--source", "first-pay-0", CONTACT[0], CONTACT[1]), "There is no source \"first-pay-0\"");
        assertOneSentence(run("sources", "--provider", "nobody"), "There is no provider \"nobody\"");
        assertOneSentence(run("evidence", "nothing"), "There is nothing with the id \"nothing\"");
        assertEquals(ExitCode.USAGE, run("evidence").exitCode());
        assertEquals(ExitCode.USAGE, run("evidence", "x", "--check").exitCode());
    }

    @Test
    void withoutANetworkEachSourceFailsInOneClearLine() throws Exception {
        Path state = temp.resolve("without-network");
        Jar.run(Map.of(), command(state, "load", temp.resolve("data").toString()));
        Jar.Ended ended =
                Jar.run(Map.of("RINGBACK_CONTACT", "https://www.example.com/crawler"), command(state, "crawl"));
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode(), ended.output());
        assertTrue(ended.output().contains("2 sources are to be read"), ended.output());
        for (String slug : List.of("first-pay", "second-pay")) {
            List<String> lines =
                    ended.lines().stream().filter(line -> line.startsWith(slug)).toList();
            assertEquals(1, lines.size(), ended.output());
            assertTrue(
                    lines.getFirst().contains("https://" + slug + ".invalid/  failed: the name does not resolve"),
                    lines.getFirst());
        }
        assertTrue(ended.output().contains("(1 left)") && ended.output().contains("(0 left)"), ended.output());
        assertTrue(ended.output().contains("Read 2 sources: 2 failed"), ended.output());
        assertTrue(ended.output().contains("Index has 6 documents"), ended.output());
        Jar.Ended again = Jar.run(Map.of(), command(state, "crawl", CONTACT[0], CONTACT[1]));
        assertEquals(ExitCode.OK, again.exitCode(), again.output());
        assertTrue(again.output().contains("The next is due at 20"), again.output());
        Jar.Ended table = Jar.run(Map.of(), command(state, "sources"));
        assertTrue(table.lines().stream().allMatch(line -> line.length() <= 120), table.output());
        assertTrue(table.output().contains("the name does not resolve"), table.output());
        Jar.Ended json = Jar.run(Map.of(), command(state, "sources", "--format", "json", "--provider", "first-pay"));
        assertTrue(
                json.output().contains("\"lastOutcome\":\"failed\"")
                        && json.output().contains("\"optOuts\":[]"),
                json.output());
        assertFalse(json.output().contains("second-pay"), json.output());
    }

    @Test
    void aServerThatCrawlsTellsHowItWentAndStopsWithinSeconds() throws Exception {
        Path state = temp.resolve("serving");
        List<String> serve = command(
                state, "serve", "--port", "0", "--data", temp.resolve("data").toString(), "--crawl");
        serve.addAll(List.of(CONTACT));
        try (Jar jar = Jar.start(Map.of(), serve)) {
            jar.await(said -> said.contains("Read 2 sources: 2 failed"));
            long begun = System.nanoTime();
            Jar.Ended ended = jar.stop();
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(10).toNanos(), "it stops within seconds");
            assertFalse(ended.output().contains("Exception"), ended.output());
        }
    }

    private static String claimId() throws Exception {
        RecordOptions options = new RecordOptions();
        options.dataFolder = folder;
        try (Installation installation =
                        Installation.open(options, Map.of(), new Progress(new PrintWriter(new StringWriter())));
                var generation = installation.pipeline().index(installation.index())) {
            return generation
                    .dossier("first-pay")
                    .orElseThrow()
                    .provider()
                    .claims()
                    .getFirst()
                    .id();
        }
    }

    @Test
    void aClaimLeadsToItsPagesBytesAndDamageIsNamed() throws Exception {
        String id = claimId();
        Jar.Ended never = run("evidence", id);
        assertEquals(ExitCode.OK, never.exitCode(), never.output());
        assertTrue(
                never.output().contains("read from an excerpt on 2026-11-21; its page has not been read live"),
                never.output());
        assertTrue(never.output().contains("A red phone."), never.output());
        assertEquals(ExitCode.FOUND_FAULTS, run("evidence", id, "--bytes").exitCode());
        assertTrue(run("evidence", "--check").output().contains("All evidence is whole"));

        byte[] content = "<p>\u001b[31m Call us. \u260e</p>".getBytes(StandardCharsets.UTF_8);
        CaptureRow row = enter(content);
        Jar.Ended shown = run("evidence", id);
        for (String part : List.of(
                row.id().toString(),
                "192.0.2.7",
                "status 200",
                "text/html?[31m",
                content.length + " bytes",
                row.contentSha256(),
                row.warcFile())) {
            assertTrue(shown.output().contains(part), "\"" + part + "\" is not in: " + shown.output());
        }
        assertFalse(shown.output().contains("\u001b"), "a stranger’s text gives the terminal no command");
        for (String each : List.of(id, row.id().toString())) {
            Path bytes = temp.resolve("bytes");
            Process process = new ProcessBuilder(command(folder, "evidence", each, "--bytes"))
                    .redirectOutput(bytes.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertEquals(ExitCode.OK, process.waitFor());
            assertArrayEquals(content, Files.readAllBytes(bytes));
        }
        Path file = folder.resolve("evidence").resolve(row.warcFile());
        byte[] kept = Files.readAllBytes(file);
        kept[(int) (row.warcOffset() + row.warcLength() / 2)] ^= 1;
        Files.write(file, kept);
        Pattern place = Pattern.compile("\"" + row.warcFile() + "\".* from byte " + row.warcOffset());
        for (String[] arguments : new String[][] {{"evidence", id, "--bytes"}, {"evidence", "--check"}}) {
            Jar.Ended damaged = run(arguments);
            assertEquals(ExitCode.FOUND_FAULTS, damaged.exitCode(), damaged.output());
            assertTrue(place.matcher(damaged.output()).find(), damaged.output());
        }
    }

    /** As a crawl would have: first the bytes, then the row. */
    private static CaptureRow enter(byte[] content) throws Exception {
        RecordOptions options = new RecordOptions();
        options.dataFolder = folder;
        try (Installation installation =
                        Installation.open(options, Map.of(), new Progress(new PrintWriter(new StringWriter())));
                Archive archive = Archive.open(installation.evidence(), Clock.systemUTC(), Archive.ROTATE_AT_BYTES)) {
            Capture capture = capture(content);
            Place place = archive.write(capture);
            CaptureRow row = new CaptureRow(
                    capture.id(),
                    null,
                    "page",
                    capture.address().toString(),
                    capture.at(),
                    capture.from().getHostAddress(),
                    capture.status(),
                    "text/html\u001b[31m",
                    capture.contentSha256(),
                    content.length,
                    null,
                    place.file(),
                    place.offset(),
                    place.length());
            Leases leases = installation.bean(Leases.class);
            Leases.Lease lease =
                    leases.take("crawl", "test", Duration.ofMinutes(1)).orElseThrow();
            installation
                    .bean(CrawlStore.class)
                    .record(lease, List.of(CrawlStore.Step.of(List.of(), Optional.of(row))), true);
            leases.giveBack(lease);
            return row;
        }
    }

    private static Capture capture(byte[] content) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] wire = new byte[head.length + content.length];
        System.arraycopy(head, 0, wire, 0, head.length);
        System.arraycopy(content, 0, wire, head.length, content.length);
        WebAddress page = WebAddress.read("https://help.first-pay.invalid/contact")
                .found()
                .orElseThrow();
        Reply.Answered reply = new Reply.Answered(
                Instant.parse("2026-11-21T10:00:00Z"),
                Duration.ofMillis(20),
                200,
                List.of(),
                wire,
                content,
                false,
                InetAddress.ofLiteral("192.0.2.7"));
        return Capture.of(UUID.randomUUID(), Series.PAGES, "", List.of(), Ask.of(page, Ask.Kind.PAGE), reply);
    }
}
