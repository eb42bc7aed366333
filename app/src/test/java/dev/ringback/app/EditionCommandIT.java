package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions from the command line, on a record of their own. The companies are invented. */
class EditionCommandIT {
    private static final List<String> SHOP =
            List.of("--country", "US", "--timezone", "America/Chicago", "--hours", "Mo-Su 10:00-22:00");

    @TempDir
    Path temp;

    private Path data() throws Exception {
        Files.createDirectories(temp.resolve("data").resolve("providers"));
        for (String slug : List.of("a-pay", "b-pay", "c-pay", "d-pay", "e-pay", "f-pay")) {
            line(slug, "Mo-Fr 09:00-17:00");
        }
        return temp.resolve("data");
    }

    private void line(String slug, String hours) throws Exception {
        Files.writeString(
                temp.resolve("data").resolve("providers").resolve(slug + ".yaml"), """
                slug: %1$s
                name: Invented %1$s
                website: https://www.%1$s.example
                domains: [%1$s.example]
                role: psp
                countries: [US]
                claims:
                  - kind: support
                    channel: phone
                    purpose: support
                    hours: '%2$s'
                    timezone: America/Chicago
                    text: 'A phone line.'
                    source: {url: 'https://help.%1$s.example/contact', kind: provider}
                    read_at: '2026-11-20'
                    read_from: live
                """.formatted(slug, hours));
    }

    private static List<String> ofMachine(List<String> command, String... settings) {
        List<String> other = new ArrayList<>(command);
        other.addAll(1, List.of(settings));
        return other;
    }

    private static final String[] ELSEWHERE = {
        "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia", "-Dfile.encoding=ISO-8859-9"
    };

    @Test
    void twoMachinesGiveTheSameIdsAndBytes() throws Exception {
        List<String> command = new ArrayList<>(List.of("rank", "--data", data().toString()));
        command.addAll(SHOP);
        command.addAll(List.of("--format", "json"));
        List<String> here = Jar.command(command.toArray(String[]::new));
        Jar.Ended one = Jar.run(Map.of(), here);
        Jar.Ended other = Jar.run(Map.of("LC_ALL", "C"), ofMachine(here, ELSEWHERE));
        assertEquals(ExitCode.OK, one.exitCode(), one.output());
        assertTrue(one.output().startsWith("{\"id\":\"" + LocalDate.now(ZoneOffset.UTC)), one.output());
        assertEquals(one.output(), other.output());
    }

    @Test
    void editionsAreCutListedAndCompared() throws Exception {
        try (Database database = new Database(temp.resolve("database"))) {
            Path folder = temp.resolve("loader");
            assertEquals(
                    ExitCode.OK, database.run(folder, "load", data().toString()).exitCode());
            String first = cut(database, database.command(folder, "edition", "cut"));
            assertEquals(first, cut(database, ofMachine(database.command(folder, "edition", "cut"), ELSEWHERE)));
            line("c-pay", "24/7");
            assertEquals(
                    ExitCode.OK,
                    database.run(folder, "load", temp.resolve("data").toString())
                            .exitCode());
            String second = cut(database, database.command(folder, "edition", "cut"));
            Jar.Ended list = database.run(folder, "edition", "list");
            assertTrue(list.output().contains(first) && list.output().contains(second), list.output());
            assertTrue(list.output().contains("2026-11-20-") && list.output().contains("whole day"), list.output());

            List<String> diff = new ArrayList<>(List.of("edition", "diff", first, second));
            diff.addAll(SHOP);
            Jar.Ended moved = database.run(folder, diff.toArray(String[]::new));
            assertTrue(
                    moved.output().contains("c-pay  ") && moved.output().contains("claim changed: c-pay-"),
                    moved.output());
            assertTrue(moved.output().contains("-> 1 ("), moved.output());
            diff.addAll(List.of("--format", "json"));
            Jar.Ended json = database.run(folder, diff.toArray(String[]::new));
            assertTrue(json.output().contains("\"places\":"), json.output());

            Jar.Ended unknown = database.run(
                    folder,
                    "edition",
                    "diff",
                    first,
                    "2026-01-01-000000000000",
                    "--country",
                    "US",
                    "--hours",
                    "24/7",
                    "--timezone",
                    "America/Chicago");
            assertEquals(ExitCode.CANNOT_RUN, unknown.exitCode());
            assertTrue(unknown.output().contains("is not kept; accepted:"), unknown.output());
            Jar.Ended nothing = database.run(folder, "edition", "diff", first, second, "--country", "XX");
            assertEquals(ExitCode.USAGE, nothing.exitCode());
            assertTrue(nothing.output().contains("there is no such country"), nothing.output());
        }
    }

    private static String cut(Database database, List<String> command) throws Exception {
        Jar.Ended ended = Jar.run(database.environment(), command);
        assertEquals(ExitCode.OK, ended.exitCode(), ended.output());
        return ended.lines().stream()
                .filter(line -> line.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ended.output()));
    }
}
