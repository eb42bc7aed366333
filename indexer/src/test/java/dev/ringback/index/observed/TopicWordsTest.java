package dev.ringback.index.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.model.Topic;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicWordsTest {
    private static final Set<Topic> ANY = EnumSet.allOf(Topic.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on hold for 40 minutes | PHONE
            Called at nine and waited 10 minutes | PHONE
            they rang me back after two hours | CALLBACK
            called me back the next day | CALLBACK
            answered my e-mail in an hour | WRITING
            no reply for 3 days | WRITING
            my ticket was answered in 2 days | WRITING
            live chat answered in five minutes | CHAT
            new card machine came after 9 days | SPARE
            the swap took two days | SPARE
            waited 3 days | none
            logged out of my phone for 3 days | none
            they answered in an hour | none
            emailed and phoned, 3 days until anyone answered | none
            called, and no reply for 2 days | none
            respondieron al correo en dos horas | WRITING
            por teléfono esperé 30 minutos | PHONE
            j'ai attendu 40 minutes au téléphone | PHONE
            ils ont répondu à mon courriel en 2 jours | WRITING
            le nouveau TPE est arrivé en 4 jours | SPARE
            """)
    void theWordsBesideATimeTellWhatItIsAbout(String words, String topic) {
        assertEquals(
                topic,
                TopicWords.of(Optional.empty(), words, ANY).map(Topic::name).orElse("none"));
    }

    @Test
    void theSentenceTellsWhereTheQuoteDoesNot() {
        String text =
                "Great chat so far. I sent an e-mail, and they answered in an hour. The phone is never picked up.";
        assertEquals(Optional.of(Topic.WRITING), TopicWords.of(Optional.of(text), "answered in an hour", ANY));
    }

    @Test
    void aWeakWordElsewhereInTheSentenceSaysNothing() {
        String text = "I had a call about fees and they answered in an hour.";
        assertEquals(Optional.empty(), TopicWords.of(Optional.of(text), "answered in an hour", ANY));
        assertEquals(Optional.of(Topic.PHONE), TopicWords.of(Optional.of(text), "call about fees", ANY));
    }

    @Test
    void aPlainWordFarAwaySaysNothing() {
        String text = "The live chat is there and so are many other things that nobody wants at all but"
                + " in the end somebody answered in an hour.";
        assertEquals(Optional.empty(), TopicWords.of(Optional.of(text), "answered in an hour", ANY));
    }

    @Test
    void whatIsNotAmongThoseAskedForIsNotSeen() {
        Set<Topic> waysIn = EnumSet.complementOf(EnumSet.of(Topic.SPARE));
        assertEquals(
                Optional.of(Topic.PHONE),
                TopicWords.of(Optional.empty(), "nobody picked up the phone about the replacement", waysIn));
    }

    @Test
    void aTextWithoutSentencesIsReadInNoTime() {
        String text = "word ".repeat(4_000) + "answered in an hour" + " word".repeat(4_000);
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertEquals(Optional.empty(), TopicWords.of(Optional.of(text), "answered in an hour", ANY));
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(taken.toMillis() < 2_000, taken::toString);
    }
}
