package dev.ringback.review.aspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of the lexicons, on small ones. */
class LexiconTest {
    private static Lexicon lexicon(String... lines) {
        return LexiconLines.read(
                "zz", Stream.of(lines).map(line -> line.replace("; ", "\t")).toList());
    }

    private static String said(String text, Lexicon lexicon) {
        return Mentions.in(text, lexicon).stream()
                .map(each -> each.aspect() + " " + each.polarity() + " " + each.quote())
                .collect(Collectors.joining(", "))
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void everyLexiconThatIsShippedCanBeRead() {
        for (String language : List.of("en", "es", "fr")) {
            assertTrue(Lexicon.of(language).isPresent() || !language.equals("en"), language);
        }
        assertTrue(Lexicon.of("zz").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reach; neg                    | a rule has an aspect, a polarity, a pattern and maybe conditions
            rich; neg; no                 | "rich" is no aspect
            reach; bad; no                | "bad" is no polarity
            reach; neg; @nobody           | there is no class "nobody"
            none; rich; no                | "rich" is no aspect
            reach; neg; no ..99 one       | at most 15 words may stand between two elements
            reach; neg; no ..x one        | "x" is no number of words
            reach; neg; a_b_c_d_e_f_g_h_i_j_k | "a b c d e f g h i j k" has 11 words; at most 10
            reach; neg; no; -nobody       | "-nobody" is no condition; accepted: +@class, -@class, ++@class, --@class, raw, even, drop, slight
            reach; neg; ?                 | "?" has no letters
            !; apostrophe; keep           | accepted: apostrophe join, apostrophe split
            =; a; b ; c                   | a class has a name and terms
            =; name                       | a class has a name and terms
            ~; name                       | a spelling has a word and how else it is written
            ~; name; nam e                | a spelling of "name" is one word
            """)
    void aFaultNamesItsLine(String line, String said) {
        LexiconFault fault = assertThrows(LexiconFault.class, () -> lexicon("# a note", line));
        assertEquals("data/aspects/zz.tsv, line 2: " + said, fault.getMessage());
    }

    @Test
    void termsMayHaveChoicesStemsAndClasses() {
        Lexicon lexicon =
                lexicon("=; line; help/support line/desk | @bot", "=; bot; robo*", "reach; neg; dead ..1 @line");
        assertEquals("reach neg dead help desk", said("A dead help desk.", lexicon));
        assertEquals("reach neg dead robotic", said("dead robotic", lexicon));
        assertEquals("", said("dead help, desk", lexicon));
    }

    @Test
    void aPatternEndsWithItsSentenceUnlessItSaysSo() {
        Lexicon lexicon = lexicon("=; contrast; but", "reach; neg; called .. nobody", "speed; neg; wrote //3 nothing");
        assertEquals("reach neg called and nobody", said("Called and nobody", lexicon));
        assertEquals("", said("Called. Nobody", lexicon));
        assertEquals("", said("Called but nobody", lexicon));
        assertEquals("speed neg wrote. then, nothing", said("Wrote. Then, nothing", lexicon));
    }

    @Test
    void fillersDoNotCountAndCommasDo() {
        Lexicon lexicon = lexicon("=; filler; the | a", "reach; neg; no ..1 phone");
        assertEquals("reach neg no the a good phone", said("no the a good phone", lexicon));
        assertEquals("", said("no good new phone", lexicon));
        assertEquals("", said("no, phone", lexicon));
    }

    @Test
    void aRuleMayAskForWordsNearInTheSameSentence() {
        Lexicon lexicon = lexicon(
                "=; contrast; but",
                "=; desk; help desk",
                "=; app; app",
                "reach; neg; silent; ++@desk",
                "speed; neg; slow; --@app");
        assertEquals("reach neg silent", said("The help desk stays silent", lexicon));
        assertEquals("reach neg silent", said("I wrote, it stays silent but there is a help desk", lexicon));
        assertEquals("", said("There is a help desk. It stays silent", lexicon));
        assertEquals("", said("silent " + "word ".repeat(12) + "help desk", lexicon));
        assertEquals("", said("slow, this app", lexicon));
        assertEquals("speed neg slow", said("Slow. Nice app", lexicon));
    }

    @Test
    void whatMeansNothingTakesItsWordsAway() {
        Lexicon lexicon =
                lexicon("none; -; no fault", "none; weak; on hold", "outage; neg; fault", "money; neg; money on hold");
        assertEquals("", said("no fault", lexicon));
        assertEquals("money neg money on hold", said("money on hold", lexicon));
    }

    @Test
    void whatMeansNothingForOneAspectCountsForTheOthers() {
        Lexicon lexicon = lexicon("none; money; cash check", "money; neg; cash", "outage; neg; cash ..2 fails");
        assertEquals("outage neg cash check fails", said("cash check fails", lexicon));
        assertEquals("money neg cash", said("cash", lexicon));
    }

    @Test
    void whatIsSlightCountsOnlyBesideAnotherRuleOfItsAspect() {
        Lexicon lexicon =
                lexicon("money; neg; my money; slight", "money; neg; thieves; slight", "outage; neg; down; slight");
        assertEquals("", said("my money, my money. Down", lexicon));
        assertEquals("money neg thieves", said("Thieves! My money is down", lexicon));
    }

    @Test
    void aSignOfMoneyIsAWordAndANumberIsOne() {
        Lexicon lexicon = lexicon("=; filler; $", "money; neg; took @number out", "money; pos; back $");
        assertEquals("money neg took $2,000.50 out", said("took $2,000.50 out", lexicon));
        assertEquals("money neg took 30₹ out", said("Took 30₹ out", lexicon));
        assertEquals("money pos back €", said("back €5", lexicon));
        assertEquals("", said("back 5", lexicon));
    }

    @Test
    void aPointBeforeANumberEndsNoSentence() {
        Lexicon lexicon = lexicon("money; neg; rs @number ..1 gone");
        assertEquals("money neg rs.500 are gone", said("Rs.500 are gone", lexicon));
        assertEquals("", said("500 rs. Gone", lexicon));
    }

    @Test
    void negationTurnsPraiseAndTakesBlameAway() {
        Lexicon lexicon =
                lexicon("=; not; not", "attitude; pos; kind", "outage; neg; down", "ability; pos; solved; drop");
        assertEquals("attitude neg kind", said("not kind", lexicon));
        assertEquals("", said("not down", lexicon));
        assertEquals("", said("not solved", lexicon));
        assertEquals("attitude pos kind", said("not one two three kind", lexicon));
    }

    @Test
    void whatIsSupposedDoesNotCountUnlessItSaysSo() {
        Lexicon lexicon = lexicon("=; if; if", "outage; neg; fails", "promise; neg; lies; even");
        assertEquals("", said("if it fails", lexicon));
        assertEquals("promise neg lies", said("if it lies", lexicon));
    }

    @Test
    void accentsCaseApostrophesAndLongLettersAreFolded() {
        Lexicon lexicon = lexicon("!; apostrophe; split", "reach; pos; l'été", "speed; pos; señor");
        assertEquals("reach pos l’ete, speed pos sènor", said("SÈNOR L’ETE", lexicon));
        assertEquals("speed pos coooool", said("Coooool", lexicon("speed; pos; cool")));
    }

    @Test
    void aWordCountsHoweverItIsWritten() {
        Lexicon lexicon = lexicon(
                "~; reply; replay | rply",
                "=; answer; reply/answer now",
                "speed; neg; no_reply",
                "reach; neg; no ..1 @answer");
        assertEquals("speed neg no rply", said("no rply", lexicon));
        assertEquals("reach neg no good replay now", said("no good replay now", lexicon));
    }

    @Test
    void digitsMayStandAmongOtherWords() {
        Lexicon lexicon = lexicon("=; many; few | @number", "speed; neg; @many days", "money; neg; @number|two weeks");
        assertEquals("speed neg 12 days", said("12 days", lexicon));
        assertEquals("money neg two weeks", said("two weeks", lexicon));
        assertEquals("money neg 2 weeks", said("2 weeks", lexicon));
    }

    @Test
    void aNumberAndItsUnitAreTwoWordsThoughWrittenAsOne() {
        Lexicon lexicon = lexicon("speed; neg; @number days", "reach; pos; 24hrs", "reach; neg; 3rd");
        assertEquals("speed neg 24days", said("24days", lexicon));
        assertEquals("reach pos 24hrs", said("24hrs", lexicon));
        assertEquals("reach pos 24 hrs", said("24 hrs", lexicon));
        assertEquals("reach neg 3rd", said("3rd", lexicon));
    }

    @Test
    void blameIsDeniedFromNearOnly() {
        Lexicon lexicon = lexicon("=; not; no", "=; filler; the", "outage; neg; down", "attitude; pos; kind");
        assertEquals("", said("no the down", lexicon));
        assertEquals("outage neg down", said("no answer down", lexicon));
        assertEquals("attitude neg kind", said("no answer kind", lexicon));
    }
}
