package dev.ringback.serve.api;

import dev.ringback.rank.Axis;
import dev.ringback.rank.Indicator;
import dev.ringback.rank.MethodConstants;
import dev.ringback.rank.Ranker;
import dev.ringback.rank.Weights;
import dev.ringback.serve.Edition;
import dev.ringback.serve.words.MethodWords;
import dev.ringback.serve.words.Words;
import java.util.Arrays;
import java.util.List;

/** Writes the method down as it is in use: shares and numbers are those that rank. */
final class MethodologyAnswers {
    private final MethodWords words;

    MethodologyAnswers(Words words) {
        this.words = new MethodWords(words);
    }

    MethodologyAnswer of(Edition edition) {
        return new MethodologyAnswer(
                Meta.of(edition, List.of()),
                Ranker.METHOD_VERSION,
                Arrays.stream(Axis.values()).map(this::axis).toList(),
                MethodConstants.all().entrySet().stream()
                        .map(one -> new MethodologyAnswer.Constant(one.getKey(), Wire.share(one.getValue())))
                        .toList(),
                words.parts().stream()
                        .map(one -> new MethodologyAnswer.Part(one.name(), one.title(), one.text()))
                        .toList(),
                words.weaknesses(),
                MethodologyAnswer.Links.HERE);
    }

    private MethodologyAnswer.AxisForm axis(Axis axis) {
        return new MethodologyAnswer.AxisForm(
                Wire.lower(axis),
                Weights.DEFAULT.of(axis),
                Arrays.stream(Indicator.values())
                        .filter(indicator -> indicator.axis() == axis)
                        .map(indicator -> new MethodologyAnswer.IndicatorForm(
                                Wire.lower(indicator), words.indicator(indicator), indicator.share()))
                        .toList());
    }
}
