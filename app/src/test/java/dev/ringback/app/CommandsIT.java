package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a newcomer runs them, beside a server on the same data. */
class CommandsIT {
    private static final String[] SHOP = {
        "country",
        "US",
        "timezone",
        "America/Chicago",
        "hours",
        "Tu-Su 11:00-23:00",
        "business",
        "restaurant",
        "languages",
        "en,es",
        "weights",
        "availability:5,downtime:3,responsiveness:2"
    };

    @TempDir
    static Path temp;

    private static Jar server;

    @BeforeAll
    static void start() throws Exception {
        server = Jar.serve(temp.resolve("var"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "load",
                "reindex",
                "validate",
                "rank",
                "edition",
                "erase",
                "reports",
                "crawl",
                "sources",
                "evidence",
                "index",
                "extract",
                "reviews",
                "import",
                "incidents",
                "hours",
                "robots"
            })
    void eachCommandHasHelpWithItsExitCodes(String command) throws Exception {
        Jar.Ended help = Jar.run(command, "--help");
        assertEquals(ExitCode.OK, help.exitCode(), help.output());
        assertTrue(help.output().contains("Exit codes:"), help.output());
    }

    @Test
    void rankPrintsTheVeryBytesOfTheApi() throws Exception {
        Jar.Ended ended = rank("json");
        String api = new Web(server.address())
                .get("/api/v1/rankings" + Web.query(SHOP))
                .body();
        assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
        assertEquals(api, ended.output().strip());
        assertTrue(api.contains("\"rankRange\":[1,"), api);
    }

    @Test
    void theBytesAreTheSameInAnyLocale() throws Exception {
        List<String> command = new ArrayList<>(Jar.command(
                "rank",
                "--data",
                Jar.dataOfTheProject().toString(),
                "--country",
                "GB",
                "--hours",
                "24/7",
                "--format",
                "json"));
        String here = Jar.run(Map.of(), command).output();
        command.addAll(1, List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Tokyo"));
        assertEquals(here, Jar.run(Map.of(), command).output());
    }

    @Test
    void rankPrintsATableAndCsv() throws Exception {
        String table = rank("table").output();
        assertTrue(table.contains("Toast") && table.contains("Not ranked:"), table);
        List<String> csv = rank("csv").lines();
        assertTrue(csv.getFirst().startsWith("rank,rank_lo,rank_hi,tie_group,slug,name,score"), csv.getFirst());
        assertTrue(csv.size() > 50, csv.size() + " rows");
    }

    @Test
    void asOfADayBeforeAnythingWasReadNobodyIsRanked() throws Exception {
        Jar.Ended ended = Jar.run(
                "rank",
                "--data",
                Jar.dataOfTheProject().toString(),
                "--country",
                "US",
                "--timezone",
                "America/Chicago",
                "--hours",
                "Mo-Fr 09:00-17:00",
                "--as-of",
                "2026-11-20",
                "--format",
                "json");
        assertTrue(ended.output().contains("\"providers\":[]"), ended.output());
        assertTrue(ended.output().contains("country_not_ranked"), ended.output());
    }

    @Test
    void everyFaultOfAShopIsSaidAtOnce() throws Exception {
        Jar.Ended ended = Jar.run(
                "rank",
                "--country",
                "XX",
                "--timezone",
                "Nowhere",
                "--hours",
                "9am-5pm",
                "--business",
                "zoo",
                "--weights",
                "availability:-1",
                "--languages",
                "qqqq",
                "--as-of",
                "yesterday");
        assertEquals(ExitCode.USAGE, ended.exitCode(), ended.output());
        for (String param : List.of("country", "timezone", "hours", "business", "weights", "languages", "as-of")) {
            assertTrue(
                    ended.output().contains("\"" + param + "\" is "), param + " is not named in:\n" + ended.output());
        }
        assertEquals(7, ended.lines().size(), ended.output());
    }

    @Test
    void tenThousandCharactersOfEverythingAreRefusedInShort() throws Exception {
        String flood = "x".repeat(10_000);
        Jar.Ended ended = Jar.run(
                "rank",
                "--country",
                flood,
                "--timezone",
                flood,
                "--hours",
                flood,
                "--business",
                flood,
                "--weights",
                flood,
                "--languages",
                flood,
                "--as-of",
                flood);
        assertEquals(ExitCode.USAGE, ended.exitCode());
        assertTrue(ended.output().length() < 1_000, ended.output());
    }

    @Test
    void validateNamesFileLineAndReason() throws Exception {
        Jar.Ended good = Jar.run("validate", Jar.dataOfTheProject().toString());
        assertEquals(ExitCode.OK, good.exitCode(), good.output());
        assertTrue(good.output().contains("121 providers are valid; 0 faults"), good.output());
        Jar.Ended bad = Jar.run("validate", folderWithAFault("validate").toString());
        assertEquals(ExitCode.FOUND_FAULTS, bad.exitCode(), bad.output());
        assertTrue(bad.output().contains("providers/broken.yaml:4: "), bad.output());
        assertTrue(bad.output().contains("1 providers are valid; 1 faults"), bad.output());
    }

    @Test
    void loadTakesTheRestBesideABrokenFileAndTwiceChangesNothing() throws Exception {
        Path data = folderWithAFault("load");
        String state = temp.resolve("load-var").toString();
        Jar.Ended first = Jar.run("load", data.toString(), "--data-folder", state);
        assertEquals(ExitCode.FOUND_FAULTS, first.exitCode(), first.output());
        assertTrue(first.output().contains("1 new or changed, 0 gone, 1 refused"), first.output());
        Jar.Ended second = Jar.run("load", data.toString(), "--data-folder", state);
        assertTrue(second.output().contains("0 new or changed, 0 gone, 1 refused"), second.output());
        assertEquals(digest(first), digest(second));
        Jar.Ended reindexed = Jar.run("reindex", "--data-folder", state);
        assertEquals(digest(first), digest(reindexed));
    }

    @Test
    void importTakesWhatItCanNamesTheRestAndTwiceChangesNothing() throws Exception {
        Path state = temp.resolve("import-var");
        Jar.run("load", folderWithAFault("import").toString(), "--data-folder", state.toString());
        Path file = temp.resolve("reviews.csv");
        Files.writeString(file, "provider,rating,text\ngood,2,Nobody answers\ngood,7,Fine\n", StandardCharsets.UTF_8);
        String[] command = {
            "import",
            "reviews",
            file.toString(),
            "--source",
            "plaza",
            "--format",
            "csv",
            "--map",
            "stars=rating",
            "--data-folder",
            state.toString()
        };
        Jar.Ended first = Jar.run(command);
        assertEquals(ExitCode.FOUND_FAULTS, first.exitCode(), first.output());
        assertTrue(
                first.output().contains(file + ":3: \"stars\" is \"7\"; accepted: a number from 1 to 5"),
                first.output());
        assertTrue(first.output().contains("taken up to line 3"), first.output());
        assertTrue(first.output().contains("2 rows: 1 new, 0 corrected, 0 unchanged, 1 refused"), first.output());
        Jar.Ended second = Jar.run(command);
        assertTrue(second.output().contains("2 rows: 0 new, 0 corrected, 1 unchanged, 1 refused"), second.output());
        assertEquals(digest(first), digest(second));
    }

    @Test
    void importTakesTheReviewsOfASavedPage() throws Exception {
        String state = temp.resolve("page-var").toString();
        Jar.run("load", folderWithAFault("page").toString(), "--data-folder", state);
        Path page = Files.writeString(temp.resolve("page.html"), """
                <html lang="en"><head><title>Good, reviewed</title><script type="application/ld+json">
                {"@context": "https://schema.org", "@type": "Organization", "name": "Good", "review": [
                  {"@type": "Review", "datePublished": "2026-05-04", "reviewBody": "Nobody answers the phone.",
                   "author": {"@type": "Person", "name": "A. Keeper"},
                   "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5}},
                  {"@type": "Review", "datePublished": "2026-06-05", "reviewBody": "They rang back in ten minutes.",
                   "author": {"@type": "Person", "name": "B. Keeper"},
                   "reviewRating": {"@type": "Rating", "ratingValue": 5, "bestRating": 5}}]}
                </script></head><body><h1>Good</h1></body></html>
                """);
        Jar.Ended first = importPage(page, "good", state);
        assertEquals(ExitCode.OK, first.exitCode(), first.output());
        assertTrue(first.output().contains("2 reviews in the page: 2 new, 0 corrected, 0 unchanged"), first.output());
        Jar.Ended second = importPage(page, "good", state);
        assertTrue(second.output().contains("2 reviews in the page: 0 new, 0 corrected, 2 unchanged"), second.output());
        assertEquals(digest(first), digest(second));
        Files.writeString(page, "{\"no\": \"page\"}");
        Jar.Ended other = importPage(page, "good", state);
        assertEquals(ExitCode.FOUND_FAULTS, other.exitCode(), other.output());
        assertTrue(other.output().contains("is JSON and not a page; accepted: HTML"), other.output());
        Jar.Ended nobody = importPage(page, "nobody", state);
        assertEquals(ExitCode.CANNOT_RUN, nobody.exitCode(), nobody.output());
        assertTrue(nobody.lines().getLast().contains("There is no provider \"nobody\" in the record"), nobody.output());
    }

    private static Jar.Ended importPage(Path page, String provider, String state) throws Exception {
        return Jar.run(
                "import",
                "reviews",
                page.toString(),
                "--format",
                "page",
                "--provider",
                provider,
                "--url",
                "https://plaza.example/good",
                "--data-folder",
                state);
    }

    @Test
    void anImportThatCannotBeIsOneSentence() throws Exception {
        Jar.Ended missing = Jar.run("import", "reviews", "nowhere.jsonl", "--source", "plaza", "--format", "jsonl");
        assertEquals(ExitCode.CANNOT_RUN, missing.exitCode(), missing.output());
        assertEquals(List.of("The file \"nowhere.jsonl\" cannot be read: there is no such file."), missing.lines());
        Jar.Ended mapped = Jar.run("import", "reviews", "x", "--format", "csv", "--map", "zoo=x");
        assertEquals(ExitCode.USAGE, mapped.exitCode(), mapped.output());
        assertTrue(mapped.output().contains("\"zoo=x\" is no mapping"), mapped.output());
    }

    @Test
    void aFolderThatHoldsNoProvidersIsOneSentence() throws Exception {
        for (String command : List.of("validate", "load")) {
            Jar.Ended ended = command.equals("load")
                    ? Jar.run(
                            command,
                            temp.toString(),
                            "--data-folder",
                            temp.resolve("none-var").toString())
                    : Jar.run(command, temp.toString());
            assertEquals(ExitCode.CANNOT_RUN, ended.exitCode(), ended.output());
            assertTrue(ended.lines().getLast().contains("has no folder \"providers\""), ended.output());
        }
    }

    private static Jar.Ended rank(String format) throws IOException, InterruptedException {
        return Jar.run(
                "rank",
                "--data",
                Jar.dataOfTheProject().toString(),
                "--country",
                "US",
                "--timezone",
                "America/Chicago",
                "--hours",
                "Tu-Su 11:00-23:00",
                "--business",
                "restaurant",
                "--languages",
                "en,es",
                "--weights",
                "availability:5,downtime:3,responsiveness:2",
                "--format",
                format);
    }

    private static Path folderWithAFault(String name) throws IOException {
        Path providers = Files.createDirectories(temp.resolve("data-" + name).resolve("providers"));
        write(providers.resolve("good.yaml"), "good", "psp");
        write(providers.resolve("broken.yaml"), "broken", "butcher");
        return providers.getParent();
    }

    /** Invented companies. */
    private static void write(Path file, String slug, String role) throws IOException {
        Files.writeString(file, """
                slug: %s
                name: Invented %s Payments
                website: https://%s.example.com
                role: %s
                countries: [US]
                """.formatted(slug, slug, slug, role), StandardCharsets.UTF_8);
    }

    private static String digest(Jar.Ended ended) {
        return ended.lines().stream()
                .filter(line -> line.contains("digest "))
                .map(line -> line.replaceFirst(".*digest ([0-9a-f]+).*", "$1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no digest in:\n" + ended.output()));
    }
}
