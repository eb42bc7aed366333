package dev.ringback.review.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.ringback.review.mask.Mask.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

class MaskTest {
    private static final long SEED = 20261122;
    private static final int NUMBERS = 1_000;

    /** What stands around a number; some of it has figures of its own. */
    private static final List<String> AROUND = List.of(
            "They took my card %s and never paid back.",
            "%s",
            "Support asked for (%s), twice!",
            "I gave them %s on 12/05/2025 at 10:30.",
            "Waited 3 days: %s. Still no answer after 24/7 promises",
            "Lost £45.20, %s, second time in 2025");

    @Test
    void everyCardInTwentySpellingsIsMasked() {
        Random random = new Random(SEED);
        Missed missed = new Missed();
        for (int i = 0; i < NUMBERS; i++) {
            String card = Spellings.card(random);
            missed.check(Spellings.ofCard(card), card, Kind.CARD, random);
        }
        missed.report("cards");
    }

    @Test
    void everyIbanInTwentySpellingsIsMasked() {
        Random random = new Random(SEED);
        Missed missed = new Missed();
        for (int i = 0; i < NUMBERS; i++) {
            String iban = Spellings.iban(random);
            missed.check(Spellings.ofIban(iban), iban, Kind.IBAN, random);
        }
        missed.report("IBANs");
    }

    @Test
    void everyMailInTwentySpellingsIsMasked() {
        Random random = new Random(SEED);
        Missed missed = new Missed();
        String[] names = {"ana.lopez", "jo", "k_brown", "till99", "marie-claire", "o.b"};
        String[] hosts = {"junipertill", "cafe-blau", "example", "gmail", "shop7"};
        String[] tops = {"example", "com", "org", "fr", "info"};
        for (int i = 0; i < NUMBERS; i++) {
            String name = names[random.nextInt(names.length)] + (random.nextBoolean() ? random.nextInt(100) : "");
            String host = hosts[random.nextInt(hosts.length)];
            String top = tops[random.nextInt(tops.length)];
            missed.check(Spellings.ofMail(name, host, top), host + top, Kind.EMAIL, random);
        }
        missed.report("e-mails");
    }

