package dev.ringback.extract.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.extract.page.Language;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.passage.Passage;
import dev.ringback.extract.passage.Passage.Form;
import dev.ringback.extract.passage.Passage.Mark;
import dev.ringback.model.ReadClaim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Sentences and sections of invented companies in seven languages, with what they say and what they do not. */
class SupportClaimsTest {
    private static final List<String> CONTACT = List.of("Contact");
    private static final Setting HERE = new Setting(Optional.of(Language.ENGLISH), Optional.of("US"));

    /**
     * A sentence.
     *
     * @param open what is not read right yet, and why; such a case is not checked
     */
    record Case(
            Language language, Optional<String> country, String text, List<String> expected, Optional<String> open) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Case> cases() {
        ObjectMapper mapper = new ObjectMapper();
        return lines().map(line -> read(mapper.readTree(line)));
    }

    @ParameterizedTest
    @MethodSource("checked")
    void sentenceSaysThisAndNothingElse(Case each) {
        Setting setting = new Setting(Optional.of(each.language()), each.country());
        List<ReadClaim> claims = SupportClaims.of(List.of(Passage.of(each.text(), setting.language())), setting);
        assertEquals(
                String.join("\n", each.expected()),
                String.join("\n", claims.stream().map(Brief::of).toList()));
    }

    static Stream<Case> checked() {
        return cases().filter(each -> each.open().isEmpty());
    }

    @Test
    void everyLanguageHasTwentySentencesThatSaySomethingAndFifteenThatDoNot() {
        Map<Language, int[]> counts = new EnumMap<>(Language.class);
        cases().forEach(each -> counts.computeIfAbsent(each.language(), key -> new int[2])[
                each.expected().isEmpty() ? 1 : 0]++);
        assertEquals(Set.of(Language.values()), counts.keySet());
        counts.forEach((language, count) ->
                assertTrue(count[0] >= 20 && count[1] >= 15, language + " " + Arrays.toString(count)));
    }

    @Test
    void rowsOfHoursMakeOneWeek() {
        List<String> heads = List.of("Contact us", "Phone support");
        assertEquals(
                List.of("support channel=PHONE purpose=SUPPORT hours=\"Mo-Fr 06:00-18:00; Sa-Su off\""
                        + " zone=America/New_York"),
                read(row("Monday–Friday | 6am–6pm ET", heads), row("Saturday–Sunday | Closed", heads)));
    }

    @Test
    void hoursBelowANumberAreThoseOfTheNumber() {
        assertEquals(
                List.of(
                        "support channel=PHONE hours=\"Mo-Fr 09:00-17:00\" zone=America/New_York phone=+16464812093",
                        "support channel=EMAIL purpose=SUPPORT email=help@tillwell.example"),
                read(
                        item("Phone: 646-481-2093", CONTACT),
                        item("Email: help@tillwell.example", CONTACT),
                        item("Hours: Mon–Fri 9am–5pm ET", CONTACT)));
    }

    @Test
    void zoneInTheHeadOfAColumnIsThatOfItsHours() {
        assertEquals(
                List.of("support channel=EMAIL purpose=SUPPORT hours=\"Mo-Fr 09:00-18:00\" zone=America/New_York"
                        + " email=help@tillwell.example"),
                read(table(
                        "Level 1 | help@tillwell.example | Mon – Fri, 09:00 – 18:00",
                        List.of("Escalation contacts"),
                        List.of("Level", "Email", "Coverage window (America/New_York)"))));
    }

    @Test
    void zoneOfALineAboveHoldsForTheSection() {
        List<String> heads = List.of("Support hours");
        assertEquals(
                List.of("support channel=PHONE purpose=SUPPORT hours=\"Mo-Fr 09:00-17:00\" zone=America/New_York"),
                read(item("All times are Eastern Time.", heads), item("Phone: Mon–Fri 9am–5pm", heads)));
    }

    @Test
    void columnsOfChannelsAreReadEachForItself() {
        assertEquals(
                List.of(
                        "support channel=PHONE purpose=SUPPORT hours=\"Mo-Fr 09:00-17:00\"",
                        "support channel=CHAT purpose=SUPPORT hours=\"Mo-Fr 08:00-20:00\""),
                read(table("Mon–Fri | 9am–5pm | 8am–8pm", List.of("Support hours"), List.of("", "Phone", "Chat"))));
    }

    @Test
    void firstResponseIsAReplyAndResolutionIsNone() {
        assertEquals(
                List.of("reply purpose=EMERGENCY maxHours=1"),
                read(table(
                        "Severity 1 | 1 hour | 4 hours",
                        List.of("Support levels"),
                        List.of("Severity", "First response", "Resolution"))));
    }

