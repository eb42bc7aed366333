package dev.ringback.review.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.form.Json;
import dev.ringback.form.ProviderForm;
import dev.ringback.form.ReviewForm;
import dev.ringback.model.Provider;
import dev.ringback.model.Review;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lines come to. Companies and texts are invented. */
class IntakeTest {
    private static final ProviderNames PROVIDERS = new ProviderNames(List.of(
            provider("juniper-till", "Juniper Till", "junipertill.example", "JT Pay"),
            provider("juniper-uk", "Juniper Till (UK)", "uk.junipertill.example", "JT Pay UK"),
            provider("oak-pay", "Oak Pay (Oak, Elm)", "oakpay.example", "Acorn")));

    private static final AuthorKeys AUTHORS = new AuthorKeys(new byte[AuthorKeys.SALT_BYTES]);

    @Test
    void aRowHasAllThatOurFormHas() throws IOException {
        Review review = taken("""
                {"provider": "oak-pay", "source": "plaza", "id": "7", "author": "Ada", "authorReviews": 12, "stars": 3.7,
                 "supportStars": "4", "date": "2026-04-30 18:28:00", "text": "Nobody\\u202e answers.\\r\\n\\u0007Twice.",
                 "language": "en_US", "verified": true, "invited": "no", "country": "us", "business": "Cafe",
                 "reply": "Sorry", "repliedAt": "2026-05-01"}""".replace("\n", ""));
        assertEquals(
                """
                {"author":"%s","author_reviews":12,"at":"2026-04-30T18:28:00Z","business":"cafe","country":"US",\
                "day":"2026-04-30","id":"%s","invited":false,"item":"7","kind":"review","language":"en-US",\
                "provider":"oak-pay","reply":{"day":"2026-05-01","text":"Sorry"},"source":"plaza","stars":3.5,\
                "support_stars":4,"text":"Nobody answers.\\nTwice.","verified":true}""".replace("\\\n", "")
                        .formatted(AUTHORS.key("plaza", "Ada").orElseThrow(), ReviewForm.id("plaza", "7"))
                        .transform(text -> Json.canonical(Json.tree(text))),
                Json.canonical(ReviewForm.write(review)));
        assertFalse(ReviewForm.write(review).toString().contains("Ada"));
    }

    @ParameterizedTest
    @CsvSource({
        "oak-pay, oak-pay",
        "OAK PAY, oak-pay",
        "acorn, oak-pay",
        "https://shop.oakpay.example/x, oak-pay",
        "www.oakpay.example, oak-pay",
        "uk.junipertill.example, juniper-uk",
        "help.junipertill.example, juniper-till"
    })
    void aProviderIsKnownBySlugNameAliasOrDomain(String named, String slug) throws IOException {
        assertEquals(
                slug,
                taken("{\"provider\": \"" + named + "\", \"source\": \"plaza\", \"stars\": 1}")
                        .provider());
    }

