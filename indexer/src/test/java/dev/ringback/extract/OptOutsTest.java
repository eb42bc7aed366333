package dev.ringback.extract;

import static dev.ringback.extract.Pages.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.OptOut.Signal;
import dev.ringback.extract.OptOut.Where;
import dev.ringback.fetch.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What publishers ask of us. */
class OptOutsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            noindex                                      | NOINDEX
            NOINDEX, NoFollow                            | NOINDEX NOFOLLOW
            none                                         | NONE
            noai, noimageai                              | NOAI NOIMAGEAI
            otherbot: noindex, noai                      | ''
            ringback: noindex, noai                      | NOINDEX NOAI
            noai, otherbot: noindex, Ringback: none      | NOAI NONE
            unavailable_after: 25 Jun 2026 15:00:00, noai | NOAI
            max-snippet: 20, noindex                     | NOINDEX
            index, follow, all, noindexes                | ''
            """)
    void rulesInTheHeadAreForEverybodyOrForTheRobotNamed(String value, String signals) {
        PageReading page = read("", new Reply.Header("X-Robots-Tag", value));
        assertEquals(
                signals,
                String.join(
                        " ",
                        page.optOuts().stream()
                                .map(each -> each.signal().name())
                                .toList()));
    }

    @Test
    void rulesInThePageAreFoundToo() {
        PageReading page = read("""
                <META NAME="Robots" CONTENT="noindex,NOAI"> <meta name="otherbot" content="none">
                <meta name="ringback" content="nofollow"> <meta name="description" content="noimageai">""");
        assertEquals(
                List.of(
                        new OptOut(Signal.NOINDEX, Where.META, "noindex"),
                        new OptOut(Signal.NOAI, Where.META, "NOAI"),
                        new OptOut(Signal.NOFOLLOW, Where.META, "nofollow")),
                page.optOuts());
    }

    @Test
    void reservationsAreFoundInHeadAndPage() {
        PageReading page = read(
                "<meta name=tdm-reservation content=1><meta name=tdm-policy content='https://www.example.com/tdm'>",
                new Reply.Header("TDM-Reservation", " 1 "),
                new Reply.Header("tdm-policy", "https://www.example.com/p.json"));
        assertEquals(
                List.of(
                        new OptOut(Signal.TDM_RESERVATION, Where.HEADER, "1"),
                        new OptOut(Signal.TDM_POLICY, Where.HEADER, "https://www.example.com/p.json"),
                        new OptOut(Signal.TDM_RESERVATION, Where.META, "1"),
                        new OptOut(Signal.TDM_POLICY, Where.META, "https://www.example.com/tdm")),
                page.optOuts());
        assertEquals(List.of(), read("<meta name=tdm-reservation content=0>").optOuts());
    }

    @Test
    void filesHaveThemInTheirHeadOnly() {
        PageReading file = read(
                "<meta name=robots content=none>",
                new Reply.Header("Content-Type", "application/json"),
                new Reply.Header("X-Robots-Tag", "noindex"));
        assertEquals(List.of(new OptOut(Signal.NOINDEX, Where.HEADER, "noindex")), file.optOuts());
    }
}
