package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that shows what is understood of texts: no server, no database. */
class AspectsCommandTest {
    @TempDir
    Path temp;

    private record Ended(int exitCode, String out, String err) {}

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Ended(code, out.toString(), err.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    @Test
    void eachTextIsALineWithItsIdOrNumber() throws IOException {
        Path file = write("texts.jsonl", """
                {"id":"r1","language":"en","text":"They froze my funds and the agent was rude","stars":1}

                {"language":"en","text":"Nice colours"}
                """);
        Ended ended = run("aspects", file.toString());
        assertEquals("""
                {"id":"r1","language":"en","aspects":[{"aspect":"attitude","polarity":"neg","quote":"agent was rude"},\
                {"aspect":"money","polarity":"neg","quote":"froze my funds"}],"durations":[],"masked":{}}
                {"line":3,"language":"en","aspects":[],"durations":[],"masked":{}}
                """, ended.out());
        assertEquals("", ended.err());
        assertEquals(ExitCode.OK, ended.exitCode());
    }

    @Test
    void plainLinesAreTexts() throws IOException {
        Path file = write("texts.txt", "Terrible customer service\r\nok");
        Ended ended = run("aspects", "--text", "--format", "table", file.toString());
        assertTrue(ended.out().startsWith("text          language  aspects"), ended.out());
        assertTrue(ended.out().contains("general neg “Terrible customer service”"), ended.out());
        assertEquals(3, ended.out().lines().count(), ended.out());
        assertEquals(ExitCode.OK, ended.exitCode());
    }

    @Test
    void aBrokenLineIsNamedAndTheRestIsRead() throws IOException {
        Path file = write(
                "texts.jsonl", "{\"text\":\n[1]\n{\"text\":7}\n{\"id\":9,\"text\":\"ok\"}\n" + "{".repeat(200_001));
        Ended ended = run("aspects", file.toString());
        assertEquals(
                file + ": line 1 is no JSON; accepted: {\"text\": \"…\"}, or plain lines with --text\n" + file
                        + ": line 2 is no object; accepted: {\"text\": \"…\"}\n" + file
                        + ": line 3 has no \"text\" that is a string; accepted: {\"text\": \"…\"}, also with id and language\n"
                        + file + ": line 5 has more than 200000 characters\n",
                ended.err());
        assertTrue(ended.out().startsWith("{\"id\":\"9\","), ended.out());
        assertEquals(1, ended.out().lines().count());
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
    }

    @Test
    void packedAndMissingFilesAreReadAndSaid() throws IOException {
        Path packed = temp.resolve("texts.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("{\"text\":\"no answer from support\"}".getBytes(StandardCharsets.UTF_8));
        }
        String none = temp.resolve("none").toString();
        Ended ended = run("aspects", none, packed.toString(), write("empty", "").toString());
        assertEquals(none + ": there is no such file\n", ended.err());
        assertTrue(ended.out().contains("\"aspect\":\"reach\""), ended.out());
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
    }

    @Test
    void bytesThatAreNoTextAreOneFault() throws IOException {
        byte[] bytes = new byte[10_000];
        new Random(7).nextBytes(bytes);
        bytes[0] = 1;
        Path garbage = Files.write(temp.resolve("garbage"), bytes);
        for (Ended ended :
                new Ended[] {run("aspects", "--text", garbage.toString()), run("aspects", garbage.toString())}) {
            assertEquals("", ended.out());
            assertEquals(1, ended.err().lines().count(), ended.err());
            assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
        }
    }

    @Test
    void helpTellsTheExitCodesAndAWrongFormatIsUsage() {
        assertTrue(run("aspects", "--help").out().contains("Exit codes:"));
        assertEquals(ExitCode.USAGE, run("aspects", "--format", "csv").exitCode());
    }
}