    @Test
    void anAmbiguousProviderIsRefusedWithItsCandidates() throws IOException {
        assertEquals(
                "\"provider\" is \"Juniper Till\", which may be juniper-till or juniper-uk; accepted: one of these slugs",
                refused("{\"provider\": \"Juniper Till\", \"source\": \"plaza\", \"stars\": 1}"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"stars\": 6`, `\"stars\" is \"6\"; accepted: a number from 1 to 5`",
                "`\"stars\": \"1E+999999999\"`, `\"stars\" is \"1E+999999999\"; accepted: a number from 1 to 5`",
                "`\"stars\": 0.9`, `\"stars\" is \"0.9\"; accepted: a number from 1 to 5`",
                "`\"country\": \"UK\"`, `\"country\" is \"UK\"; accepted: an ISO 3166-1 code of two letters, like US or GB`",
                "`\"business\": \"zoo\"`, `\"business\" is \"zoo\"; accepted: restaurant, cafe, retail, services, market, online`",
                "`\"language\": \"english!\"`, `\"language\" is \"english!\"; accepted: a BCP 47 tag, like en or fr-CA`",
                "`\"verified\": \"maybe\"`, `\"verified\" is \"maybe\"; accepted: true or false`",
                "`\"authorReviews\": -1`, `\"authorReviews\" is \"-1\"; accepted: a whole number from 0 to 1000000`",
                "`\"text\": {\"a\": 1}`, `\"text\" is a list or an object; accepted: a text, a number, true or false`"
            })
    void whatIsWrongIsSaidWithWhatIsAccepted(String field, String reason) throws IOException {
        String other = field.startsWith("\"stars\"") ? "\"text\": \"x\"" : "\"stars\": 1";
        assertEquals(
                reason, refused("{\"provider\": \"oak-pay\", \"source\": \"plaza\", " + other + ", " + field + "}"));
    }

    @Test
    void allFaultsOfARowAreSaidAtOnce() throws IOException {
        String reason = refused("{\"stars\": 9, \"date\": \"30/04/2026\", \"source\": \"A B\"}");
        for (String part : List.of("no \"provider\"", "\"source\" is \"A B\"", "\"date\" is", "\"stars\" is \"9\"")) {
            assertTrue(reason.contains(part), reason);
        }
    }

    @Test
    void aBrokenLineIsRefusedWithItsNumberAndTheRestGoesIn() throws IOException {
        String good = "{\"provider\": \"oak-pay\", \"source\": \"plaza\", \"id\": \"%s\", \"stars\": 1}\n";
        byte[] wrong = "\"\u00ff\"\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = join(
                bytes("\uFEFF" + good.formatted(1) + "{broken\n\n"),
                wrong,
                bytes("x".repeat((1 << 20) + 1) + "\n" + "[".repeat(5_000) + "\n"
                        + good.formatted(2).strip()));
        List<Outcome> outcomes = all(new JsonLines(new ByteArrayInputStream(all), ColumnNames.PLAIN), own());
        assertEquals(
                List.of(1L, 2L, 4L, 5L, 6L, 7L),
                outcomes.stream().map(Outcome::line).toList());
        assertEquals(
                List.of(
                        "this line is not JSON; accepted: one JSON object on one line",
                        "this line is not UTF-8 text; accepted: the encoding UTF-8",
                        "this line has more than 1 MiB; accepted: up to that",
                        "this line is not JSON; accepted: one JSON object on one line"),
                outcomes.stream()
                        .filter(Outcome.Refused.class::isInstance)
                        .map(each -> ((Outcome.Refused) each).reason())
                        .toList());
    }

    @Test
    void aRowWithoutIdIsKnownByWhatItSays() throws IOException {
        String row =
                "{\"provider\": \"oak-pay\", \"source\": \"plaza\", \"date\": \"2026-01-0%d\", \"text\": \"Fine\"}";
        Outcome.Taken first = (Outcome.Taken) all(row.formatted(1)).getFirst();
        assertEquals(Set.of(Outcome.Note.ID_MADE), first.notes());
        assertEquals(first.review().id(), taken(row.formatted(1)).id());
        assertNotEquals(first.review().id(), taken(row.formatted(2)).id());
    }

    @Test
    void marksAloneAreKnownByTheWholeRow() throws IOException {
        String row = "{\"provider\": \"oak-pay\", \"source\": \"plaza\", \"date\": \"2026-01-01\", \"stars\": %d}";
        Outcome.Taken first = (Outcome.Taken) all(row.formatted(1)).getFirst();
        assertTrue(first.isOneOfEqual());
        assertEquals(first.review().id(), taken(row.formatted(1)).id());
        assertNotEquals(first.review().id(), taken(row.formatted(2)).id());
        String known = row.replace("}", ", \"author\": \"Ann Example\"}");
        assertFalse(((Outcome.Taken) all(known.formatted(1)).getFirst()).isOneOfEqual());
    }

