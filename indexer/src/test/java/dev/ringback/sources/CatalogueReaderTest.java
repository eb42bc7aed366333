package dev.ringback.sources;

import static dev.ringback.sources.DataFolderOnDisk.CLAIM;
import static dev.ringback.sources.DataFolderOnDisk.INCIDENT;
import static dev.ringback.sources.DataFolderOnDisk.MINIMAL;
import static dev.ringback.sources.DataFolderOnDisk.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.DataFile;
import dev.ringback.form.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a data folder may look like, and what is between its files. The companies are invented. */
class CatalogueReaderTest {
    @TempDir
    Path folder;

    private DataFolderOnDisk data;

    @BeforeEach
    void makeFolder() throws IOException {
        data = new DataFolderOnDisk(folder);
    }

    @Test
    void fiveKeysAreEnough() throws IOException {
        CatalogueReading reading = data.provider("example-pay").read();
        assertEquals(List.of(), lines(reading));
        assertEquals(1, reading.count(FileKind.PROVIDER));
        assertEquals(
                "{\"countries\":[\"US\"],\"name\":\"Example Pay\",\"role\":\"psp\",\"slug\":\"example-pay\","
                        + "\"website\":\"https://www.example.com\"}",
                reading.files().getFirst().entries().getFirst().toString());
    }

    @Test
    void hoursOfAnotherFormAreNotedAndCountAsUnknown() throws IOException {
        CatalogueReading reading = data.provider("example-pay", CLAIM + "    hours: Mo-Fr sunrise-sunset\n")
                .read();
        assertEquals(
                List.of("providers/example-pay.yaml:14: note: the hours \"Mo-Fr sunrise-sunset\" count as unknown:"
                        + " \"sunrise-sunset\" follows the sun, which is not read; read are weekdays, dates, PH, times"
                        + " from-to, 24/7 and off"),
                lines(reading));
        assertEquals(1, reading.files().size());
    }

