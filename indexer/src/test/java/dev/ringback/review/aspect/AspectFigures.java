package dev.ringback.review.aspect;

import dev.ringback.model.Aspect;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** How well texts are read: for each aspect what was found rightly, found wrongly and missed. */
final class AspectFigures {
    private static final int RIGHT = 0;
    private static final int WRONG = 1;
    private static final int MISSED = 2;

    private final Map<Aspect, int[]> counts = new EnumMap<>(Aspect.class);
    private final List<String> misses = new ArrayList<>();
    private int polarities;
    private int polaritiesRight;
    private int plainRight;

    static AspectFigures of(List<LabelledText> texts, String language) {
        AspectFigures figures = new AspectFigures();
        texts.forEach(each -> figures.read(each, language));
        return figures;
    }

    private void read(LabelledText text, String language) {
        Map<Aspect, Mention> found = new EnumMap<>(Aspect.class);
        AspectReader.read(text.text(), Optional.of(language))
                .mentions()
                .forEach(mention -> found.put(mention.aspect(), mention));
        TreeSet<Aspect> all = new TreeSet<>(found.keySet());
        all.addAll(text.labels().keySet());
        all.removeAll(text.disputed());
        all.forEach(aspect -> count(text, aspect, Optional.ofNullable(found.get(aspect))));
    }

    private void count(LabelledText text, Aspect aspect, Optional<Mention> found) {
        Optional<Polarity> wanted = Optional.ofNullable(text.labels().get(aspect));
        int kind = wanted.isEmpty() ? WRONG : found.isEmpty() ? MISSED : RIGHT;
        counts.computeIfAbsent(aspect, each -> new int[3])[kind]++;
        if (kind == RIGHT) {
            polarities++;
            polaritiesRight += found.get().polarity() == wanted.get() ? 1 : 0;
            plainRight += PlainScore.of(text.text()) == wanted.get() ? 1 : 0;
        }
        if (kind != RIGHT || found.get().polarity() != wanted.get()) {
            misses.add(text.id() + " " + aspect + ": wanted " + wanted + ", found " + found);
        }
    }

    /** Over the eight aspects, without the general one. */
    double microF1() {
        int[] sum = new int[3];
        counts.forEach((aspect, each) -> {
            for (int kind = RIGHT; kind <= MISSED && aspect != Aspect.GENERAL; kind++) {
                sum[kind] += each[kind];
            }
        });
        return f1(sum);
    }

    double polarity() {
        return polaritiesRight / (double) polarities;
    }

    /** Of the plain score of the whole text, in the same places. */
    double plainPolarity() {
        return plainRight / (double) polarities;
    }

    List<String> misses() {
        return misses;
    }

    /** A line an aspect, and one for all. */
    String table(String name) {
        StringBuilder table = new StringBuilder(name + "\n");
        counts.forEach((aspect, each) -> table.append(String.format(
                Locale.ROOT,
                "  %-10s right %3d wrong %3d missed %3d F1 %.3f%n",
                aspect.name().toLowerCase(Locale.ROOT),
                each[RIGHT],
                each[WRONG],
                each[MISSED],
                f1(each))));
        return table.append(String.format(
                        Locale.ROOT,
                        "  micro F1 over the eight %.3f; polarity %.3f of %d, plain score %.3f%n",
                        microF1(),
                        polarity(),
                        polarities,
                        plainPolarity()))
                .toString();
    }

    private static double f1(int[] kinds) {
        return 2.0 * kinds[RIGHT] / (2.0 * kinds[RIGHT] + kinds[WRONG] + kinds[MISSED]);
    }
}
