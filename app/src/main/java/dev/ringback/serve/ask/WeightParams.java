package dev.ringback.serve.ask;

import dev.ringback.rank.Axis;
import dev.ringback.rank.Weights;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameter {@code weights}: {@code availability:5,downtime:3,responsiveness:2}; an axis left out weighs nothing. */
final class WeightParams {
    private static final String FORM =
            "accepted: availability, downtime and responsiveness, each once with a number from 0 to 1000, "
                    + "like availability:5,downtime:3,responsiveness:2";
    private static final double MAX = 1000;

    private WeightParams() {}

    static Weights read(Params params) {
        return params.get("weights").flatMap(text -> read(params, text)).orElse(Weights.DEFAULT);
    }

    private static Optional<Weights> read(Params params, String text) {
        Map<Axis, Double> weights = new EnumMap<>(Axis.class);
        for (String part : text.split(",", -1)) {
            String[] pair = part.strip().split(":", -1);
            Optional<Axis> axis = axis(pair[0].strip());
            Optional<Double> weight = pair.length == 2 ? number(pair[1].strip()) : Optional.empty();
            if (axis.isEmpty() || weight.isEmpty() || weights.put(axis.get(), weight.get()) != null) {
                params.invalid("weights", text, "\"" + Params.shown(part.strip()) + "\" cannot be read; " + FORM);
                return Optional.empty();
            }
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum <= 0) {
            params.invalid("weights", text, "all are zero, so nothing matters; " + FORM);
            return Optional.empty();
        }
        return Optional.of(new Weights(
                weights.getOrDefault(Axis.AVAILABILITY, 0.0),
                weights.getOrDefault(Axis.DOWNTIME, 0.0),
                weights.getOrDefault(Axis.RESPONSIVENESS, 0.0)));
    }

    private static Optional<Axis> axis(String name) {
        return Arrays.stream(Axis.values())
                .filter(axis -> axis.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Optional<Double> number(String text) {
        if (!text.matches("\\d{1,4}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        double number = Double.parseDouble(text);
        return number <= MAX ? Optional.of(number) : Optional.empty();
    }
}