    @Test
    void everyPhoneInTwentySpellingsIsMasked() {
        Random random = new Random(SEED);
        Missed missed = new Missed();
        for (int i = 0; i < NUMBERS; i++) {
            PhoneNumber number = phone(random);
            String digits = Long.toString(number.getNationalNumber());
            String national = PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.NATIONAL);
            missed.check(Spellings.ofPhone(number.getCountryCode(), national, digits), digits, Kind.PHONE, random);
        }
        missed.report("phones");
    }

    private static PhoneNumber phone(Random random) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        String[] countries = {"US", "GB", "IN", "IE", "AU", "ES", "FR", "DE", "IT", "NL", "MX", "BR", "PT", "ZA"};
        while (true) {
            String country = countries[random.nextInt(countries.length)];
            PhoneNumberType type = random.nextBoolean() ? PhoneNumberType.MOBILE : PhoneNumberType.FIXED_LINE;
            PhoneNumber number = numbers.getExampleNumberForType(country, type);
            number.setNationalNumber(number.getNationalNumber() / 10_000 * 10_000 + random.nextInt(10_000));
            if (numbers.isValidNumber(number)) {
                return number;
            }
        }
    }

    /** Counts by spelling what was not masked. */
    private static final class Missed {
        private final Map<Integer, String> bySpelling = new TreeMap<>();
        private int tried;
        private int missed;
        private int otherKind;

        void check(List<String> spellings, String secret, Kind kind, Random random) {
            assertEquals(20, spellings.size());
            for (int i = 0; i < spellings.size(); i++) {
                String around = AROUND.get(random.nextInt(AROUND.size()));
                String text = around.replace("%s", spellings.get(i));
                Mask.Masked masked = Mask.of(text);
                tried++;
                otherKind += masked.found().containsKey(kind) ? 0 : 1;
                if (!gone(masked.text(), around)) {
                    missed++;
                    bySpelling.putIfAbsent(i, text + " -> " + masked.text() + " (" + secret + ")");
                }
                assertEquals(masked.text(), Mask.of(masked.text()).text(), text);
            }
        }

        /** Nothing may be left but what stood around, in its words. */
        private static boolean gone(String masked, String around) {
            long left = digits(masked);
            long own = digits(around);
            return left <= own && masked.contains("[") && !masked.matches("(?s).*(@|\\(at\\)).*");
        }

        private static long digits(String text) {
            return text.codePoints().filter(Character::isDigit).count();
        }

        void report(String what) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "MEASURE mask %s: %d of %d in 20 spellings missed, %d masked as another kind",
                    what,
                    missed,
                    tried,
                    otherKind));
            assertEquals(Map.of(), bySpelling);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order #12345678",
                "ticket no. AB-12345",
                "UTR 412345678901",
                "UTR no: 4123 4567 8901",
                "Txn ID T2504251830123456789012",
                "transaction id: 8a7b-1234-5678",
                "my order number is 99817263",
                "invoice 2024-118273",
                "ticket-57630243",
                "account number 00123456",
                "a/c no 3344556677",
                "pedido nº 8877665",
                "numéro de commande : 8877665",
                "case #778899",
                "merchant ID 4455667",
                "Ref: 7788-99-1"
            })
    void numbersOfOrdersAreMasked(String text) {
        Mask.Masked masked = Mask.of("Sent " + text + " and heard nothing in 2 weeks.");
        assertTrue(masked.text().replace("2 weeks", "").chars().noneMatch(Character::isDigit), masked.text());
        assertTrue(masked.text().startsWith("Sent ") && masked.text().endsWith(" and heard nothing in 2 weeks."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Closed on 12/05/2025, 10:30 to 22:15, and 2025-05-08 18:04:16.",
                "24/7 support took 2-3 days in 2019, 2020, 2021 and 2022-2024",
                "Paid £1,234.56 and Rs. 45000/- of 1,20,000; 35000 rupees are stuck",
                "Version 10.57.2 on Android 14, iCT250 and Move5000, 99.95% or 2.25 %",
                "From 1 to 10: 1 2 3 4 5 6 7 8 9 10",
                "They hold 120000 and 57000 since 18.02.2025",
                "Fees rose from 1.75% to 2.50% in 12 months, 580.80 rs instead of 579",
                "order 50000 rs was not paid out",
                "look at the dot on top, at cafe.bar we were at it. Dot.",
                "I am at Berlin. Company dot was fine",
                "It fails at some point and at any point of the day",
                "follow @junipertill for news; 5@3 each",
                "[number] and [email] stand already, [card] too, and [phone]",
                "10 000 000 rupiah or 1.000.000,00 IDR",
                "PDQ VX520-2019 and A920 at 192.168.10.20",
                "ordered 15000 pizzas, account 45000 blocked",
                "£1000000 pay"
            })
    void whatOnlyLooksLikeANumberStays(String text) {
        assertEquals(new Mask.Masked(text, Map.of()), Mask.of(text));
    }

    @Test
    void aTextWithoutFiguresIsTheVerySame() {
        String text = "They answered at once and put it right. Thank you, all of you!";
        assertSame(text, Mask.of(text).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana arobase exemple point fr", "ana arroba ejemplo punto es", "ANA AT EXAMPLE DOT COM"})
    void wordsForTheSignsOfAnAddressAreEnough(String text) {
        assertEquals("Write to [email].", Mask.of("Write to " + text + ".").text());
    }

    @Test
    void eachKindIsCountedAndNamed() {
        Mask.Masked masked =
                Mask.of("Card 4111 1111 1111 1111, mail a.b@till.example or call +44 20 7946 0958, order #445566,"
                        + " IBAN GB82 WEST 1234 5698 7654 32, card 378282246310005.");
        assertEquals(
                "Card [card], mail [email] or call [phone], order [order], IBAN [iban], card [card].".replace("#", ""),
                masked.text().replace("#", ""));
        assertEquals(Map.of(Kind.CARD, 2, Kind.EMAIL, 1, Kind.PHONE, 1, Kind.ORDER, 1, Kind.IBAN, 1), masked.found());
    }

    /** Flags, faces with colours of skin, letters with marks, halves of pairs and figures of every kind, side by side. */
    @Test
    void maskingTwiceIsMaskingOnceAndCutsNothing() {
        Random random = new Random(SEED);
        String[] parts = {
            "👍🏻", "🇬🇧", "é", "e\u0301", "4️⃣", "\ud83d", "4111", " ", "-", "1111111", "@", " at ", "dot", ".",
            "com", "+44", "0207", "٣٤٥", "名前", "#", "order", "DE89", "3704", "\u200b", "\n", "𝟏𝟐𝟑", "(", ")",
            "[card]", "00", "GB82", "x", "/", ":", "Rs", "98765", "43210"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(25);
            for (int part = 0; part < length; part++) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            String once = Mask.of(text.toString()).text();
            assertEquals(once, Mask.of(once).text(), text.toString());
            assertWholeCharacters(text.toString(), once);
        }
    }

    /** No half of a pair stands alone that did not before, and no mark lost what it stood on. */
    private static void assertWholeCharacters(String before, String after) {
        assertTrue(halves(after) <= halves(before), before + " -> " + after);
        for (String token : List.of("[card]", "[iban]", "[email]", "[phone]", "[order]")) {
            int at = after.indexOf(token);
            while (at >= 0) {
                int end = at + token.length();
                int type = end < after.length() ? Character.getType(after.codePointAt(end)) : 0;
                boolean isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
                assertFalse(isMark && !before.contains(token + after.charAt(end)), before + " -> " + after);
                at = after.indexOf(token, end);
            }
        }
    }

    private static long halves(String text) {
        return text.codePoints()
                .filter(each -> Character.getType(each) == Character.SURROGATE)
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4",
                "4 ",
                "41111 ",
                "@",
                "a@b.",
                "a at b dot ",
                "DE",
                "DE89 ",
                "+4",
                "order ",
                "order #",
                "1-",
                "(0",
                "٣",
                "98765 43210 ",
                "1,",
                "0 "
            })
    void hostileTextTakesLinearTime(String part) {
        long small = nanos(part.repeat(50_000 / part.length()));
        long large = nanos(part.repeat(200_000 / part.length()));
        assertTrue(large < 12 * Math.max(small, 30_000_000L), part + ": " + small / 1e6 + " ms, then " + large / 1e6);
    }

    private static long nanos(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < (text.length() < 100_000 ? 2 : 1); i++) {
            long start = System.nanoTime();
            Mask.of(text);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    void tenThousandCleanTextsStayAsTheyAre() {
        Random random = new Random(SEED);
        List<String> touched = new ArrayList<>();
        int texts = 10_000;
        for (int i = 0; i < texts; i++) {
            String text = CleanTexts.of(random);
            String masked = Mask.of(text).text();
            if (!masked.equals(text)) {
                touched.add(text + " -> " + masked);
            }
        }
        System.out.println("MEASURE mask clean texts: " + touched.size() + " of " + texts + " touched");
        assertTrue(
                touched.size() < texts / 200,
                () -> String.join("\n", touched.subList(0, Math.min(20, touched.size()))));
    }

    /** What is touched there was judged by eye: numbers of tickets, an address of payment, and one text in error. */
    @ParameterizedTest
    @ValueSource(strings = {"reviews-google-play/reviews.jsonl", "reviews-paypal-text/reviews.jsonl"})
    void textsOfPeopleStayAsTheyAre(String name) throws IOException {
        Optional<Path> file = Corpus.file(name);
        assumeTrue(file.isPresent(), "the corpora lie beside a checkout");
        int touched = 0;
        int texts = 0;
        for (String line : Files.readAllLines(file.orElseThrow())) {
            String text = new ObjectMapper().readTree(line).path("text").asString("");
            String masked = Mask.of(text).text();
            texts++;
            touched += masked.equals(text) ? 0 : 1;
            if (!masked.equals(text) && Boolean.getBoolean("mask.show")) {
                System.out.println("TOUCHED " + text + " -> " + masked);
            }
        }
        System.out.println("MEASURE mask " + name + ": " + touched + " of " + texts + " touched");
        assertTrue(touched < texts / 200, touched + " of " + texts);
    }
}
