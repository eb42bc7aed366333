package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that show what is understood of files: no server, no database. */
class FileCommandsTest {
    @TempDir
    Path temp;

    private record Ended(int exitCode, String out, String err) {}

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ended(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hours", "robots", "extract", "reviews", "incidents", "integrity"})
    void eachHasHelpWithItsExitCodes(String command) {
        Ended help = run(command, "--help");
        assertEquals(ExitCode.OK, help.exitCode());
        assertTrue(help.out().contains("Exit codes:"), help.out());
    }

    @Test
    void hoursPrintsOpenAndUnknownStretchesWithOffsets() {
        Ended ended = run(
                "hours",
                "Mo-Fr 09:00-17:00; PH off; Sa 10:00+",
                "--timezone",
                "Europe/Berlin",
                "--from",
                "2026-12-24T12:00",
                "--to",
                "2026-12-28",
                "--country",
                "DE",
                "--format",
                "jsonl");
        assertEquals("", ended.err());
        assertEquals("""
                {"from":"2026-12-24T12:00+01:00","to":"2026-12-24T17:00+01:00","state":"open"}
                {"from":"2026-12-26T10:00+01:00","to":"2026-12-27T00:00+01:00","state":"unknown"}
                """, ended.out());
        assertEquals(ExitCode.OK, ended.exitCode());
    }

    @Test
    void hoursPrintsATableAndSaysWhenHolidaysAreNotKnown() {
        Ended ended = run(
                "hours",
                "Mo-Fr 9am-5pm; PH off",
                "--timezone",
                "America/Chicago",
                "--from",
                "2026-11-02T15:30:00Z",
                "--to",
                "2026-11-02T23:30:00Z");
        assertEquals("""
                from                       to                         state
                2026-11-02T09:30-06:00     2026-11-02T17:00-06:00     unknown
                """, ended.out());
        assertTrue(ended.err().contains("not known without --country"), ended.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soon      | Europe/Berlin | 2026-11-02 | 2026-11-03 | The hours cannot be read
            Mo 10:00+ | Berlin        | 2026-11-02 | 2026-11-03 | --timezone is "Berlin"; accepted
            Mo 10:00+ | Europe/Berlin | yesterday  | 2026-11-03 | --from is "yesterday"; accepted
            Mo 10:00+ | Europe/Berlin | 2026-11-02 | 2026-11-02 | --to is "2026-11-02" and not after
            Mo 10:00+ | Europe/Berlin | 2026-11-02 | 2096-11-02 | more than 3660 days
            Mo 10:00+ | Europe/Berlin | 2026-11-02 | 9999-11-02 | from 1900 to 2200
            """)
    void aWrongQuestionAboutHoursIsOneSentence(String hours, String zone, String from, String to, String said) {
        Ended ended = run("hours", hours, "--timezone", zone, "--from", from, "--to", to);
        assertEquals(ExitCode.USAGE, ended.exitCode());
        assertTrue(ended.err().contains(said), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
    }

    @Test
    void robotsNamesTheLineThatDecides() throws IOException {
        Path robots = write("robots.txt", "User-agent: *\nDisallow: /a\nAllow: /a/b\n");
        Ended ended = run("robots", robots.toString(), "--agent", "ringback", "/a", "https://till.example/a/b", "/c");
        assertEquals("""
                {"url":"/a","allowed":false,"line":2,"rule":"Disallow: /a","agentGroup":"*"}
                {"url":"https://till.example/a/b","allowed":true,"line":3,"rule":"Allow: /a/b","agentGroup":"*"}
                {"url":"/c","allowed":true}
                """, ended.out());
        assertEquals(ExitCode.OK, ended.exitCode());
    }

    @Test
    void aMissingRobotsAllowsAllAndIsSaid() {
        String file = temp.resolve("none.txt").toString();
        Ended ended = run("robots", file, "--agent", "ringback", "/a", "nonsense:");
        assertEquals("{\"url\":\"/a\",\"allowed\":true}\n", ended.out());
        assertTrue(ended.err().startsWith(file + ": there is no such file; a host without"), ended.err());
        assertTrue(ended.err().contains("nonsense:: no address"), ended.err());
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "reviews", "incidents", "integrity"})
    void whatCannotBeReadIsOneLineAndTheRestIsDone(String command) throws IOException {
        Path page = write("page.html", "<p>Hello</p>");
        String none = temp.resolve("none.html").toString();
        Ended ended = run(command, none, temp.toString(), page.toString());
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
        List<String> said = ended.err().lines().toList();
        assertEquals(none + ": there is no such file", said.get(0));
        assertTrue(said.get(1).startsWith(temp + ": is a folder; name the files in it"), said.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "reviews", "incidents", "integrity"})
    void anEmptyFileIsFine(String command) throws IOException {
        Ended ended = run(command, write("empty", "").toString());
        assertEquals(new Ended(ExitCode.OK, "", ""), ended);
    }

    @Test
    void jsonIsNoPageAlsoWhenPacked() throws IOException {
        Path packed = temp.resolve("page.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("  {\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        Ended ended = run("extract", packed.toString());
        assertEquals(packed + ": is JSON and not a page; accepted: HTML, or plain text with --text\n", ended.err());
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
    }

    @Test
    void aLineThatIsTooLongIsCutAndSaid() throws IOException {
        Path text = write("passages.txt", "short\r\n" + "x".repeat(2_001) + "\nlast");
        Ended ended = run("extract", "--text", text.toString());
        assertEquals(text + ": line 2 has more than 2000 characters; the rest is not read\n", ended.err());
        assertEquals(ExitCode.OK, ended.exitCode());
    }

    @ParameterizedTest
    @CsvSource({
        "extract,--country,Atlantis",
        "extract,--country,UK",
        "extract,--url,junipertill.example/help",
        "reviews,--country,Atlantis",
        "incidents,--platform,frontpage",
        "incidents,--read-at,noon"
    })
    void aWrongOptionSaysWhatIsAccepted(String command, String option, String value) {
        Ended ended = run(command, option, value, "none");
        assertEquals(ExitCode.USAGE, ended.exitCode());
        assertTrue(ended.err().startsWith(option + " is \"" + value + "\"; accepted: "), ended.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "reviews", "incidents", "integrity"})
    void bytesThatAreNoTextAreAFault(String command) throws IOException {
        Path garbage = garbage();
        Ended ended = run(command, garbage.toString());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains("accepted"), ended.err());
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
    }

    @Test
    void linesThatAreNoTextAreAFault() throws IOException {
        Ended ended = run("extract", "--text", garbage().toString());
        assertEquals("", ended.out());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
    }

    @Test
    void aBrokenRobotsTxtIsReadWithoutNoise() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
        try {
            assertEquals(
                    "",
                    run("robots", garbage().toString(), "--agent", "ringback", "/a")
                            .err());
        } finally {
            System.setErr(before);
        }
        assertEquals("", noise.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theAddressTellsTheCountryOfALine() throws IOException {
        Path text = write("passages.txt", "Support: 020 7946 0958\n");
        assertTrue(run("extract", "--text", "--url", "https://www.example.co.uk/help", text.toString())
                .out()
                .contains("\"phone\":\"+442079460958\""));
        assertFalse(run("extract", "--text", text.toString()).out().contains("+44"));
    }

    @Test
    void textOfUtf16IsReadByItsMark() throws IOException {
        Path text = Files.write(
                temp.resolve("wide.txt"),
                "We reply to every e-mail within 2 working days.\r\n".getBytes(StandardCharsets.UTF_16));
        Ended ended = run("extract", "--text", "--format", "table", text.toString());
        assertTrue(ended.out().contains("reply within 2 working days"), ended.out());
        assertTrue(ended.out().contains("…") && ended.out().contains("wide.txt:1"), ended.out());
        assertEquals("", ended.err());
    }

    @Test
    void ratingsArePrintedWithoutEmptyDecimals() throws IOException {
        Path page = write("page.html", """
                <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Juniper Till",
                "aggregateRating":{"@type":"AggregateRating","ratingValue":"4.50000","bestRating":10.0,"ratingCount":7}}</script>
                """);
        Ended ended = run("reviews", page.toString());
        assertTrue(ended.out().contains("\"rating\":4.5,\"scale\":10,\"worst\":1,\"count\":7"), ended.out());
    }

    @Test
    void hoursThatNeverOpenAreSaid() {
        Ended ended = run("hours", "Mo 09:00-17:00", "--timezone", "UTC", "--from", "2026-11-24", "--to", "2026-11-25");
        assertEquals(new Ended(ExitCode.OK, "", "Closed all the time from 2026-11-24 to 2026-11-25\n"), ended);
    }

    @Test
    void theCountryOfAPageIsThatOfItsAddress() throws IOException {
        Path page = write(
                "page.html",
                "<html lang=fr><p>Appelez notre assistance au 01 99 00 12 34, du lundi au vendredi de 9h à 18h.");
        Ended ended = run("extract", page.toString(), "--url", "https://genevrier.fr/aide");
        assertTrue(ended.out().contains("\"phone\":\"+33199001234\""), ended.out());
    }

    @Test
    void integrityPrintsTheWeightOfEachReviewWithItsReasons() throws IOException {
        String text = "They came at once, on a Sunday, and put the card reader right";
        Path file = write("reviews.jsonl", """
                {"provider":"juniper-till","source":"square","id":"b","author":"Ann Example","date":"2025-03-02","text":"%1$s"}
                {"provider":"kestrel-pay","source":"tradefair","id":"a","date":"2025-03-01T10:00:00Z","text":"%1$s!","reply":"Thanks","repliedAt":"2025-03-01T10:00:09Z"}
                {"provider":"juniper-till","source":"square","id":"c","author":"Ann Example","date":"2025-04-02","text":"Fine","stars":5}
                {"provider":"juniper-till","source":"square","id":7,"author":"Bo","date":"2099-04-02","stars":1}
                """.formatted(text));
        Ended ended = run("integrity", file.toString());
        assertEquals("", ended.err());
        assertEquals("""
                {"id":"b","weight":0,"reasons":[{"reason":"copy","number":1}]}
                {"id":"a","weight":1,"reasons":[],"replyCounts":false}
                {"id":"c","weight":1,"reasons":[]}
                {"id":"7","weight":0,"reasons":[{"reason":"future_date"}]}
                """, ended.out());
        assertEquals(ExitCode.OK, ended.exitCode());
        assertTrue(run("integrity", "--format", "table", file.toString()).out().contains("0       copy 1"));
    }

    @Test
    void integrityRefusesBrokenLinesAndReadsTheOthers() throws IOException {
        Path file = write(
                "reviews.jsonl",
                "{\"id\":\"a\"\n[]\n{\"id\":\"b\",\"date\":\"yesterday\",\"stars\":1}\n\n"
                        + "{\"id\":\"c\",\"author\":\"Ann\",\"stars\":2}\n{\"id\":\"c\",\"stars\":3}\n{\"stars\":4}\n");
        Ended ended = run("integrity", file.toString());
        assertEquals(
                "{\"id\":\"c\",\"weight\":1,\"reasons\":[]}\n{\"line\":7,\"weight\":1,\"reasons\":[]}\n", ended.out());
        List<String> said = ended.err().lines().toList();
        assertTrue(said.get(0).startsWith(file + ": line 1: this line is not JSON; accepted: "), said.get(0));
        assertTrue(said.get(1).startsWith(file + ": line 2: this line is no JSON object; accepted: "), said.get(1));
        assertTrue(said.get(2).startsWith(file + ": line 3: \"date\" is \"yesterday\""), said.get(2));
        assertEquals(file + ": line 6 replaces an earlier one, \"c\"", said.get(3));
        assertFalse(ended.err().contains("Ann"));
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
    }

    /** The same at each run, and neither packed nor in one of the known forms. */
    private Path garbage() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        bytes[0] = 1;
        return Files.write(temp.resolve("garbage"), bytes);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }
}
