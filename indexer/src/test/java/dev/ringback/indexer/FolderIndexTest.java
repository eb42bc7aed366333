package dev.ringback.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.index.Generation;
import dev.ringback.index.ask.ReviewFilter;
import dev.ringback.index.ask.SumsQuery;
import dev.ringback.model.Account;
import dev.ringback.model.Accounts;
import dev.ringback.model.Tally;
import dev.ringback.sources.DataFolderOnDisk;
import dev.ringback.sources.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders with reviews beside their catalogue. All companies, authors and texts are invented. */
class FolderIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final long SEED = 20261122;

    @TempDir
    Path temp;

    private DataFolderOnDisk data;

    @BeforeEach
    void twoProvidersOfFiveKeys() throws IOException {
        data = new DataFolderOnDisk(temp.resolve("data"));
        data.provider("oak-pay").provider("elm-pay", "aliases: [Elm Pay]\n");
    }

    private static String review(int id, String more) {
        return "{\"provider\": \"oak-pay\", \"source\": \"plaza\", \"id\": \"%d\", \"supportStars\": %d, \"date\": \"2026-0%d-1%d\"%s}"
                .formatted(id, 1 + id % 5, 1 + id % 9, id % 10, more);
    }

    private static String complaint(String more) {
        return "Date received,Company,Issue,Timely response?\n03/14/2026,Elm Pay Inc,Trouble,Yes\n" + more;
    }

    private FolderIndex read() {
        return FolderIndex.read(data.path(), NOW);
    }

    /** The sum of all reviews of a provider. */
    private static Tally tally(Generation generation, String slug) {
        SumsQuery all = new SumsQuery(ReviewFilter.ofProvider(slug), Set.of());
        return generation.sums(all).getFirst().tally();
    }

    private static long accounts(Generation generation, String slug) {
        return tally(generation, slug).count(Tally.USED);
    }

    @Test
    void reviewsOfFiveKeyProvidersReachTheirDossiers() throws IOException {
        data.write("reviews.jsonl", review(1, "") + "\n" + review(2, ", \"text\": \"Nobody picked up.\"") + "\n");
        data.write(
                "complaints.csv",
                complaint("03/14/2026,Elm Pay Inc,Trouble,Yes\n03/15/2026,Nobody Bank,Trouble,Yes\n"));
        try (FolderIndex index = read()) {
            assertEquals(List.of(), index.problems());
            assertEquals(2, accounts(index.generation(), "oak-pay"));
            assertEquals(2 + 2 + 2, index.generation().documentCount(), "equal complaints are two");
        }
    }

    @Test
    void marksWithoutIdAreOfAsManyPeopleAsThereAreRows() throws IOException {
        String row = review(1, "").replace("\"id\": \"1\", ", "");
        data.write("reviews.jsonl", (row + "\n").repeat(3) + row.replace("plaza", "bazaar") + "\n");
        try (FolderIndex index = read()) {
            assertEquals(2 + 4, index.generation().documentCount());
            assertEquals(4, accounts(index.generation(), "oak-pay"));
        }
    }

    @Test
    void theOrderOfLinesChangesNothing() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text =
                    ", \"author\": \"Author %d\", \"text\": \"They answered the phone after %d minutes, no more.\"";
            lines.add(review(i, text.formatted(i % 20, i % 3)));
        }
        lines.add(review(7, ", \"text\": \"Another account of the same item.\"").replace("2026-08-17", "2026-09-01"));
        lines.add(review(8, ", \"text\": \"Another account of the same item and day.\""));
        lines.add(review(9, "").replace("\"id\": \"9\", ", ""));
        lines.add(lines.getLast());
        String first = digestOf(lines);
        Random random = new Random(SEED);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(lines, random);
            assertEquals(first, digestOf(lines));
        }
        lines.removeLast();
        assertNotEquals(first, digestOf(lines), "the check can fail");
    }

    private String digestOf(List<String> lines) throws IOException {
        data.write("reviews.jsonl", String.join("\n", lines));
        try (FolderIndex index = read()) {
            assertEquals(List.of(), index.problems());
            return index.generation().digest();
        }
    }

    @Test
    void brokenLinesAreToldByFileAndLineAndTheRestIsTaken() throws IOException {
        data.write(
                "reviews.jsonl",
                review(1, "") + "\n{broken\n" + review(2, "").replace("oak-pay", "ash-pay") + "\n" + review(3, "")
                        + "\n");
        data.write("complaints.csv", complaint("14/14/2026,Elm Pay Inc,Trouble,Yes\n"));
        data.provider("fir-pay", "surprise: true\n");
        try (FolderIndex index = read()) {
            List<String> told = index.problems().stream().map(Problem::toString).toList();
            assertEquals(4, told.size(), told::toString);
            assertTrue(told.get(0).startsWith("providers/fir-pay.yaml:6: "), told.get(0));
            assertEquals("reviews.jsonl:2: this line is not JSON; accepted: one JSON object on one line", told.get(1));
            assertTrue(told.get(2).startsWith("reviews.jsonl:3: \"provider\" is \"ash-pay\""), told.get(2));
            assertTrue(told.get(3).startsWith("complaints.csv:3: \"Date received\" is \"14/14/2026\""), told.get(3));
            assertEquals(2, accounts(index.generation(), "oak-pay"));
        }
    }

    @Test
    void ofAFileThatIsBrokenThroughoutAThousandLinesAreTold() throws IOException {
        data.write("reviews.jsonl", "?\n".repeat(3_000));
        try (FolderIndex index = read()) {
            assertEquals(1_001, index.problems().size());
            assertEquals(
                    "reviews.jsonl:3000: and 2000 lines more up to here are refused",
                    index.problems().getLast().toString());
        }
    }

    @Test
    void whatIsNoFileOfReviewsIsTold() throws IOException {
        Files.createDirectory(data.path().resolve("reviews.jsonl"));
        data.write("complaints.csv", "name,colour\nElm,green\n");
        try (FolderIndex index = read()) {
            List<String> told = index.problems().stream().map(Problem::toString).toList();
            assertEquals("reviews.jsonl:1: this is a folder; accepted: a file", told.get(0));
            assertTrue(
                    told.get(1).startsWith("complaints.csv:1: The file has no columns \"Date received\""), told.get(1));
            assertEquals(2, index.generation().dossiers().size());
        }
    }

    @Test
    void aPackedFileThatBreaksOffIsTakenUpToThere() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 1_200; i++) {
                stream.write((review(i, "") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        data.write("reviews.jsonl", packed.toByteArray());
        try (FolderIndex index = read()) {
            assertEquals(List.of(), index.problems());
            assertEquals(1_202, index.generation().documentCount());
        }
        data.write("reviews.jsonl", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        try (FolderIndex index = read()) {
            assertEquals(1, index.problems().size());
            assertTrue(index.problems().getFirst().message().startsWith("the file cannot be read from here on"));
        }
    }

    @Test
    void whatIsDatedLaterThanTheDayHasNotComeYet() throws IOException {
        LocalDate day = LocalDate.of(2026, 3, 31);
        data.write("reviews.jsonl", review(1, "").replace("2026-02-11", "2026-03-31") + "\n");
        String before = digestAsOf(day);
        data.write(
                "reviews.jsonl",
                review(1, "").replace("2026-02-11", "2026-03-31") + "\n"
                        + review(2, "").replace("2026-03-12", "2026-04-01") + "\n");
        assertEquals(before, digestAsOf(day));
        assertNotEquals(before, digestAsOf(day.plusDays(1)));
        try (FolderIndex index = FolderIndex.readAsOf(data.path(), day, NOW)) {
            assertEquals(1, index.later());
        }
    }

    private String digestAsOf(LocalDate day) {
        try (FolderIndex index = FolderIndex.readAsOf(data.path(), day, NOW)) {
            return index.generation().digest();
        }
    }

    /** Held against the sums by which the ranking goes. */
    @Test
    void singleAccountsAddUpToTheCellsOfTheirMonthSourceAndAuthors() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String text = i % 3 == 0 ? ", \"text\": \"They were rude on call number " + i + ".\"" : "";
            lines.add(review(i, text));
        }
        data.write("reviews.jsonl", String.join("\n", lines));
        try (FolderIndex index = read()) {
            List<Account> accounts = index.generation().accounts("oak-pay");
            assertEquals(12, accounts.size());
            assertEquals(List.of(), index.generation().accounts("elm-pay"));
            Map<String, List<Long>> sums = new TreeMap<>();
            for (Account one : accounts) {
                String key = one.source() + one.trust() + one.month();
                sums.merge(key, List.of(one.said(), one.good()), FolderIndexTest::plus);
                assertTrue(index.generation().review(one.id()).isPresent(), one::id);
            }
            Map<String, List<Long>> cells = new TreeMap<>();
            Accounts told = index.generation().dossier("oak-pay").orElseThrow().accounts();
            for (Accounts.Cell cell : told.cells()) {
                String key = cell.source() + cell.trust() + cell.month();
                cells.merge(key, List.of(cell.sum().said(), cell.sum().good()), FolderIndexTest::plus);
            }
            assertEquals(cells, sums);
        }
    }

    private static List<Long> plus(List<Long> one, List<Long> other) {
        return List.of(one.getFirst() + other.getFirst(), one.getLast() + other.getLast());
    }
}
