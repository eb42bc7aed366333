package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.review.TextReading;
import dev.ringback.review.intake.AuthorKeys;
import dev.ringback.review.intake.ColumnNames;
import dev.ringback.review.intake.JsonLines;
import dev.ringback.review.intake.Outcome;
import dev.ringback.review.intake.OwnForm;
import dev.ringback.review.intake.ProviderNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The command that shows what is understood of texts: no server, no database. */
class AspectsCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
                "texts.jsonl",
                "{\"text\":\n[1]\n{\"text\":[7]}\n{\"id\":9,\"text\":\"ok\"}\n" + "{".repeat(1 << 21)
                        + "\n{\"language\":\"Klingon?\"}\n{\"text\":null}\n");
        Ended ended = run("aspects", file.toString());
        String noText = "it has no \"text\"; accepted: {\"text\": \"…\"}, also with id and language";
        assertEquals(
                List.of(
                        "1: this line is not JSON; accepted: one JSON object on one line",
                        "2: this line is no JSON object; accepted: one JSON object on one line",
                        "3: \"text\" is a list or an object; accepted: a text, a number, true or false",
                        "5: this line has more than 1 MiB; accepted: up to that",
                        "6: \"language\" is \"Klingon?\"; accepted: a BCP 47 tag, like en or fr-CA; " + noText,
                        "7: " + noText),
                ended.err()
                        .lines()
                        .map(line -> line.replace(file + ": line ", ""))
                        .toList());
        assertTrue(ended.out().startsWith("{\"id\":\"9\","), ended.out());
        assertEquals(1, ended.out().lines().count());
        assertEquals(ExitCode.FOUND_FAULTS, ended.exitCode());
    }

    /** With what cannot be seen in words and numbers, and accents that stand apart from their letters. */
    @Test
    void whatIsPrintedIsWhatAnImportKeeps() throws IOException {
        String hidden =
                "They fro\u200Bze my fu\u00ADnds.\u202E The agent\u2060 was ru\u200Dde, call +1 312\u200B 555 0142.";
        String apart = "J'ai attendu trois jours avant une re\u0301ponse, le service client est tre\u0300s impoli";
        Path file = write(
                "texts.jsonl",
                "{\"id\":\"r\u200B1\",\"language\":\"EN\",\"text\":\"" + hidden
                        + "\"}\n{\"id\":\"r2\",\"language\":\"fr\"," + "\"text\":\"" + apart + "\"}\n");
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Review review : imported(file)) {
            assertTrue(Normalizer.isNormalized(review.text().orElseThrow(), Normalizer.Form.NFC));
            kept.add(said(review));
        }
        Ended ended = run("aspects", file.toString());
        assertEquals("", ended.err());
        List<Map<String, Object>> printed = new ArrayList<>();
        for (String line : ended.out().lines().toList()) {
            printed.add(JSON.readValue(line, new TypeReference<Map<String, Object>>() {}));
        }
        assertEquals(kept, printed);
        assertTrue(ended.out().contains("\"froze my funds\"") && ended.out().contains("réponse"), ended.out());
        String plain = run(
                        "aspects",
                        "--text",
                        write("texts.txt", hidden + "\n" + apart).toString())
                .out();
        assertTrue(plain.contains("\"froze my funds\"") && plain.contains("\"masked\":{\"phone\":1}"), plain);
    }

    private static List<Review> imported(Path file) throws IOException {
        OwnForm form = new OwnForm(
                new OwnForm.Setting(Optional.of("file"), Optional.of("first-pay")),
                ProviderNames.any(),
                new AuthorKeys(new byte[AuthorKeys.SALT_BYTES]));
        List<Review> reviews = new ArrayList<>();
        try (InputStream content = Files.newInputStream(file)) {
            JsonLines lines = new JsonLines(content, ColumnNames.PLAIN);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                reviews.add(((Outcome.Taken) form.take(line.get().read())).review());
            }
        }
        return reviews;
    }

    private static Map<String, Object> said(Review review) {
        ReviewReading reading = TextReading.of(review);
        Map<String, Object> said = new TreeMap<>();
        said.put("id", review.item());
        reading.language().ifPresent(language -> said.put("language", language));
        said.put(
                "aspects",
                reading.mentions().stream()
                        .map(each -> Map.of(
                                "aspect", lower(each.aspect()),
                                "polarity", lower(each.polarity()),
                                "quote", each.quote()))
                        .toList());
        said.put(
                "durations",
                reading.times().stream()
                        .map(each -> Map.of(
                                "of", lower(each.of()),
                                "minutes", (int) each.length().toMinutes(),
                                "length", each.length().toString(),
                                "quote", each.quote()))
                        .toList());
        int phones = review.text().orElseThrow().split("\\[phone]", -1).length - 1;
        said.put("masked", phones == 0 ? Map.of() : Map.of("phone", phones));
        return said;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
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
