package dev.ringback.extract.support;

import dev.ringback.model.Purpose;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a line or its hours are for. */
final class Purposes {
    private Purposes() {}

    /** By the words from {@code start} to {@code end} around the fact, else those of the sentence, else what stands around. */
    static Optional<Purpose> of(Sentence sentence, Context context, int start, int end) {
        List<Hit> near =
                sentence.of(Topic.PURPOSE).filter(hit -> hit.isIn(start, end)).toList();
        List<Hit> all = sentence.of(Topic.PURPOSE).toList();
        return chosen(near)
                .or(() -> chosen(all))
                .or(() -> context.around().stream()
                        .map(each -> chosen(each.hits().stream()
                                .filter(hit -> hit.topic() == Topic.PURPOSE)
                                .toList()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** A special purpose says more than "support"; "sales and support" is support. */
    private static Optional<Purpose> chosen(List<Hit> hits) {
        List<Purpose> named = hits.stream()
                .sorted(Comparator.comparingInt(Hit::from).reversed())
                .map(hit -> Purpose.valueOf(hit.value()))
                .toList();
        return named.stream()
                .filter(each -> each != Purpose.SUPPORT && each != Purpose.SALES)
                .findFirst()
                .or(() -> named.contains(Purpose.SUPPORT)
                        ? Optional.of(Purpose.SUPPORT)
                        : named.stream().findFirst());
    }
}
