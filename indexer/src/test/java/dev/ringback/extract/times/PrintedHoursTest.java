package dev.ringback.extract.times;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Setting;
import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrintedHoursTest {
    private static final int LEAST_LINES_PER_LANGUAGE = 25;

    record Line(Setting setting, String hours, String zone, String text) {
        @Override
        public String toString() {
            return text + " -> " + hours;
        }
    }

    static Stream<Line> lines() {
        try (InputStream file = PrintedHoursTest.class.getResourceAsStream("printed-hours.tsv")) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))
                    .lines().filter(line -> !line.startsWith("#")).map(PrintedHoursTest::line).toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Line line(String written) {
        String[] fields = written.split("\t", -1);
        Setting setting = new Setting(
                Language.ofTag(fields[0]), fields[1].equals("-") ? Optional.empty() : Optional.of(fields[1]));
        return new Line(setting, fields[2], fields[3], fields[4]);
    }

    static OpeningHours osm(String written) {
        return ((HoursReading.Read) OpeningHours.read(written)).hours();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatIsPrintedIsReadAndNothingElse(Line line) {
        List<HoursMention> mentions = PrintedHours.in(line.text(), line.setting());
        List<OpeningHours> expected = line.hours().equals("-")
                ? List.of()
                : Arrays.stream(line.hours().split(" & ", -1))
                        .map(PrintedHoursTest::osm)
                        .toList();
        assertEquals(expected, mentions.stream().map(HoursMention::hours).toList());
        if (!mentions.isEmpty()) {
            assertEquals(
                    line.zone(),
                    mentions.getFirst().timezone().map(Object::toString).orElse("-"));
        }
    }

    @Test
    void everyLanguageHasItsLines() {
        Map<Language, Long> counts = lines().collect(
                        Collectors.groupingBy(line -> line.setting().language().orElseThrow(), Collectors.counting()));
        assertEquals(Language.values().length, counts.size());
        assertTrue(counts.values().stream().allMatch(count -> count >= LEAST_LINES_PER_LANGUAGE), counts.toString());
    }

    @Test
    void aMentionSaysWhereItStands() {
        String text = "Call us Mon-Fri 9am-5pm ET or write.";
        HoursMention mention = PrintedHours.in(text, Setting.UNKNOWN).getFirst();
        assertEquals("Mon-Fri 9am-5pm ET", text.substring(mention.from(), mention.to()));
    }

    @Test
    void aShortDayThatTwoLanguagesReadDifferentlyIsNotGuessed() {
        assertEquals(List.of(), PrintedHours.in("Do 9:00-12:00", Setting.UNKNOWN));
        assertEquals(
                osm("Th 09:00-12:00"),
                PrintedHours.in("Do 9:00-12:00", Setting.UNKNOWN.in(Language.GERMAN))
                        .getFirst()
                        .hours());
        assertEquals(
                osm("Su 09:00-12:00"),
                PrintedHours.in("Do 9:00-12:00", Setting.UNKNOWN.in(Language.SPANISH))
                        .getFirst()
                        .hours());
    }

    @Test
    void theZoneOfTheRestOfTheTextHoldsForHoursWithoutOne() {
        String text = "Mon-Fri 9am-5pm. All times are Eastern.";
        assertEquals(
                Optional.of("America/New_York"),
                PrintedHours.in(text, Setting.UNKNOWN).getFirst().timezone().map(Object::toString));
    }

    @Test
    void noMoreMentionsAreReadThanAnyPagePrints() {
        String text = "Mon-Fri 9-5 and three more words. ".repeat(1000);
        assertEquals(
                299, PrintedHours.in(text, Setting.UNKNOWN).size()); // the 300th stands beside one that is not read
    }
}
