package dev.ringback.extract.times;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Setting;
import dev.ringback.hours.OpeningHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sentences on support with their right reading. */
class SupportSentencesHoursTest {
    /** One sentence is about shipping, which is not asked here: its hours are read, and its reader refuses them. */
    private static final int MOST_MISSES = 1;

    private static final int SENTENCES = 95;

    @Test
    void hoursAndZonesAreReadAsTheyShould() throws IOException {
        Optional<Path> file = SharedPlaces.file("facts/support-sentences.jsonl");
        assumeTrue(file.isPresent(), "the shared facts do not lie beside this checkout");
        JsonMapper mapper = JsonMapper.builder().build();
        List<String> misses = new ArrayList<>();
        List<String> lines = Files.readAllLines(file.get());
        lines.forEach(line -> miss(mapper.readTree(line)).ifPresent(misses::add));
        assertEquals(SENTENCES, lines.size());
        System.out.println("SENTENCES " + lines.size() + ", missed " + misses.size());
        misses.forEach(miss -> System.out.println("MISS " + miss));
        assertTrue(misses.size() <= MOST_MISSES, misses.toString());
    }

    private static Optional<String> miss(JsonNode row) {
        String text = row.get("text").asString();
        JsonNode expected = row.get("expected");
        String language =
                expected.has("page_language") ? expected.get("page_language").asString() : "en";
        List<HoursMention> mentions = PrintedHours.in(
                text, Setting.UNKNOWN.in(Language.ofTag(language).orElseThrow()));
        List<OpeningHours> read = mentions.stream().map(HoursMention::hours).toList();
        boolean right = read.equals(hours(expected)) && zoneIsRight(expected, mentions);
        return right ? Optional.empty() : Optional.of(text + " -> " + mentions + ", expected " + expected);
    }

    private static List<OpeningHours> hours(JsonNode expected) {
        JsonNode hours = expected.get("opening_hours");
        if (hours == null || hours.isNull()) {
            return List.of();
        }
        Stream<String> written =
                hours.isArray() ? hours.values().stream().map(JsonNode::asString) : Stream.of(hours.asString());
        return written.map(PrintedHoursTest::osm).toList();
    }

    /** A zone that the text does not print stands in a table's head or elsewhere on the page. */
    private static boolean zoneIsRight(JsonNode expected, List<HoursMention> mentions) {
        Optional<ZoneId> read = mentions.stream()
                .flatMap(mention -> mention.timezone().stream())
                .findFirst();
        return read.isEmpty()
                || read.get().toString().equals(expected.path("timezone").asString(""));
    }
}
