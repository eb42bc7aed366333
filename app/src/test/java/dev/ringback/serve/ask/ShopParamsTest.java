package dev.ringback.serve.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.rank.Shop;
import dev.ringback.rank.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shop may say of itself, and what it is told when that cannot be used. */
class ShopParamsTest {
    private static final Map<String, String> GOOD =
            Map.of("country", "US", "timezone", "America/Chicago", "hours", "Tu-Su 11:00-23:00");

    private static Params params(String... namesAndValues) {
        Map<String, List<String>> given = new HashMap<>();
        GOOD.forEach((name, value) -> given.put(name, List.of(value)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return Params.strict(given, ShopParams.NAMES);
    }

    private static Shop shop(String... namesAndValues) {
        Params params = params(namesAndValues);
        Optional<Shop> shop = ShopParams.read(params);
        assertEquals(List.of(), params.faults());
        return shop.orElseThrow();
    }

    /** The only fault, which must name this parameter. */
    private static Fault fault(String name, String value) {
        Params params = params(name, value);
        assertTrue(ShopParams.read(params).isEmpty());
        assertEquals(1, params.faults().size(), params.faults().toString());
        assertEquals(name, params.faults().getFirst().param());
        return params.faults().getFirst();
    }

    @Test
    void theLeastAShopSaysIsEnough() {
        Shop shop = shop();
        assertEquals("US", shop.country());
        assertEquals(Weights.DEFAULT, shop.weights());
        assertEquals(List.of(), shop.languages());
        assertTrue(shop.business().isEmpty());
    }

    @Test
    void caseOfCountryAndBusinessDoesNotMatter() {
        assertEquals("US", shop("country", "us").country());
        assertEquals(
                "RESTAURANT",
                shop("business", "Restaurant").business().orElseThrow().name());
    }

    @Test
    void aCountryWithOneZoneNeedsNoneNamed() {
        Params params = Params.lenient(Map.of("country", List.of("GB"), "hours", List.of("24/7")));
        assertEquals(
                "Europe/London",
                ShopParams.read(params).orElseThrow().timezone().getId());
    }

    @Test
    void aCountryWithSeveralZonesSaysThatItNeedsOne() {
        Params params = Params.lenient(Map.of("country", List.of("US"), "hours", List.of("24/7")));
        assertTrue(ShopParams.read(params).isEmpty());
        assertEquals(1, params.faults().size());
        assertEquals(
                new Fault(
                        "timezone",
                        Fault.Code.MISSING,
                        "\"timezone\" is missing; accepted: an IANA name, like America/Chicago; US has more than one"),
                params.faults().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country|XX|there is no such country",
                "country|USA|there is no such country",
                "country|U|there is no such country",
                "timezone|Mars/Olympus|there is no such time zone",
                "timezone|EST|there is no such time zone",
                "timezone|+05:00|there is no such time zone",
                "business|bank|restaurant, cafe, retail, services, market, online",
                "hours|whenever|opening_hours",
                "hours|9am-5pm|12-hour",
                "hours|Mo-Su off|no minute of an ordinary week is open",
                "hours|PH 10:00-12:00|no minute of an ordinary week is open",
                "languages|xx|there is no such language",
                "languages|en,,es|there is no such language",
                "languages|english please|there is no such language",
                "languages|en,de,fr,es,it,pt,nl,sv,da,fi,no|at most 10"
            })
    void aWrongValueIsNamedQuotedAndToldWhatIsAccepted(String name, String value, String told) {
        Fault fault = fault(name, value);
        assertEquals(Fault.Code.INVALID, fault.code());
        assertTrue(fault.detail().startsWith("\"" + name + "\" is \""), fault.detail());
        assertTrue(fault.detail().contains(told), fault.detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "availability:-1",
                "availability:0,downtime:0",
                "availability",
                "availability:",
                "availability:5,availability:5",
                "availability:5,",
                "price:5",
                "availability:NaN",
                "availability:Infinity",
                "availability:1e308",
                "availability:1001",
                "availability:5:5",
                "availability:0x1p3",
                ":",
                "AVAILABILITY:5"
            })
    void weightsThatCannotBeMeantAreRefused(String weights) {
        assertTrue(fault("weights", weights).detail().contains("accepted: availability, downtime and responsiveness"));
    }

    @Test
    void anAxisLeftOutWeighsNothing() {
        assertEquals(
                new Weights(5, 0, 2.5),
                shop("weights", "availability:5, responsiveness:2.5").weights());
    }

    @Test
    void hoursPastMidnightAreRead() {
        assertEquals(
                "Fr-Sa 18:00-03:00", shop("hours", "Fr-Sa 18:00-03:00").hours().toString());
    }

    @Test
    void languagesAreReadOnceEach() {
        assertEquals(List.of("en-GB", "es"), shop("languages", "en-gb, es,es").languages());
    }

    @Test
    void allFaultsAreToldAtOnceEachByItsName() {
        Params params = Params.strict(
                Map.of(
                        "country", List.of("XX"),
                        "timezone", List.of("nowhere"),
                        "hours", List.of("never"),
                        "business", List.of("bank"),
                        "languages", List.of("xx"),
                        "weights", List.of("x"),
                        "color", List.of("blue")),
                ShopParams.NAMES);
        assertTrue(ShopParams.read(params).isEmpty());
        assertEquals(
                Set.of("country", "timezone", "hours", "business", "languages", "weights", "color"),
                params.faults().stream().map(Fault::param).collect(Collectors.toSet()));
        assertEquals(7, params.faults().size());
    }

    @Test
    void aFloodOfCharactersIsRefusedOnceAParameterAndNotRepeated() {
        String flood = "9".repeat(10_000);
        Map<String, List<String>> given = new HashMap<>();
        ShopParams.NAMES.forEach(name -> given.put(name, List.of(flood)));
        given.put(flood, List.of(flood));
        Params params = Params.strict(given, ShopParams.NAMES);
        assertTrue(ShopParams.read(params).isEmpty());
        for (String name : ShopParams.NAMES) {
            List<Fault> faults = params.faults().stream()
                    .filter(fault -> fault.param().equals(name))
                    .toList();
            assertEquals(1, faults.size(), faults.toString());
            assertEquals(Fault.Code.TOO_LONG, faults.getFirst().code());
        }
        params.faults().forEach(fault -> {
            assertTrue(fault.detail().length() < 600, fault.detail());
            assertTrue(fault.param().length() < 100, fault.param());
        });
    }

    @Test
    void aParameterGivenTwiceIsRefusedOnce() {
        Map<String, List<String>> given = new HashMap<>();
        GOOD.forEach((name, value) -> given.put(name, List.of(value)));
        given.put("country", List.of("US", "CA"));
        Params params = Params.strict(given, ShopParams.NAMES);
        assertTrue(ShopParams.read(params).isEmpty());
        assertEquals(
                List.of(new Fault("country", Fault.Code.REPEATED, "\"country\" is given 2 times; once is accepted")),
                params.faults());
    }

    @Test
    void noMessageCarriesControlCharactersOrTellsMarkupApartFromText() {
        for (String name : ShopParams.NAMES) {
            Params params = params(name, "<script>\u0000\u0007\r\nX: y\u202Egnp\u2028</script>");
            assertTrue(ShopParams.read(params).isEmpty(), name);
            for (Fault fault : params.faults()) {
                assertFalse(
                        fault.detail().codePoints().anyMatch(ShopParamsTest::isInvisible),
                        name + ": " + fault.detail());
            }
        }
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Test
    void aBlankValueCountsAsMissing() {
        assertEquals(Fault.Code.MISSING, fault("country", "  ").code());
        assertEquals(Weights.DEFAULT, shop("weights", " ").weights());
    }

    @Test
    void lenientReadingLetsOtherNamesPass() {
        Params params = Params.lenient(Map.of("utm_source", List.of("x"), "country", List.of("GB")));
        assertEquals(List.of(), params.faults());
        assertEquals(Optional.of("GB"), params.get("country"));
    }
}
