package dev.ringback.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Role;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-up as people type. The companies are invented. */
class ProviderSearchTest {
    private static final Generation GENERATION = Generation.inMemory(Rows.ALL);
    private static final List<String> BOTH = List.of("example-pay", "the-till");

    @AfterAll
    static void close() {
        GENERATION.close();
    }

    @ParameterizedTest
    @CsvSource({
        "name, Example Payments",
        "name without its end, exampl",
        "stemmed word as written, payments",
        "two beginnings, paym exam",
        "capitals, EXAMPLE PAY",
        "slug, example-pay",
        "alias, exp pay",
        "domain, example.com",
        "words of a claim, offline readers",
        "other form of a claim's word, reader keeps",
        "name and words of it, exp payment"
    })
    void findsByName(String what, String words) {
        assertEquals(List.of("example-pay"), find(words), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the till", "THE", "till.example.org", "till"})
    void findsWithWordsThatAreTooCommonElsewhere(String words) {
        assertEquals("the-till", find(words).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \u00a0"})
    void nothingAskedGivesAll(String words) {
        assertEquals(BOTH, find(words.replace('\u00a0', ' ')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "payments zzz", "and of", "!!!", "*", "?", "*:*", "name:", "\"", "((("})
    void findsNothingWhereNothingIs(String words) {
        assertEquals(List.of(), find(words));
    }

    @Test
    void countryAndRoleNarrow() {
        assertEquals(List.of("the-till"), find(Optional.empty(), Optional.of("FR"), Optional.empty()));
        assertEquals(List.of("example-pay"), find(Optional.empty(), Optional.empty(), Optional.of(Role.PSP)));
        assertEquals(List.of(), find(Optional.of("till"), Optional.of("US"), Optional.empty()));
        assertEquals(BOTH, find(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void aNameIsBetterThanAMention() {
        var other = Rows.provider(Rows.TILL.node().toString().replace("\"claims\"", "\"note\":\"Example\",\"claims\""));
        try (Generation generation = Generation.inMemory(List.of(other, Rows.EXAMPLE))) {
            ProviderQuery query = new ProviderQuery(Optional.of("example"), Optional.empty(), Optional.empty());
            assertEquals(
                    "example-pay", generation.find(query).getFirst().provider().slug());
        }
    }

    @Test
    void noTextMakesItFail() {
        Random random = new Random(20261121);
        String syntax = "+-&|!(){}[]^\"~*?:\\/ ANDORNOT'\u0000\uD800\uDC00\u00df\u0130\u4e2d";
        for (int round = 0; round < 1_000; round++) {
            StringBuilder words = new StringBuilder();
            int length = random.nextInt(ProviderQuery.MAX_LENGTH + 1);
            while (words.length() < length) {
                boolean special = random.nextBoolean();
                words.append(special ? syntax.charAt(random.nextInt(syntax.length())) : (char) random.nextInt(0x10000));
            }
            assertTrue(find(words.toString()).size() <= 2);
        }
        find("x".repeat(ProviderQuery.MAX_LENGTH));
        find("a ".repeat(ProviderQuery.MAX_LENGTH / 2));
    }

    private static List<String> find(String words) {
        return find(Optional.of(words), Optional.empty(), Optional.empty());
    }

    private static List<String> find(Optional<String> words, Optional<String> country, Optional<Role> role) {
        return GENERATION.find(new ProviderQuery(words, country, role)).stream()
                .map(dossier -> dossier.provider().slug())
                .toList();
    }
}
