package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test suite of opening_hours.js, where it lies beside the checkout: its open intervals are our bar. */
class OpeningHoursCasesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    @Test
    void theSimpleCasesGiveExactlyTheExpectedIntervals() {
        JsonNode cases = cases("opening-hours/cases_simple_subset.json");
        List<String> off = new ArrayList<>();
        for (JsonNode one : cases) {
            String value = one.get("value").asString();
            HoursReading reading = OpeningHours.read(value);
            HoursReading.Read read = assertInstanceOf(HoursReading.Read.class, reading, reading::toString);
            compare(one, value, read.hours(), off);
        }
        assertEquals(36, cases.size(), "cases in the file");
        assertEquals(List.of(), off);
    }

    /** Whatever else of the suite is read must be right too: an unread value is honest, a misread one is not. */
    @Test
    void everyOtherCaseIsEitherUnreadOrRight() {
        JsonNode cases = cases("opening-hours/cases.json");
        List<String> off = new ArrayList<>();
        int count = 0;
        for (JsonNode one : cases) {
            boolean plain = one.get("kind").asString().equals("addTest")
                    && one.get("location").isNull();
            for (JsonNode value :
                    plain ? one.get("values") : JsonMapper.shared().createArrayNode()) {
                String text = value.get("value").asString();
                if (OpeningHours.read(text) instanceof HoursReading.Read read) {
                    compare(one, text, read.hours(), off);
                    count++;
                }
            }
        }
        System.out.println("cases of opening_hours.js read besides the simple ones: " + count);
        assertTrue(count >= 60, "read only " + count);
        assertEquals(List.of(), off);
    }

    /** Those that need neither a place nor a calendar of holidays, however loosely they are written. */
    @Test
    void nearlyAllCasesWithoutAPlaceAreExactAndNoneIsWrong() {
        List<String> off = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        int count = 0;
        for (JsonNode one : cases("opening-hours/cases.json")) {
            boolean plain = one.get("kind").asString().equals("addTest")
                    && one.get("location").isNull();
            for (JsonNode value :
                    plain ? one.get("values") : JsonMapper.shared().createArrayNode()) {
                String text = value.get("value").asString();
                count++;
                if (OpeningHours.readLoosely(text) instanceof HoursReading.Read read) {
                    compare(one, text, read.hours(), off);
                } else {
                    unread.add(text);
                }
            }
        }
        int exact = count - off.size() - unread.size();
        System.out.println("cases of opening_hours.js without a place: exact " + exact + " of " + count + ", unread "
                + unread + ", wrong " + off.size());
        assertEquals(List.of(), off);
        assertEquals(400, count, "values in the file");
        assertTrue(exact >= 0.97 * count, "exact " + exact);
    }

    private static void compare(JsonNode one, String value, OpeningHours hours, List<String> off) {
        LocalDateTime from = time(one.get("from"));
        LocalDateTime to = time(one.get("to"));
        int days = (int) ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()) + 1;
        Staffed staffed = hours.during(new Window(from.toLocalDate(), days), BERLIN, Optional.empty());
        TimeSet whole = TimeSet.of(minute(from), minute(to));
        TimeSet open = staffed.open().intersect(whole);
        TimeSet unknown = staffed.unknown().intersect(whole);
        TimeSet expected = expected(one, false);
        TimeSet perhaps = expected(one, true);
        if (!open.equals(expected) || !unknown.equals(perhaps)) {
            off.add(one.get("name").asString() + ": " + value + " read as " + hours + " missing "
                    + words(expected.minus(open)) + " too much "
                    + words(open.minus(expected)) + " unknown missing " + words(perhaps.minus(unknown))
                    + " unknown too much " + words(unknown.minus(perhaps)) + "\n");
        }
    }

    private static String words(TimeSet set) {
        return set.intervals().stream()
                .limit(3)
                .map(interval -> Instant.ofEpochSecond(interval.from() * 60) + "/" + interval.minutes())
                .toList()
                .toString();
    }

    private static TimeSet expected(JsonNode one, boolean wanted) {
        List<TimeSet.Interval> intervals = new ArrayList<>();
        for (JsonNode interval : one.get("intervals")) {
            boolean unknown = interval.size() > 2 && interval.get(2).asBoolean(false);
            if (unknown == wanted) {
                intervals.add(new TimeSet.Interval(minute(time(interval.get(0))), minute(time(interval.get(1)))));
            }
        }
        return TimeSet.of(intervals);
    }

    private static LocalDateTime time(JsonNode node) {
        String text = node.asString();
        return text.endsWith("Z")
                ? LocalDateTime.ofInstant(Instant.parse(text), BERLIN)
                : LocalDateTime.parse(text.replace('.', '-'), TIME);
    }

    private static long minute(LocalDateTime local) {
        return local.atZone(BERLIN).toEpochSecond() / 60;
    }

    private static JsonNode cases(String name) {
        Optional<Path> file = SharedCorpus.file(name);
        assumeTrue(file.isPresent(), "no ../shared/corpus/" + name + " beside this checkout");
        return JsonMapper.shared().readTree(file.orElseThrow().toFile());
    }
}
