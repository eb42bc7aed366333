package dev.ringback.review.aspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Aspect;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.ReviewReading;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts in English say, on invented ones. */
class AspectReaderTest {
    private static List<LabelledText> cases() throws IOException, URISyntaxException {
        return LabelledText.in(Path.of(Objects.requireNonNull(AspectReaderTest.class.getResource("aspect-cases.jsonl"))
                .toURI()));
    }

    private static List<Mention> mentions(String text) {
        return AspectReader.read(text, Optional.of("en")).mentions();
    }

    /** "reach-neg money-pos", in the order of the aspects. */
    private static String said(String text) {
        return mentions(text).stream()
                .map(each -> (each.aspect() + "-" + each.polarity()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    @Test
    void ourOwnTextsAreReadAsTheyAreMeant() throws IOException, URISyntaxException {
        List<LabelledText> cases = cases();
        assertTrue(cases.size() >= 250, () -> cases.size() + " cases");
        AspectFigures figures = AspectFigures.of(cases, "en");
        System.out.println(figures.table("own texts: " + cases.size()));
        figures.misses().forEach(System.out::println);
        assertTrue(figures.microF1() >= 0.90, "micro F1");
        assertTrue(figures.polarity() >= 0.95, "polarity");
    }

    @Test
    void ourOwnTextsKnowEveryAspectInPraiseAndBlame() throws IOException, URISyntaxException {
        for (Polarity polarity : List.of(Polarity.POS, Polarity.NEG)) {
            Set<Aspect> seen = EnumSet.noneOf(Aspect.class);
            cases().forEach(each -> each.labels().forEach((aspect, said) -> {
                if (said == polarity) {
                    seen.add(aspect);
                }
            }));
            Set<Aspect> wanted = EnumSet.allOf(Aspect.class);
            if (polarity == Polarity.POS) {
                wanted.remove(Aspect.RUNAROUND);
            }
            assertEquals(wanted, seen);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no problem at all",
                "never had an issue",
                "If it crashes I will tell you",
                "money transfer is easy",
                "please help me",
                "I hold a shop licence",
                "user friendly",
                "The fees are too high",
                "My account was limited without a reason",
                "",
                "?!...",
                "👍👍👍"
            })
    void whatIsNoneOfItGivesNothing(String text) {
        assertEquals("", said(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The staff were polite                          | attitude-pos
            The staff were not polite                      | attitude-neg
            Great customer service                         | general-pos
            Not a great customer service                   | general-neg
            Great customer service, they fixed my terminal | ability-pos
            customer care acha nahi hai                    | general-neg
            WORST COSTUMER CAAARE                          | general-neg
            Support couldn’t help me                       | ability-neg
            """)
    void negationTurnsAndDetailTakesThePlaceOfGeneralPraise(String text, String said) {
        assertEquals(said, said(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It calls my mobile number invalid though I typed it right",
                "Each time it tells me to recheck the phone number",
                "I cannot put in my number at the first step",
                "The login page says incorrect password and it is not",
                "It never verifies my tablet",
                "Scanner asks for camera permission that I gave long ago",
                "The till plays up every Friday",
                "After reinstalling twice the problem remains",
                "No voice comes when a guest pays, I am not getting sound",
                "Battery problem in the new device",
                "Would be great if it worked",
                "I can't load money onto the wallet any more",
                "The balance check is stuck, page goes blank",
                "My new phone is no longer compatible",
                "Robot test keeps repeating",
                "The voice of the box has not come for two weeks",
                "Both our tills conked out before the wedding party paid",
                "The handheld keeps rebooting in the middle of a sale",
                "Gateway threw 503 pages the whole evening",
                "The reader declines every card since breakfast",
                "Soundbox has gone mute from two days"
            })
    void whatFailsIsAnOutage(String text) {
        assertEquals("outage-neg", said(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You have to be logged in before you may write to support            | reach-neg
            The contact button of the help section is missing                   | reach-neg
            The help desk is run by a bot now                                   | reach-neg
            Their hotline goes straight to voicemail                            | reach-neg
            Phoning them is a lost cause                                        | reach-neg
            Calling them was easy                                               | reach-pos
            Somebody always picks up the phone                                  | reach-pos
            Two months on the complaint is still open, no reply to my ticket    | speed-neg
            I raised it and till today nothing is solved                        | speed-neg ability-neg
            I chased them three times for an answer                             | speed-neg
            Their team is responsive                                            | speed-pos
            They are quick to respond                                           | speed-pos
            The lady on the phone was wonderful to me                           | attitude-pos
            They took my worry very seriously                                   | attitude-pos
            The clerk of their hotline put the phone down on me                 | attitude-neg
            They said I was lying                                               | attitude-neg
            A shameful way to treat customers                                   | attitude-neg
            They always had my back                                             | ability-pos
            If a problem comes up they take care of it                          | ability-pos
            They’ve always helped                                               | ability-pos
            They don’t resolve issues                                           | ability-neg
            Their hotline was utterly useless                                   | ability-neg
            They sided with the other party                                     | ability-neg
            Their agents have zero knowledge                                    | ability-neg
            I complained but got nowhere                                        | ability-neg
            They keep extending the date                                        | promise-neg
            The technician never came                                           | promise-neg
            They never follow through                                           | promise-neg
            They said it costs nothing, free for ever, but now charge for the reader | promise-neg
            They told me to ask my bank                                         | runaround-neg
            They never looked at my documents                                   | runaround-neg
            Support just keeps repeating itself                                 | runaround-neg
            They told me three different things                                 | runaround-neg
            The emergency number just rings out                                 | reach-neg
            Not one number on the whole site to ring                            | reach-neg
            Press 1 for sales, press 2 for more pressing                        | reach-neg
            Nobody lifts                                                        | reach-neg
            Rang the helpline and it is a recording                             | reach-neg
            I phoned and got straight through                                   | reach-pos
            A real human answered my call                                       | reach-pos
            Wrote to them twice, not a peep                                     | speed-neg
            Nine days in and no reply to my ticket                              | speed-neg
            Been on hold since 10                                               | speed-neg
            My email was answered before I had finished my tea                  | speed-pos
            The fitter came and swapped the reader                              | ability-pos
            The chap corrected our address                                      | ability-pos
            I rang and she untangled the lot                                    | ability-pos
            The lad on the phone had no clue                                    | ability-neg
            Two of their techs had a go and not one fixed it                    | ability-neg
            They told me to switch it off and on again                          | ability-neg
            Support could not tell me why                                       | ability-neg
            The helpdesk blamed my router                                       | ability-neg
            Their help desk gets full marks                                     | general-pos
            Support? Dreadful                                                   | general-neg
            Somewhat of a shocker of a helpdesk                                 | general-neg
            The lass on the phone was an absolute angel                         | attitude-pos
            He sounded bored and told me to calm down                           | attitude-neg
            They swore blind there was no rent to pay                           | promise-neg
            Level one sends me to level two and level two sends me back         | runaround-neg
            I was never made to repeat myself                                   | runaround-pos
            """)
    void whatIsSaidOfSupportIsHeardInOtherWordsToo(String text, String said) {
        assertEquals(said, said(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent 4000 rupees and they are not in my bank",
                "Took $80 out of my till account",
                "3,500₹ stuck since Monday",
                "Rs.900 deducted, shop never paid",
                "I cannot send my takings to my bank",
                "Withdrawals are blocked again",
                "Two charges I have no idea about",
                "Keeps taking people's money",
                "The chairs never arrived and my claim was thrown out",
                "Payment shows successful but did not reach my account",
                "They closed my account with 90 euros in it",
                "Still waiting on my deposits",
                "They are sitting on 3,100 of our takings",
                "Payouts were paused without a word",
                "We were settled short by $45 again",
                "900 left my account but the hotel got none of it",
                "They billed us twice for the same terminal"
            })
    void ownMoneyThatIsNotThereIsMoney(String text) {
        assertEquals("money-neg", said(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where can I take the notes? There is no option to send money by name",
                "Notification of the payment is nice",
                "My card was stolen on the bus",
                "A safe place to keep money",
                "It does not work in my country",
                "She never hangs up",
                "They charge too much to send money",
                "I refuse to use it",
                "Setting it up was dead easy",
                "The wrong amount was an error on my part",
                "Works error free in our bakery"
            })
    void wordsOfMoneyAndOfFailingMayMeanNeither(String text) {
        assertEquals("", said(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can not sign up without a phone number",
                "The app is very fast and has the best support",
                "Better response times over the last months",
                "The company behind it is a joke",
                "I have no idea what to do",
                "There were 40 people in line at my counter",
                "My phone number is said to be invalid",
                "It has got better over the last few months",
                "I have used it for nearly a year now",
                "My nephew fixed it himself"
            })
    void whatOnlySoundsLikeItGivesNoDetail(String text) {
        assertTrue(
                mentions(text).stream()
                        .allMatch(each -> Set.of(Aspect.GENERAL, Aspect.OUTAGE).contains(each.aspect())),
                () -> said(text));
    }

    @Test
    void bothIsMixedWhereAWordOfContrastStandsBetween() {
        assertEquals("attitude-mixed", said("The first agent was polite, however the second agent was rude"));
    }

    @Test
    void aQuoteStandsInTheTextAndIsShort() throws IOException, URISyntaxException {
        for (LabelledText each : cases()) {
            for (Mention mention : mentions(each.text())) {
                assertTrue(each.text().contains(mention.quote()), mention.quote());
                assertTrue(mention.quote().length() <= 200, mention.quote());
                assertTrue(mention.quote().split("\\s+", -1).length <= 25, mention.quote());
            }
        }
    }

    @Test
    void aQuoteOfALongWordCutsNoCharacter() {
        String word = "𝒂".repeat(3_000);
        Wording wording = Wording.of("a" + word, false);
        String quote = wording.quote(0, 1, 25, 200);
        assertEquals(199, quote.length());
        assertTrue(quote.codePoints().noneMatch(each -> each >= 0xd800 && each <= 0xdfff));
    }

    @Test
    void nothingIsReadBeyondTheLimit() {
        String filling = "word ".repeat(4_000);
        assertEquals("", said(filling + "terrible customer service"));
        assertEquals("", said("x".repeat(19_999) + "😀 rude"));
    }

    @Test
    void aLanguageWithoutALexiconIsReadAsEnglish() {
        for (String language : List.of("xx", "../en", "e", "", "hi-Latn", "EN-us")) {
            ReviewReading reading = AspectReader.read("bad customer service", Optional.of(language));
            assertEquals(1, reading.mentions().size(), language);
            assertEquals(AspectReader.VERSION, reading.version());
        }
    }

    /** Made of the lexicon's own words, which cost most, and read to the limit: no text takes long. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hostileTextsTakeNoLongTime(long seed) throws IOException, URISyntaxException {
        List<String> words = cases().stream()
                .flatMap(each -> List.of(each.text().split(" ", -1)).stream())
                .toList();
        Random random = new Random(seed);
        String mixed = IntStream.range(0, 5_000)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
        List<String> hostile = List.of(
                mixed,
                "no ".repeat(7_000),
                "support not money ".repeat(2_000),
                "a".repeat(20_000),
                "they never answer the phone support ".repeat(700),
                ". ".repeat(10_000),
                "\u0301".repeat(20_000),
                "\ud800".repeat(20_000));
        hostile.forEach(each -> mentions(each));
        for (String each : hostile) {
            long begun =
                    java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            mentions(each);
            long millis =
                    (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun)
                            / 1_000_000;
            assertTrue(millis < 250, millis + " ms for " + each.substring(0, 20));
        }
    }
}
