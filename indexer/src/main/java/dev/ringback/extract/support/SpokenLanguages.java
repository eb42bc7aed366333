package dev.ringback.extract.support;

import java.util.List;
import java.util.function.Predicate;

/** In which languages somebody answers; languages of a checkout or an app are others. */
final class SpokenLanguages {
    private SpokenLanguages() {}

    /** BCP 47. */
    static List<String> of(Sentence sentence) {
        Predicate<Hit> isSpoken = sentence.has(Topic.SPEAK) && isAboutPeople(sentence)
                ? hit -> isNearerToSpeech(sentence, hit)
                : hit -> isAlone(sentence, hit);
        return sentence.of(Topic.LANGUAGE)
                .filter(isSpoken)
                .map(Hit::value)
                .distinct()
                .toList();
    }

    private static boolean isAboutPeople(Sentence sentence) {
        return sentence.has(Topic.PURPOSE) || sentence.has(Topic.REACH) || sentence.has(Topic.CHANNEL);
    }

    private static boolean isNearerToSpeech(Sentence sentence, Hit language) {
        return sentence.nearest(Topic.SPEAK, language.from(), language.to())
                <= sentence.nearest(Topic.NOSPEAK, language.from(), language.to());
    }

    /** The whole first cell of a row, or a label before a colon or in brackets after one. */
    private static boolean isAlone(Sentence sentence, Hit language) {
        String text = sentence.passage().text();
        String before = text.substring(sentence.from(), language.from()).strip();
        String after = text.substring(language.to(), sentence.to()).strip();
        boolean isFirst = before.isEmpty() && (after.startsWith("|") || after.startsWith(":"));
        return isFirst || before.endsWith("(") && (after.startsWith(")") || after.startsWith(" only"));
    }
}