    @Test
    void aLongTextIsCutAtACharacter() throws IOException {
        Outcome.Taken taken = (Outcome.Taken) all("{\"provider\": \"oak-pay\", \"source\": \"plaza\", \"text\": \"x"
                        + "\uD83D\uDCDE".repeat(10_000) + "\"}")
                .getFirst();
        assertEquals(Set.of(Outcome.Note.ID_MADE, Outcome.Note.TEXT_CUT), taken.notes());
        String text = taken.review().text().orElseThrow();
        assertEquals(19_999, text.length());
        assertTrue(Character.isLowSurrogate(text.charAt(text.length() - 1)));
    }

    @Test
    void fieldsOfOthersAreMappedAndUnknownOnesToldOnce() throws IOException {
        ColumnNames names = ColumnNames.of(List.of("stars=rating", "date=created_at", "repliedAt=replied_at"));
        OwnForm own = own();
        List<Outcome> outcomes = all(new JsonLines(stream("""
                                {"provider": "oak-pay", "rating": 2, "date": "x", "created_at": "2026-01-02 03:04:05", "up": 1}
                                {"provider": "oak-pay", "rating": 2, "replied_at": "2026-01-02 03:04:05", "up": null}
                                """), names), own);
        Review first = ((Outcome.Taken) outcomes.getFirst()).review();
        assertEquals("2026-01-02T03:04:05Z", first.at().orElseThrow().toString());
        assertEquals(Set.of("up", "date (as named in the file)"), own.unread());
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ColumnNames.of(List.of("stars", "zoo=x", "id=a", "id=b")))
                        .getMessage()
                        .startsWith(
                                "\"id=b\" names a field that another mapping has named; \"stars\" is no mapping; \"zoo=x\" is no"));
    }

    @Test
    void csvHasQuotesLinesWithinFieldsAndOtherSeparators() throws IOException {
        List<Outcome> outcomes = csv("""
                provider;stars;text
                oak-pay;1;"He said ""no""; and
                hung up"
                oak-pay;2;5" screen
                oak-pay;3
                oak-pay;4;"never closed
                oak-pay;5;last
                """);
        assertEquals(
                List.of(2L, 4L, 5L, 6L, 7L),
                outcomes.stream().map(Outcome::line).toList());
        assertEquals(
                Optional.of("He said \"no\"; and\nhung up"),
                ((Outcome.Taken) outcomes.getFirst()).review().text());
        assertEquals("this row has 2 fields; accepted: 3, as the header", ((Outcome.Refused) outcomes.get(2)).reason());
        assertTrue(((Outcome.Refused) outcomes.get(3)).reason().startsWith("a quotation mark is not closed"));
        assertEquals(
                Optional.of("last"), ((Outcome.Taken) outcomes.get(4)).review().text());
        assertThrows(IntakeFault.class, () -> csv(""));
        assertThrows(IntakeFault.class, () -> csv("id,id\n1,2\n"));
    }

    @Test
    void complaintsAreOfConsumersAndCompaniesThatAreNoneOfOursAreTold() throws IOException {
        String columns = "Date received,Product,Issue,Company,Date sent to company,Company response to consumer,"
                + "Timely response?,Consumer complaint narrative,Complaint ID\n";
        CsvRows rows = new CsvRows(
                stream(columns
                        + "7/29/2016,Transfers,Fraud,\"Oak Pay, Inc.\",8/7/2016,Closed with relief,Yes,They kept XXXX,123\n"
                        + "2016-07-29,Transfers,Fraud,THE OAK PAY COMPANY,,Closed,No,,\n"
                        + "2016-07-30,Transfers,Fraud,Oak Holdings Corp.,,Closed,No,,\n"
                        + "13/13/2016,Transfers,Fraud,Oak Pay,,Closed,Perhaps,,\n"),
                ColumnNames.PLAIN);
        List<Outcome> outcomes = all(rows, new CfpbForm("cfpb", Optional.empty(), PROVIDERS));
        Review first = ((Outcome.Taken) outcomes.getFirst()).review();
        assertEquals(Review.Kind.COMPLAINT, first.kind());
        assertEquals("123", first.item());
        assertEquals(
                "Optional[Complaint[product=Optional[Transfers], issue=Optional[Fraud],"
                        + " response=Optional[Closed with relief], timely=Optional[true], sentOn=Optional[2016-08-07]]]",
                first.complaint().toString());
        assertEquals(new Outcome.NotOurs(3, "THE OAK PAY COMPANY"), outcomes.get(1));
        assertTrue(outcomes.get(2) instanceof Outcome.NotOurs, "Oak is in brackets of a name and no name");
        assertEquals(
                "\"Date received\" is \"13/13/2016\"; accepted: " + When.ACCEPTED
                        + "; \"Timely response?\" is \"Perhaps\"; accepted: true or false",
                ((Outcome.Refused) outcomes.get(3)).reason());
        assertThrows(IntakeFault.class, () -> CfpbForm.check(List.of("Company")));
    }

    @Test
    void keysOfAuthorsDependOnSaltAndSource() {
        byte[] other = new byte[AuthorKeys.SALT_BYTES];
        other[3] = 1;
        assertEquals(AUTHORS.key("plaza", "Ada"), new AuthorKeys(new byte[AuthorKeys.SALT_BYTES]).key("plaza", "Ada"));
        assertNotEquals(AUTHORS.key("plaza", "Ada"), AUTHORS.key("square", "Ada"));
        assertEquals(Optional.empty(), AUTHORS.key("plaza", "A Google user"));
        assertNotEquals(AUTHORS.key("plaza", "Ada"), new AuthorKeys(other).key("plaza", "Ada"));
        assertNotEquals(AUTHORS.fingerprint(), new AuthorKeys(other).fingerprint());
    }

    @Test
    void seenItemsAreKnownByTheirFirstLine() {
        SeenItems seen = new SeenItems();
        for (int i = 1; i <= 5_000; i++) {
            assertEquals(0, seen.put(ReviewForm.id("plaza", "" + i), i));
        }
        for (int i = 1; i <= 5_000; i++) {
            assertEquals(i, seen.put(ReviewForm.id("plaza", "" + i), 9_999));
        }
    }

    private static Review taken(String line) throws IOException {
        Outcome outcome = all(line).getFirst();
        return outcome instanceof Outcome.Taken taken ? taken.review() : fail(outcome);
    }

    private static Review fail(Outcome outcome) {
        throw new AssertionError(outcome.toString());
    }

    private static String refused(String line) throws IOException {
        return ((Outcome.Refused) all(line).getFirst()).reason();
    }

    private static List<Outcome> all(String lines) throws IOException {
        return all(
                new JsonLines(stream(lines), ColumnNames.PLAIN),
                new OwnForm(new OwnForm.Setting(Optional.empty(), Optional.empty()), PROVIDERS, AUTHORS));
    }

    private static OwnForm own() {
        return new OwnForm(new OwnForm.Setting(Optional.of("plaza"), Optional.empty()), PROVIDERS, AUTHORS);
    }

    private static List<Outcome> csv(String text) throws IOException {
        return all(new CsvRows(stream(text), ColumnNames.PLAIN), own());
    }

    private static List<Outcome> all(LineReader lines, Intake intake) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            outcomes.add(intake.take(next.get().read()));
        }
        return outcomes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] join(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Provider provider(String slug, String name, String domain, String alias) {
        return ProviderForm.read(
                Json.tree("{\"slug\": \"%s\", \"name\": \"%s\", \"website\": \"https://www.%s\", \"domains\": [\"%s\"],"
                                .formatted(slug, name, domain, domain)
                        + "\"countries\": [\"US\"], \"role\": \"psp\", \"aliases\": [\"%s\"]}".formatted(alias)),
                List.of());
    }
}
