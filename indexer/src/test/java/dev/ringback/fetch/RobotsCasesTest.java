package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test cases of google/robotstxt. */
class RobotsCasesTest {
    private static final int CASES = 142;

    /**
     * Three cases of ID_Encoding say that rule and address are compared as they are written, where the standard has both
     * brought to one spelling first: {@code /%62%61%7A} is {@code /baz}, and {@code /\u30c4} is {@code /%E3%83%84};
     * https://www.rfc-editor.org/rfc/rfc9309#section-2.2.2. We keep to the standard, as crawler-commons does.
     */
    private static final int AGAINST_THE_STANDARD = 3;

    @Test
    void everyCaseOfTheStandardHolds(TestReporter reporter) {
        Optional<Path> file = SharedCorpus.file("robots/cases.json");
        assumeTrue(file.isPresent(), "the shared corpus is not here");
        List<String> wrong = new ArrayList<>();
        List<String> wrongOfGoogle = new ArrayList<>();
        int seen = 0;
        int ofGoogle = 0;
        for (JsonNode each : JsonMapper.shared().readTree(file.get().toFile())) {
            String test = each.get("test").asString();
            boolean google = test.startsWith("GoogleOnly_");
            seen++;
            ofGoogle += google ? 1 : 0;
            if (allows(each) != each.get("allowed").asBoolean()) {
                (google ? wrongOfGoogle : wrong).add(each.toString());
            }
        }
        reporter.publishEntry(
                "robots cases",
                "%d of the standard, %d of Google alone, of which %d differ: %s"
                        .formatted(seen - ofGoogle, ofGoogle, wrongOfGoogle.size(), wrongOfGoogle));
        assertEquals(CASES, seen);
        assertEquals(AGAINST_THE_STANDARD, wrong.size(), wrong::toString);
        assertEquals(
                List.of(),
                wrong.stream().filter(each -> !each.contains("ID_Encoding")).toList());
    }

    private static boolean allows(JsonNode each) {
        String text = each.get("robots").asString();
        String agent = each.get("agent").asString().toLowerCase(Locale.ROOT);
        RobotsRules rules = RobotsRules.parse("http://foo.bar", text, agent);
        return WebAddress.read(each.get("url").asString())
                .found()
                .map(rules::allows)
                .orElse(true);
    }
}
