package dev.ringback.extract.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.PageProblem.Kind;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which encoding a page is read; T12 of the threat model. */
class PageTextTest {
    record Case(String what, byte[] body, Optional<String> type, String text, Charset encoding) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> cases() {
        Charset windows = Charset.forName("windows-1252");
        String meta = "<meta charset=windows-1251>";
        return Stream.of(
                of("nothing said", "Café".getBytes(UTF_8), "", "Café", UTF_8),
                of("mark over head", bytes(0xEF, 0xBB, 0xBF, 0xC3, 0xA9), "text/html;charset=latin1", "é", UTF_8),
                of("UTF-16 by its mark", bytes(0xFF, 0xFE, 0xE9, 0), "text/html;charset=utf-8", "é", UTF_16LE),
                of("UTF-16 the other way", bytes(0xFE, 0xFF, 0, 0xE9), "", "é", UTF_16BE),
                of("head", bytes(0xE9), "text/html; charset=\"ISO-8859-1\"", "é", windows),
                of("latin1 means windows-1252", bytes(0x80), "text/html;charset=latin1", "€", windows),
                of("head over meta", (meta + "é").getBytes(UTF_8), "text/html; CHARSET=utf-8", meta + "é", UTF_8),
                of(
                        "meta",
                        (meta + "\u00E9").getBytes(ISO_8859_1),
                        "text/html",
                        meta + "й",
                        Charset.forName("windows-1251")),
                of(
                        "meta of the old form",
                        "<META http-equiv=Content-Type content='text/html; charset=shift_jis'>".getBytes(UTF_8),
                        "",
                        "<META http-equiv=Content-Type content='text/html; charset=shift_jis'>",
                        Charset.forName("windows-31j")),
                of(
                        "meta in a comment",
                        "<!--<meta charset=koi8-r>-->é".getBytes(UTF_8),
                        "",
                        "<!--<meta charset=koi8-r>-->é",
                        UTF_8),
                of(
                        "meta that says UTF-16",
                        "<meta charset=utf-16>é".getBytes(UTF_8),
                        "",
                        "<meta charset=utf-16>é",
                        UTF_8));
    }

    private static Case of(String what, byte[] body, String type, String text, Charset encoding) {
        return new Case(what, body, Optional.of(type), text, encoding);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFirstThatIsSaidAndAcceptedHolds(Case each) {
        assertEquals(new PageText(each.text(), each.encoding(), List.of()), PageText.read(each.body(), each.type()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"utf-7", "iso-2022-jp", "hz-gb-2312", "IBM500", "x-user-defined", "no such", "utf-16\u0000"})
    void othersAreRefused(String name) {
        PageText text = PageText.read("+ADw-é".getBytes(UTF_8), Optional.of("text/html;charset=\"" + name + "\""));
        assertEquals("+ADw-é", text.text());
        assertEquals(Kind.ENCODING_REFUSED, text.problems().getFirst().kind());
    }

    @Test
    void theRefusalSaysWhatIsAccepted() {
        assertEquals(
                List.of(new PageProblem(
                        Kind.ENCODING_REFUSED,
                        "the encoding \"utf-7\" is not accepted; accepted are those of the web such as UTF-8")),
                PageText.read(new byte[0], Optional.of("text/html; charset=utf-7"))
                        .problems());
    }

    @Test
    void whatIsNoneBecomesAReplacementCharacter() {
        for (byte[] bad : List.of(bytes('a', 0xC0, 0xAF), bytes('a', 0xED, 0xA0, 0x80), bytes('a', 0xFF))) {
            PageText text = PageText.read(bad, Optional.empty());
            assertTrue(text.text().startsWith("a\uFFFD"), text.text());
            assertEquals(
                    List.of(new PageProblem(Kind.BYTES_REPLACED, "some bytes are none in UTF-8")), text.problems());
        }
    }

    @Test
    void everyEncodingOfThisJavaIsReadOrRefused() {
        int accepted = 0;
        for (Charset charset : Charset.availableCharsets().values()) {
            PageText text = PageText.read(bytes(0x1B, '$', 'B', 0xE9, 0), Optional.of("x;charset=" + charset.name()));
            accepted += text.problems().stream().anyMatch(each -> each.kind() == Kind.ENCODING_REFUSED) ? 0 : 1;
        }
        assertTrue(accepted > 20 && accepted < 40, accepted + " accepted");
    }

    @Test
    void wordsAreShownAsTheyAre() {
        assertEquals("a b c", Words.plain(" a\u0000\u202E\u00A0\u0085 b\u200B\n\u0007c ", 20));
        assertEquals("é", Words.plain("e\u0301", 20));
        assertEquals("a", Words.plain("a\uD83D\uDE00", 2));
        assertEquals(" a propos contact us strasse ", Words.folded("À propos/contactUs-Straße"));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