    @Test
    void rowsOfLanguagesAreOneClaimEach() {
        List<String> columns = List.of("Language", "Hours (ET)");
        assertEquals(
                List.of(
                        "support channel=CHAT hours=\"Mo-Fr 09:00-17:00\" zone=America/New_York languages=en",
                        "support channel=CHAT hours=\"Mo-Fr 10:00-16:00\" zone=America/New_York languages=fr"),
                read(
                        table("English | Mon–Fri 9am–5pm", List.of("Live chat"), columns),
                        table("French | Mon–Fri 10am–4pm", List.of("Live chat"), columns)));
    }

    @Test
    void headOfficeUnderItsHeadingIsNoSupport() {
        List<String> heads = List.of("Contact", "Head office");
        assertEquals(List.of(), read(item("Mon–Fri 9am–5pm", heads), item("Phone: 646-481-2093", heads)));
    }

    @Test
    void hoursOnAPageThatDoesNotSpeakOfSupportAreNone() {
        assertEquals(List.of(), read(item("Open Mon–Fri 9am–5pm", List.of("Our story"))));
    }

    @Test
    void whatCustomersSayIsNoClaim() {
        Passage said = item("They answer 24/7, great support!", List.of("Reviews"));
        assertEquals(1, read(said).size(), "the check can fail");
        assertEquals(List.of(), read(marked(said, Mark.QUOTED)));
        assertEquals(List.of(), read(marked(said, Mark.CODE)));
    }

    @Test
    void numberInTheFooterIsNotSaidTwice() {
        assertEquals(
                List.of("support channel=PHONE purpose=SUPPORT hours=\"Mo-Fr 09:00-17:00\" zone=America/New_York"
                        + " phone=+16464812093"),
                read(
                        item("Call support at 646-481-2093, Mon–Fri 9am–5pm ET", List.of("Help")),
                        marked(item("646-481-2093", List.of()), Mark.FRAME)));
    }

    @Test
    void limitsOfOfflineModeAreOneClaim() {
        List<String> heads = List.of("Offline mode");
        assertEquals(
                List.of("offline offered=YES hours=72 amount=250 currency=USD"),
                read(
                        item("When the internet is down, cards can still be accepted in offline mode.", heads),
                        item("The default limit is $250.00.", heads),
                        item("Payments expire after 72 hours.", heads)));
    }

    @Test
    void countriesBesideNumbersBindThem() {
        List<String> heads = List.of("Call us");
        assertEquals(
                List.of(
                        "support channel=PHONE phone=+442082465010 countries=GB",
                        "support channel=PHONE phone=+35319132083 countries=IE"),
                read(item("UK: +44 20 8246 5010", heads), item("Ireland: +353 1 913 2083", heads)));
    }

    @Test
    void linkGivesTheNumberThatItsWordsDoNot() {
        Passage passage = new Passage(
                "Call us",
                Form.TEXT,
                List.of("Support"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1,
                List.of(new Passage.Link(0, 7, "tel:+16464812093")),
                Set.of());
        assertEquals(List.of("support channel=PHONE purpose=SUPPORT phone=+16464812093"), read(passage));
    }

    @Test
    void quotesAreShort() {
        String text = "Call our support team on 646-481-2093 " + "whenever something is wrong with it ".repeat(40);
        ReadClaim claim = SupportClaims.of(List.of(Passage.of(text, HERE.language())), HERE)
                .getFirst();
        assertTrue(claim.reading().quote().length() <= 200, claim.reading().quote());
        assertTrue(
                claim.reading().quote().split(" ", -1).length <= 25,
                claim.reading().quote());
        assertTrue(
                claim.reading().quote().contains("646-481-2093"),
                claim.reading().quote());
    }

    private static List<String> read(Passage... passages) {
        return SupportClaims.of(List.of(passages), HERE).stream().map(Brief::of).toList();
    }

    private static Passage item(String text, List<String> heads) {
        return passage(text, Form.LIST, heads, List.of());
    }

    private static Passage row(String text, List<String> heads) {
        return passage(text, Form.TABLE, heads, List.of());
    }

    private static Passage table(String text, List<String> heads, List<String> columns) {
        return passage(text, Form.TABLE, heads, columns);
    }

    private static Passage passage(String text, Form form, List<String> heads, List<String> columns) {
        return new Passage(text, form, heads, columns, Optional.empty(), Optional.empty(), 1, List.of(), Set.of());
    }

    private static Passage marked(Passage passage, Mark mark) {
        return new Passage(
                passage.text(),
                passage.form(),
                passage.headings(),
                passage.columns(),
                passage.introduction(),
                passage.language(),
                passage.section(),
                passage.links(),
                Set.of(mark));
    }

    private static Case read(JsonNode node) {
        return new Case(
                Language.ofTag(node.get("language").asString()).orElseThrow(),
                Optional.ofNullable(node.get("country")).map(JsonNode::asString),
                node.get("text").asString(),
                node.get("expected").valueStream().map(JsonNode::asString).toList(),
                Optional.ofNullable(node.get("open")).map(JsonNode::asString));
    }

    private static Stream<String> lines() {
        String name = "support-cases.jsonl";
        try (InputStream file = Objects.requireNonNull(SupportClaimsTest.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
