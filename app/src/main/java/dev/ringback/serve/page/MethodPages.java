package dev.ringback.serve.page;

import dev.ringback.rank.Axis;
import dev.ringback.rank.Indicator;
import dev.ringback.rank.MethodConstants;
import dev.ringback.rank.Ranker;
import dev.ringback.rank.Weights;
import dev.ringback.serve.words.MethodWords;
import dev.ringback.serve.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills in the method's page: the example's figures are of {@link MethodExample}, the exact ones of the method in use. */
final class MethodPages {
    private static final double POINTS = 100;

    private final Words words;
    private final MethodWords method;

    MethodPages(Words words) {
        this.words = words;
        this.method = new MethodWords(words);
    }

    MethodPage page() {
        return new MethodPage(
                new MethodWeek(words).strip(),
                List.of(
                        words.of("method.when.shop", MethodExample.COMPANY),
                        words.of("method.when.says", words.percent(MethodExample.COVER), MethodWeek.gap(words))),
                kept(),
                List.of(
                        words.of(
                                "method.told.promise",
                                MethodExample.TOLD_OF_PROMISE,
                                MethodExample.KEPT,
                                words.percent(MethodExample.KEPT_LO),
                                words.percent(MethodExample.KEPT_HI)),
                        words.of("method.told.reviews", MethodExample.ACCOUNTS, words.percent(MethodExample.PRAISE)),
                        words.of("method.told.bought")),
                List.of(
                        words.of(
                                "method.broken.outages",
                                MethodExample.OUTAGES,
                                MethodExample.HOURS_DOWN,
                                MethodExample.SILENT_MINUTES),
                        words.of("method.broken.unknown")),
                bands(),
                List.of(words.of("method.stand.apart", MethodExample.COMPANY), words.of("method.stand.listed")),
                Arrays.stream(Axis.values()).map(this::axis).toList(),
                method.parts(),
                method.weaknesses(),
                constants(),
                words.of("method.version", Ranker.METHOD_VERSION));
    }

    private MethodPage.Kept kept() {
        double met = (double) MethodExample.KEPT / MethodExample.TOLD_OF_PROMISE;
        String says = words.of("method.kept.says");
        String told =
                words.of("method.kept.met", MethodExample.KEPT, MethodExample.TOLD_OF_PROMISE, words.percent(met));
        return new MethodPage.Kept(
                words.of("method.kept.title"),
                words.of(
                        "method.kept.description",
                        says,
                        told,
                        words.percent(MethodExample.KEPT_LO),
                        words.percent(MethodExample.KEPT_HI)),
                says,
                told,
                at(met),
                at(MethodExample.KEPT_LO),
                at(MethodExample.KEPT_HI));
    }

    private static int at(double share) {
        return (int) Math.round(share * MethodPage.Kept.WIDTH);
    }

    private List<MethodPage.Band> bands() {
        List<MethodPage.Band> bands = new ArrayList<>();
        for (int group = 1; group <= MethodExample.STANDS.getLast().group(); group++) {
            int asked = group;
            bands.add(new MethodPage.Band(
                    words.of("method.band." + group),
                    MethodExample.STANDS.stream()
                            .filter(one -> one.group() == asked)
                            .map(this::row)
                            .toList()));
        }
        return bands;
    }

    private MethodPage.Row row(MethodExample.Stand one) {
        return new MethodPage.Row(
                "m-" + (MethodExample.STANDS.indexOf(one) + 1),
                one.name(),
                words.of("method.ranks", one.best(), one.worst()),
                new RankingView.Dot(
                        RankingView.Dot.at(one.score() / POINTS),
                        RankingView.Dot.at(one.lo() / POINTS),
                        RankingView.Dot.at(one.hi() / POINTS),
                        words.of("dot.title", one.name()),
                        words.of("dot.description", one.score(), one.lo(), one.hi())));
    }

    private MethodPage.Axis axis(Axis axis) {
        return new MethodPage.Axis(
                words.of("method.axis", words.of("axis." + axis), words.percent(Weights.DEFAULT.of(axis))),
                Arrays.stream(Indicator.values())
                        .filter(indicator -> indicator.axis() == axis)
                        .map(one -> new MethodPage.Share(method.indicator(one), words.percent(one.share())))
                        .toList());
    }

    private List<MethodPage.Constant> constants() {
        return MethodConstants.all().entrySet().stream()
                .map(one -> new MethodPage.Constant(one.getKey(), words.of("method.constant", one.getValue())))
                .toList();
    }
}