    @Test
    void norwayStaysText() throws IOException {
        data.write("providers/example-pay.yaml", MINIMAL.replace("[US]", "[NO]") + CLAIM);
        DataFile file = data.read().files().getFirst();
        assertEquals("NO", file.entries().getFirst().path("countries").path(0).stringValue());
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreTaken() throws IOException {
        data.write("providers/example-pay.yaml", "\uFEFF" + (MINIMAL + CLAIM).replace("\n", "\r\n"));
        data.write("incidents.jsonl", "\uFEFF" + INCIDENT + "\r\n" + INCIDENT.replace("pay-1", "pay-2") + "\r\n\r\n");
        CatalogueReading reading = data.read();
        assertEquals(List.of(), lines(reading));
        assertEquals(
                List.of(2, 1),
                reading.files().stream().map(file -> file.entries().size()).toList());
    }

    @Test
    void ofTwoFilesWithOneSlugTheFirstStays() throws IOException {
        data.write("providers/b.yaml", MINIMAL).write("providers/a.yaml", "# first by path\n" + MINIMAL);
        CatalogueReading reading = data.read();
        assertEquals(
                List.of(
                        "providers/a.yaml:2: note: the file is best named example-pay.yaml, like its slug",
                        "providers/b.yaml:1: the slug \"example-pay\" belongs to providers/a.yaml already"),
                lines(reading));
        assertEquals(
                List.of("providers/a.yaml"),
                reading.files().stream().map(DataFile::path).toList());
    }

    @Test
    void anAliasBelongsToOneProviderInAnyCase() throws IOException {
        data.provider("first-pay", "aliases: [FP, Fast Pay]\n");
        data.provider("second-pay", "note: x\naliases:\n  - SP\n  - fast PAY\n");
        data.provider("third-pay", "aliases: [sp]\n");
        CatalogueReading reading = data.read();
        assertEquals(
                List.of(
                        "providers/second-pay.yaml:9: the alias \"fast PAY\" is claimed by providers/first-pay.yaml already"),
                lines(reading));
        assertEquals(2, reading.files().size(), "what a refused file claims is free for others");
    }

    @Test
    void brokenLinesOfJsonAreNamedByNumber() throws IOException {
        data.provider("example-pay");
        data.write(
                "incidents.jsonl",
                String.join(
                        "\n",
                        INCIDENT,
                        "",
                        "{\"provider\": ",
                        "hello",
                        INCIDENT + INCIDENT,
                        "[".repeat(100_000),
                        INCIDENT.replace("\"id\"", "\"id\": \"x\", \"id\""),
                        INCIDENT.replace("\"type\"", "\"colour\": 1, \"type\""),
                        INCIDENT.replace("Payments", "\\ud800"),
                        INCIDENT.replace("2026-04-30", "2026-02-30"),
                        INCIDENT.replace("\"unknown\"", "\"exact\""),
                        "[]",
                        INCIDENT));
        CatalogueReading reading = data.read();
        String one = "; accepted: one object on one line";
        assertEquals(
                List.of(
                        "incidents.jsonl:3: this line is not JSON: Unexpected end-of-input within/between Object entries"
                                + one,
                        "incidents.jsonl:4: this line is not JSON: Unrecognized token 'hello'" + one,
                        "incidents.jsonl:5: this line is not JSON: something follows the object" + one,
                        "incidents.jsonl:6: this line is not JSON: values are nested too deep" + one,
                        "incidents.jsonl:7: this line is not JSON: Duplicate Object property \"id\"" + one,
                        "incidents.jsonl:8: there is no key \"colour\"; accepted: provider, id, title, type, own_fault,"
                                + " affects, impact, started_at, start_basis, first_update_at, resolved_at, end_known,"
                                + " end_after, end_before, updates, longest_silence_min, event, note, source, read_at,"
                                + " read_from",
                        "incidents.jsonl:9: the text has the character U+D800 in it, which cannot be shown; take it out",
                        "incidents.jsonl:10: there is no time 2026-02-30T18:28:00Z; accepted: a moment like"
                                + " 2026-04-30T18:28:00Z",
                        "incidents.jsonl:11: \"resolved_at\" has no value; accepted: text: An exact end has a time,"
                                + " another end has none.",
                        "incidents.jsonl:12: this entry is a list; accepted: keys with values",
                        "incidents.jsonl:13: the id \"example-pay-1\" stands on line 1 already; leave one out"),
                lines(reading).stream()
                        .filter(line -> !line.contains("line 1 already") || line.contains(":13:"))
                        .toList());
        assertEquals(1, reading.files().size());
    }

    @Test
    void rowsAboutFirmsWithoutAFileAreNoted() throws IOException {
        data.provider("example-pay")
                .write("incidents.jsonl", INCIDENT + "\n" + INCIDENT.replace("example-pay", "other-pay"));
        assertEquals(
                List.of("incidents.jsonl:2: note: rows about firms without a provider file are left out: other-pay"),
                lines(data.read()));
    }

    @Test
    void theSameRowTwiceIsRefused() throws IOException {
        String row = """
                - {provider: example-pay, date: null, start: null, end: null, duration_min: 5, what_failed: All,
                   own_fault: null, cause: null, source: {url: 'https://example.org/', kind: press}, page_date: null,
                   read_at: '2026-11-21', read_from: excerpt}
                """;
        data.provider("example-pay").write("outages.yaml", row + row);
        assertEquals(
                List.of("outages.yaml:4: the same entry stands twice, the first time on line 1; leave one out"),
                lines(data.read()));
    }

    @Test
    void aFileThatIsBrokenThroughoutNamesItsFirstFaults() throws IOException {
        data.provider("example-pay").write("incidents.jsonl", "x\n".repeat(1_000));
        List<String> lines = lines(data.read());
        assertEquals(51, lines.size());
        assertEquals("incidents.jsonl:51: and 950 faults more from here on", lines.getLast());
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        data.provider("another-pay")
                .write("providers/example-pay.yaml", (MINIMAL + "note: Café\n").getBytes(StandardCharsets.ISO_8859_1));
        CatalogueReading reading = data.read();
        assertEquals(
                List.of("providers/example-pay.yaml:1: the file is not UTF-8 text; save it in the encoding UTF-8"),
                lines(reading));
        assertEquals(1, reading.files().size());
    }

    @Test
    void whatIsQuotedCannotSteerATerminal() throws IOException {
        data.write("providers/example-pay.yaml", MINIMAL + "\"\\e[2J\": x\n");
        assertTrue(
                lines(data.read()).getFirst().contains("there is no key \"\uFFFD[2J\""), lines(data.read())::toString);
    }

    @Test
    void aFolderNamedLikeAFileIsRefusedAndTheOthersLoad() throws IOException {
        Files.createDirectory(folder.resolve("providers/x.yaml"));
        CatalogueReading reading = data.provider("example-pay").read();
        assertEquals(List.of("providers/x.yaml:1: this is a folder; accepted: a file"), lines(reading));
        assertEquals(1, reading.files().size());
        assertEquals("", CatalogueReader.digests(folder).get("providers/x.yaml"), "it is not gone");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsFollowedToAFileAndRefusedOtherwise() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("file"), MINIMAL);
        Files.createSymbolicLink(folder.resolve("providers/example-pay.yaml"), elsewhere.resolve("file"));
        Files.createSymbolicLink(folder.resolve("providers/nowhere.yaml"), elsewhere.resolve("gone"));
        CatalogueReading reading = data.read();
        assertEquals(List.of("providers/nowhere.yaml:1: this is a link that leads to no file"), lines(reading));
        assertEquals(1, reading.files().size());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeReadIsRefusedAndTheOthersLoad() throws IOException {
        // For any user, root as well, reading one's own memory from its start ends in an input/output error.
        Path link = Files.createSymbolicLink(folder.resolve("providers/broken.yaml"), Path.of("/proc/self/mem"));
        CatalogueReading reading = data.provider("example-pay").read();
        Files.delete(link);
        assertEquals(
                List.of("providers/broken.yaml:1: the file cannot be read: Input/output error; give this user access"),
                lines(reading));
        assertEquals(1, reading.files().size());
    }

    @Test
    void otherFilesAreNoneOfOurs() throws IOException {
        Files.createDirectories(folder.resolve("providers/old"));
        data.provider("example-pay")
                .write("providers/old/gone.yaml", "nonsense")
                .write("providers/notes.txt", "nonsense")
                .write("README.md", "nonsense");
        assertEquals(List.of(), lines(data.read()));
        assertEquals(1, CatalogueReader.digests(folder).size());
    }

    @Test
    void aDigestChangesWithTheFile() throws IOException {
        String before =
                CatalogueReader.digests(data.provider("example-pay").path()).get("providers/example-pay.yaml");
        data.provider("example-pay", "note: x\n");
        assertNotEquals(before, CatalogueReader.digests(folder).get("providers/example-pay.yaml"));
        assertEquals(
                CatalogueReader.digests(folder).get("providers/example-pay.yaml"),
                data.read().files().getFirst().sha256());
    }

    @Test
    void aFolderThatIsNoneSaysWhatIsAccepted() {
        Path missing = folder.resolve("missing");
        for (FolderFault fault : List.of(
                assertThrows(FolderFault.class, () -> CatalogueReader.digests(missing)),
                assertThrows(FolderFault.class, new CatalogueReader(missing, DataFolderOnDisk.TODAY)::read))) {
            assertEquals(
                    "The data folder \"" + missing + "\" has no folder \"providers\" in it; "
                            + "give a folder with one YAML file for each provider in providers/.",
                    fault.getMessage());
        }
    }

    @Test
    void aFolderWithoutAProviderIsNeverTakenForAnEmptyCatalogue() throws IOException {
        data.write("incidents.jsonl", "").write("providers/readme.txt", "none yet");
        FolderFault fault = assertThrows(FolderFault.class, () -> CatalogueReader.digests(folder));
        assertTrue(fault.getMessage().contains("has no provider in it"), fault.getMessage());
    }
}
