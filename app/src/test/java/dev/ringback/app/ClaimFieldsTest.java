package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Offered;
import dev.ringback.model.Purpose;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Reading;
import dev.ringback.model.Scope;
import dev.ringback.model.Source;
import dev.ringback.model.Terms;
import dev.ringback.model.Toggle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClaimFieldsTest {
    private static final Scope ALL =
            new Scope(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Customers.ALL, false);
    private static final Reading READING =
            new Reading(Reading.Method.TEXT, "Call us", "Help > Phone", Source.Quality.HIGH);
    private static final Contact PHONE = new Contact(
            Optional.of(Channel.PHONE),
            Optional.of(Purpose.SUPPORT),
            Optional.of(new Contact.Hours(
                    "Mo-Fr 08:00-20:00", Optional.of(ZoneId.of("America/Chicago")), Optional.empty())),
            Optional.of("+13125550142"),
            Optional.empty(),
            Optional.empty(),
            List.of("en", "es"),
            OptionalDouble.of(5));

    @Test
    void aChannelHasItsFieldsInTheirOrder() {
        Scope some = new Scope(
                List.of("US"),
                List.of("Plus"),
                List.of(),
                Optional.empty(),
                Optional.of("for Plus"),
                Customers.SOME,
                true);
        assertEquals(
                "{\"file\":\"a.html\",\"kind\":\"support\",\"channel\":\"phone\",\"hours\":\"Mo-Fr 08:00-20:00\","
                        + "\"timezone\":\"America/Chicago\",\"phone\":\"+13125550142\",\"languages\":[\"en\",\"es\"],"
                        + "\"purpose\":\"support\",\"audience\":\"for Plus\",\"customers\":\"some\",\"plans\":[\"Plus\"],"
                        + "\"countries\":[\"US\"],\"loginRequired\":true,\"waitMinutes\":5,\"quote\":\"Call us\","
                        + "\"place\":\"Help > Phone\",\"method\":\"text\",\"confidence\":\"high\"}",
                json(new ReadClaim(ClaimKind.SUPPORT, some, new Terms.Support(PHONE), READING)));
    }

    @Test
    void anOpenEndIsNull() {
        Contact bare = new Contact(
                Optional.of(Channel.EMAIL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
        Terms reply = new Terms.Reply(
                bare, OptionalDouble.empty(), OptionalDouble.of(24), OptionalDouble.of(0.5), OptionalDouble.of(2));
        String json = json(new ReadClaim(ClaimKind.REPLY, ALL, reply, READING));
        assertTrue(json.contains("\"replyHours\":[null,24],\"replyBusinessDays\":[0.5,2],\"quote\""), json);
    }

    @Test
    void takingCardsOfflineHasItsLimits() {
        Terms offline = new Terms.Offline(
                Optional.of(Offered.YES),
                Optional.of(Toggle.OFF),
                OptionalDouble.of(72),
                Optional.of(new BigDecimal("50.00")),
                Optional.of("EUR"),
                Optional.of(200),
                Optional.empty());
        String json = json(new ReadClaim(ClaimKind.OFFLINE, ALL, offline, READING));
        assertTrue(
                json.contains("\"offered\":\"yes\",\"limitHours\":72,\"limitAmount\":50.00,\"limitCount\":200,"
                        + "\"currency\":\"EUR\",\"default\":\"off\""),
                json);
    }

    @Test
    void aSpareHasItsDaysAndAnAbsentChannelSaysNo() {
        Terms spare =
                new Terms.Replacement(OptionalDouble.of(1), OptionalDouble.empty(), Optional.empty(), Optional.of(24));
        String json = json(new ReadClaim(ClaimKind.REPLACEMENT, ALL, spare, READING));
        assertTrue(json.contains("\"deliveryBusinessDays\":[1,null],\"warrantyMonths\":24"), json);
        String none = json(new ReadClaim(ClaimKind.SUPPORT, ALL, new Terms.Absent(Channel.PHONE), READING));
        assertTrue(none.contains("\"channel\":\"phone\",\"offered\":\"no\""), none);
    }

    @Test
    void theTableFitsALine() {
        StringWriter text = new StringWriter();
        FactRows rows = new FactRows(new PrintWriter(text, true), FactRows.Format.TABLE, ClaimFields.COLUMNS);
        Fields fields = fields(new ReadClaim(ClaimKind.SUPPORT, ALL, new Terms.Support(PHONE), READING));
        rows.print(fields.map(), ClaimFields.cells(fields));
        assertTrue(text.toString().lines().allMatch(line -> line.length() <= 120), text.toString());
        assertTrue(text.toString().contains("Mo-Fr 08:00-20:00 America/Chicago"), text.toString());
    }

    @Test
    void aTableSaysInWordsWhatTheNumbersCount() {
        Terms spare =
                new Terms.Replacement(OptionalDouble.of(1), OptionalDouble.of(2), Optional.empty(), Optional.of(24));
        Fields fields = fields(new ReadClaim(ClaimKind.REPLACEMENT, ALL, spare, READING));
        assertEquals("delivery after 1 to 2 working days, 24 months of warranty", ClaimPhrase.of(fields));
        Fields none = fields(new ReadClaim(ClaimKind.SUPPORT, ALL, new Terms.Absent(Channel.PHONE), READING));
        assertEquals("not offered", ClaimPhrase.of(none));
        Fields phone = fields(new ReadClaim(ClaimKind.SUPPORT, ALL, new Terms.Support(PHONE), READING));
        assertEquals("Mo-Fr 08:00-20:00 America/Chicago, +13125550142, 5 minutes of waiting", ClaimPhrase.of(phone));
    }

    private static Fields fields(ReadClaim claim) {
        return ClaimFields.of(new Fields().with("file", "a.html"), claim);
    }

    private static String json(ReadClaim claim) {
        StringWriter text = new StringWriter();
        new FactRows(new PrintWriter(text, true), FactRows.Format.JSONL, List.of())
                .print(fields(claim).map(), List.of());
        return text.toString().strip();
    }
}
