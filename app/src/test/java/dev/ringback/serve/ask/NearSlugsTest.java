package dev.ringback.serve.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearSlugsTest {
    private static final List<String> SLUGS =
            List.of("acorn-pay", "birch-pay", "juniper-till", "juniper-till-uk", "oak");

    @Test
    void whatSharesMostLettersComesFirst() {
        assertEquals(List.of("juniper-till", "juniper-till-uk"), NearSlugs.of("Junipr-Till", SLUGS));
        assertEquals(List.of("oak"), NearSlugs.of("oakk", SLUGS));
    }

    @Test
    void whereNothingIsNearNoneIsGiven() {
        assertEquals(List.of(), NearSlugs.of("zzz", SLUGS));
        assertEquals(List.of(), NearSlugs.of("", SLUGS));
        assertEquals(List.of(), NearSlugs.of("q".repeat(100_000), SLUGS));
    }
}
