package dev.ringback.review.aspect;

import dev.ringback.model.Polarity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A plain score of a text's feeling, beside which ours is measured: words with a weight, turned by negation within three words,
 * raised by words of degree, capitals and exclamation marks, and weighed less before "but". The rules are those of Hutto and Gilbert,
 * VADER, ICWSM 2014; the few words are ours.
 */
final class PlainScore {
    private static final double NEGATED = -0.74;
    private static final double DEGREE = 0.293;
    private static final double CAPITALS = 0.733;
    private static final double EXCLAMATION = 0.292;
    private static final double ALPHA = 15;

    private static final Set<String> NOT = Set.of(
            "not", "no", "never", "cannot", "can't", "cant", "don't", "dont", "doesn't", "doesnt", "didn't", "didnt",
            "isn't", "isnt", "wasn't", "won't", "wont", "without", "nothing", "nobody", "nor", "hardly");
    private static final Set<String> MUCH =
            Set.of("very", "really", "so", "extremely", "absolutely", "totally", "completely", "too", "super", "most");
    private static final Map<String, Double> WORDS = new HashMap<>();

    static {
        weigh(
                3.1,
                "best",
                "excellent",
                "love",
                "perfect",
                "awesome",
                "amazing",
                "wonderful",
                "fantastic",
                "outstanding");
        weigh(
                2.0,
                "good",
                "great",
                "nice",
                "happy",
                "helpful",
                "friendly",
                "polite",
                "thanks",
                "thank",
                "kind",
                "super");
        weigh(
                1.6,
                "easy",
                "fast",
                "quick",
                "quickly",
                "solved",
                "resolved",
                "helped",
                "help",
                "safe",
                "support",
                "secure");
        weigh(
                -3.1,
                "worst",
                "terrible",
                "horrible",
                "awful",
                "pathetic",
                "disgusting",
                "hate",
                "scam",
                "fraud",
                "thieves");
        weigh(
                -2.2,
                "bad",
                "poor",
                "useless",
                "rude",
                "stolen",
                "stole",
                "worthless",
                "garbage",
                "trash",
                "fake",
                "lied");
        weigh(-1.6, "problem", "issue", "error", "failed", "fail", "stuck", "wrong", "waiting", "slow", "hold", "lost");
        weigh(
                -1.4,
                "crash",
                "crashes",
                "crashing",
                "declined",
                "frustrating",
                "annoying",
                "ridiculous",
                "blocked",
                "denied");
    }

    private PlainScore() {}

    private static void weigh(double weight, String... words) {
        Arrays.stream(words).forEach(word -> WORDS.put(word, weight));
    }

    static Polarity of(String text) {
        List<String> words = Arrays.asList(text.split("[^\\p{L}'’]+", -1));
        double sum = 0;
        int but = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf("but");
        for (int i = 0; i < words.size(); i++) {
            sum += weight(words, i) * (but < 0 ? 1 : i < but ? 0.5 : 1.5);
        }
        sum += Math.signum(sum)
                * EXCLAMATION
                * Math.min(4, text.chars().filter(each -> each == '!').count());
        double compound = sum / Math.sqrt(sum * sum + ALPHA);
        return compound >= 0.05 ? Polarity.POS : compound <= -0.05 ? Polarity.NEG : Polarity.MIXED;
    }

    private static double weight(List<String> words, int at) {
        String word = words.get(at);
        double weight = WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), 0.0);
        if (weight == 0) {
            return 0;
        }
        boolean loud = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        weight += Math.signum(weight) * (loud ? CAPITALS : 0);
        for (int i = Math.max(0, at - 3); i < at; i++) {
            String before = words.get(i).toLowerCase(Locale.ROOT).replace('’', '\'');
            weight += MUCH.contains(before) ? Math.signum(weight) * DEGREE : 0;
            weight *= NOT.contains(before) ? NEGATED : 1;
        }
        return weight;
    }
}
