package dev.ringback.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {
    /** https://www.rfc-editor.org/rfc/rfc6234#section-8.5 */
    @Test
    void aTextHasTheDigestOfItsBytes() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digest.sha256("abc"));
    }

    @Test
    void linesHaveTheDigestOfTheirText() {
        for (List<String> lines : List.of(List.<String>of(), List.of(""), List.of("ä"), List.of("a", "", "ß→b"))) {
            assertEquals(Digest.sha256(String.join("\n", lines)), Digest.sha256OfLines(lines));
        }
        assertNotEquals(Digest.sha256OfLines(List.of("ab", "c")), Digest.sha256OfLines(List.of("a", "bc")));
    }
}
