package dev.ringback.extract.support;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In which languages somebody answers; languages of a checkout or an app are others. */
final class SpokenLanguages {
    /** What may stand between languages in a list. */
    private static final Pattern JOINTS =
            Pattern.compile("(?i)(?:[\\s,;/&+|–-]|and|or|und|oder|et|ou|y|o|e|en|of|only|nur|solo|également|auch)*+");

    private static final int LEAD_LENGTH = 12;
    private static final Pattern LEAD = Pattern.compile("(?is)(?:.*\\s)?(?:in|en|auf|em|in het)\\s+");

    /** A name of a language before one of its things, "Italian food", goes on in another way. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?i)\\s*(?:$|[.,;:()|!–—-]|(?:is|are|only|by|on|at|via|from|through|over|available|ist|sind|per|unter|est|sont|par|au|está|por|è|al|zijn|op|om|beschikbaar|verfügbar|disponible|disponível|disponibile)\\b)");

    /** "Our support agents will help you in …". */
    private static final int NEAR = 40;

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

    /** "Help in English, Polish and Punjabi is available"; "in Chinese supermarkets" is no language. */
    private static boolean isNamedBehind(Sentence sentence, Hit language) {
        String text = sentence.passage().text();
        boolean isNear = Stream.of(Topic.PURPOSE, Topic.REACH, Topic.CHANNEL)
                .anyMatch(topic -> sentence.nearest(topic, language.from(), language.to()) <= NEAR);
        if (!isNear || sentence.has(Topic.NOSPEAK)) {
            return false;
        }
        int first = language.from();
        int last = language.to();
        for (Hit other : sentence.of(Topic.LANGUAGE).toList().reversed()) {
            boolean isBefore = other.to() <= first;
            first = isBefore
                            && JOINTS.matcher(text.substring(other.to(), first)).matches()
                    ? other.from()
                    : first;
        }
        for (Hit other : sentence.of(Topic.LANGUAGE).toList()) {
            boolean isBehind = other.from() >= last;
            last = isBehind
                            && JOINTS.matcher(text.substring(last, other.from()))
                                    .matches()
                    ? other.to()
                    : last;
        }
        return LEAD.matcher(text.substring(Math.max(sentence.from(), first - LEAD_LENGTH), first))
                        .matches()
                && BEHIND.matcher(text.substring(last, sentence.to())).lookingAt();
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
