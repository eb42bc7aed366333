package dev.ringback.extract.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StyleRulesTest {
    private static Set<String> hidden(String rules) {
        return StyleRules.of(
                        List.copyOf(Jsoup.parse("<style>" + rules + "</style>").select("style")))
                .hiddenNames();
    }

    @Test
    void namesOfSimpleRulesAreHidden() {
        assertEquals(
                Set.of(".a", "#b", ".d"),
                hidden(".A, #b , p.c{display : NONE} .e{color:red} .d{/* } */visibility:hidden} p .f{display:none}"));
    }

    @Test
    void rulesForSomeScreensSayNothing() {
        assertEquals(Set.of(".b"), hidden("@media print{.a{display:none}} .b{display:none}"));
    }

    @Test
    void brokenRulesComeToAnEnd() {
        Random random = new Random(13);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 20_000; i++) {
                StringBuilder rules = new StringBuilder();
                for (int left = random.nextInt(30); left > 0; left--) {
                    rules.append(".#,{}:; a\u00E9*/@n".charAt(random.nextInt(14)));
                    rules.append(random.nextInt(6) == 0 ? "display:none" : "");
                }
                hidden(rules.toString());
            }
        });
    }
}
