package dev.ringback.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedWordsTest {
    @Test
    void eachCharacterIsFoldedAsByPatterns() {
        for (char each = 0; each < Character.MAX_VALUE; each++) {
            String text = "aB" + each + "cD" + each;
            assertEquals(FoldedWords.byPatterns(text), FoldedWords.of(text), text);
        }
    }

    @Test
    void textsOfAnyCharactersAreFoldedAsByPatterns() {
        Random random = new Random(11);
        String common = "aZ09 -_\u00E9\u00DF\u0130\u0301\u00BD\u2019\u2026\u2122\u00A0\u03A3\u0416\u1E9E\uD83D\uDE00";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(12); left > 0; left--) {
                text.append(
                        random.nextInt(4) == 0
                                ? (char) random.nextInt(0x3400)
                                : common.charAt(random.nextInt(common.length())));
            }
            assertEquals(FoldedWords.byPatterns(text.toString()), FoldedWords.of(text.toString()), text.toString());
        }
    }
}
