package dev.ringback.extract.support;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** In which languages somebody answers; languages of a checkout or an app are others. */
final class SpokenLanguages {
    /** What may stand between languages in a list. */
    private static final Pattern JOINTS =
            Pattern.compile("(?i)(?:[\\s,;/&+|–-]|and|or|und|oder|et|ou|y|o|e|en|of|only|nur|solo|également|auch)*+");

    private static final int LEAD_LENGTH = 12;
    private static final Pattern LEAD = Pattern.compile("(?is)(?:.*\\s)?(?:in|en|auf|em|in het)\\s+");

    private SpokenLanguages() {}

    /** BCP 47. */
    static List<String> of(Sentence sentence) {
        Predicate<Hit> isSpoken = sentence.has(Topic.SPEAK) && isAboutPeople(sentence)
                ? hit -> isNearerToSpeech(sentence, hit)
                : hit -> isAlone(sentence, hit) || isInBrackets(sentence, hit) || isNamedBehind(sentence, hit);
        return sentence.of(Topic.LANGUAGE)
                .filter(isSpoken)
                .map(Hit::value)
                .distinct()
                .toList();
    }

    private static boolean isAboutPeople(Sentence sentence) {
        return sentence.has(Topic.PURPOSE)
                || sentence.has(Topic.REACH)
                || sentence.has(Topic.CHANNEL)
                || !sentence.lines().isEmpty();
    }

    private static boolean isNearerToSpeech(Sentence sentence, Hit language) {
        return sentence.nearest(Topic.SPEAK, language.from(), language.to())
                <= sentence.nearest(Topic.NOSPEAK, language.from(), language.to());
    }

    /** "Help desk (Italian, German and English)". */
    private static boolean isInBrackets(Sentence sentence, Hit language) {
        String text = sentence.passage().text();
        int open = text.lastIndexOf('(', language.from());
        int close = text.indexOf(')', language.to());
        return open >= sentence.from()
                && close >= 0
                && close < sentence.to()
                && isAboutPeople(sentence)
                && JOINTS.matcher(withoutLanguages(sentence, open + 1, close)).matches();
    }

    /** "Help in English, Polish and Punjabi", where nothing in the sentence is a page or an app. */
    private static boolean isNamedBehind(Sentence sentence, Hit language) {
        if (!isAboutPeople(sentence) || sentence.has(Topic.NOSPEAK)) {
            return false;
        }
        String text = sentence.passage().text();
        int from = sentence.from();
        int first = language.from();
        for (Hit other : sentence.of(Topic.LANGUAGE).toList().reversed()) {
            boolean isBefore = other.to() <= first;
            first = isBefore
                            && JOINTS.matcher(text.substring(other.to(), first)).matches()
                    ? other.from()
                    : first;
        }
        return LEAD.matcher(text.substring(Math.max(from, first - LEAD_LENGTH), first))
                .matches();
    }

    private static String withoutLanguages(Sentence sentence, int from, int to) {
        StringBuilder rest = new StringBuilder(sentence.passage().text().substring(from, to));
        sentence.of(Topic.LANGUAGE)
                .filter(hit -> hit.from() >= from && hit.to() <= to)
                .forEach(hit -> rest.replace(hit.from() - from, hit.to() - from, " ".repeat(hit.to() - hit.from())));
        return rest.toString();
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
