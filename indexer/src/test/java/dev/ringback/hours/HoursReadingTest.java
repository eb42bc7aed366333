package dev.ringback.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursReadingTest {
    private static final long SEED = 4711;
    private static final String PIECES =
            "Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|off|closed|open|unknown|24/7|09:00|17:00|26:00|-|,|;| |+|[1]|\"x\"||||Jan|week 3"
                    + "|2026|sunrise|easter|(|)|/|:|9|am|pm|\u00e9|\u2013|\u0000|\ud83d|\n|\t|day|0900|00:00|24:00|.|h|to";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            SH 09:00-17:00                    ! names school holidays
            Mo-Fr,SH 09:00-17:00              ! names school holidays
            PH +1 day off                     ! counts days from a holiday
            PH Mo-Fr 09:00-17:00              ! list them as "Mo-Fr,PH"
            sunrise-sunset                    ! "sunrise-sunset" follows the sun
            Mo 09:00-sunset                   ! follows the sun
            Mo 24:00-26:00                    ! starts after its own day
            Sep 15 +Sa off                    ! moves on to a weekday
            Jan 10+                           ! is a date with an open end
            Jan Su[1] -5 days-Jan 10          ! may start in the year before
            week 50-02/2                      ! counts weeks over the new year
            "at full moon": off               ! names its dates in words
            ;                                 ! the text names no hours
            """)
    void whatIsNotSupportedIsNamed(String text, String part) {
        assertTrue(reason(text).contains(part), reason(text));
    }

    @Test
    void theReasonQuotesThePartAndSaysWhatItIs() {
        assertEquals(
                "\"SH 09:00-17:00\" names school holidays, which is not read; read are weekdays, dates, PH, times from-to, 24/7 and off",
                reason("SH 09:00-17:00; Tu 09:00-12:00"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            Mon-Fri 9am-5pm, Sat 10am - 2:30 p.m.  ! Mo-Fr 09:00-17:00, Sa 10:00-14:30
            Mo – Do 8 – 17 Uhr; Freitag 8.30-12.00 ! Mo-Th 08:00-17:00; Fr 08:30-12:00
            lundi au vendredi 9h-18h               ! Mo-Fr 09:00-18:00
            Lunes a viernes 9:00 - 18:00           ! Mo-Fr 09:00-18:00
            daily 0800-2200                        ! Mo-Su 08:00-22:00
            ma, di 9-17                            !
            täglich 9 bis 21 Uhr                   ! Mo-Su 09:00-21:00
            Mo: geschlossen, Di-Fr: 10-18          ! Mo off, Tu-Fr 10:00-18:00
            10:00-16:00 open Sa Jun                ! Jun Sa 10:00-16:00
            Jun 01-30/10 Sa                        ! Jun 01,Jun 11,Jun 21 Sa 00:00-24:00
            2024/4 Jan 01 off                      ! 2024-9999/4 Jan 01 off
            Lun-Mar 9-17                           !
            mar. 09:00-10:00 Oct off               ! Mar 09:00-10:00; Oct off
            1-5pm                                  !
            Mo 9                                   !
            soonish                                !
            Jun-Jul Aug 03                         !
            Mo 5. Jun                              !
            """)
    void looseSpellingIsPutRightOrLeftAlone(String text, String expected) {
        HoursReading reading = OpeningHours.readLoosely(text);
        String read = reading instanceof HoursReading.Read hours ? hours.hours().toString() : null;
        assertEquals(expected, read, text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Mo-Fr 9am-5pm,9am", "Mo-Fr 09:00 AM - 5 PM,09:00 AM", "Mo 10.30 a.m.-4 p.m.,10.30 a.m", "7pm-9pm,7pm"})
    void twelveHourTimesAreSentBackForTheTwentyFourHourForm(String text, String time) {
        assertEquals(
                "\"" + time + "\" is a 12-hour time; hours must be in 24-hour form, for example \"09:00-17:00\"",
                reason(text));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "every day",
        "Mon-Fri 09:00-17:00",
        "Mo-Fr 9-17",
        "Mo-Fr 0900-1700",
        "Mo-Fr 09.00-17.00",
        "Mo-Fr 09:00 to 17:00",
        "Mo-Fr 8h-18h",
        "Mo 25:00-26:00",
        "Mo 09:00-99:00",
        "Mo-Fr 24/7",
        "Mo 09:00-12:00 Tu 09:00-12:00",
        "<script>alert(1)</script>"
    })
    void otherFormsAreSentBackWithAnExample(String text) {
        String start =
                "not in the form of OpenStreetMap opening_hours, for example \"Mo-Fr 09:00-17:00; Sa 10:00-14:00\"";
        assertTrue(reason(text).startsWith(start), reason(text));
    }

    @Test
    void anEmptyTextIsUnread() {
        for (String text : new String[] {"", " ", "\t\n"}) {
            assertTrue(reason(text).startsWith("the text is empty; write hours like OpenStreetMap opening_hours"));
        }
    }

    @Test
    void aTextOverTheLimitIsUnread() {
        String tooLong = "Mo 09:00-17:00; ".repeat(40);
        assertEquals("the text has 640 characters; at most 500 are read", reason(tooLong));
    }

    @Test
    void noTextMakesTheReaderThrow() {
        Random random = new Random(SEED);
        int read = 0;
        for (int round = 0; round < 10_000; round++) {
            String text = round % 2 == 0 ? pieces(random) : characters(random);
            read += OpeningHours.readLoosely(text) instanceof HoursReading.Read ? 1 : 0;
        }
        System.out.println("random texts: 10000, seed " + SEED + ", read " + read);
        assertTrue(read > 10, "some of the pieces make sense: " + read);
    }

    private static String pieces(Random random) {
        String[] pieces = PIECES.split("\\|");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private static String characters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(600); i >= 0; i--) {
            text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
        }
        return text.toString();
    }

    private static String reason(String text) {
        HoursReading.Unread unread = assertInstanceOf(HoursReading.Unread.class, OpeningHours.read(text), text);
        assertEquals(text, unread.text());
        assertFalse(unread.reason().isBlank());
        return unread.reason();
    }
}
