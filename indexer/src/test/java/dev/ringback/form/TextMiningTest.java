package dev.ringback.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host's tdmrep.json reserves. */
class TextMiningTest {
    private static TextMining read(String text) {
        return TextMining.read(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /,              /anything,          true
            /support,       /support/hours,     true
            /support,       /Support,           false
            /support$,      /support/hours,     false
            /support$,      /support,           true
            /*.html$,       /a/b.html,          true
            /*.html$,       /a/b.html?x=1,      false
            /*/help,        /en/help/a,         true
            /*/help,        /help,              false
            *,              /x,                 true
            /a*b*c$,        /aXbXbXc,           true
            /a.c,           /abc,               false
            """)
    void aLocationIsAPatternAsInRobotsTxt(String location, String path, boolean reserved) {
        TextMining found = read("[{\"location\": \"" + location + "\", \"tdm-reservation\": 1}]");
        assertEquals(Optional.empty(), found.problem());
        assertEquals(reserved, found.reserving(path).isPresent());
    }

    @Test
    void theReservationHoldsWhereRulesDisagree() {
        TextMining found = read("""
                [{"location": "/help", "tdm-reservation": 0},
                 {"location": "/", "tdm-reservation": "1", "tdm-policy": "https://www.example.com/p"}]""");
        assertEquals(
                Optional.of(new TextMining.Rule("/", true, Optional.of("https://www.example.com/p"))),
                found.reserving("/help"));
        assertEquals(
                Optional.empty(),
                read("[{\"location\": \"/\", \"tdm-reservation\": 0}]").reserving("/help"));
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertEquals(
                Optional.of("it is no list; accepted: a list of objects with location"),
                read("{}").problem());
        assertTrue(read("[").problem().orElseThrow().startsWith("it is not JSON: "));
        assertEquals(
                Optional.of("it is not UTF-8"),
                TextMining.read(new byte[] {(byte) 0xFF}).problem());
        TextMining some = read("""
                [7, {"tdm-reservation": 1}, {"location": "help", "tdm-reservation": 1},
                 {"location": "/a"}, {"location": "/b", "tdm-reservation": 1}]""");
        assertEquals(Optional.of("4 of its entries cannot be read"), some.problem());
        assertEquals(
                List.of("/b"),
                some.rules().stream().map(TextMining.Rule::location).toList());
        assertTrue(read("[".repeat(100_000)).problem().isPresent());
    }

    @Test
    void manyStarsTakeNoTime() {
        TextMining found = read("[{\"location\": \"/" + "*a".repeat(500) + "$\", \"tdm-reservation\": 1}]");
        long start = System.nanoTime();
        assertEquals(Optional.empty(), found.reserving("/" + "a".repeat(2_000) + "b"));
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
    }
}
