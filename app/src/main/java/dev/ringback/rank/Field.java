package dev.ringback.rank;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is usual among the providers that serve a country, thing by thing; things of which nobody says anything are left out. */
final class Field {
    private final Map<Indicator, Estimate> usual = new EnumMap<>(Indicator.class);

    static Field of(Collection<List<Part>> all) {
        Field field = new Field();
        for (Indicator indicator : Indicator.values()) {
            List<Part> known = all.stream()
                    .flatMap(List::stream)
                    .filter(part -> part.indicator() == indicator && part.known())
                    .toList();
            if (!known.isEmpty()) {
                field.usual.put(
                        indicator,
                        Usual.of(known.stream()
                                .map(Part::found)
                                .flatMap(Optional::stream)
                                .toList()));
            }
        }
        return field;
    }

    Set<Indicator> inUse() {
        return usual.keySet();
    }

    /** The part of its axis that an indicator has, where only some are in use. */
    double share(Indicator indicator) {
        double all = usual.keySet().stream()
                .filter(other -> other.axis() == indicator.axis())
                .mapToDouble(Indicator::share)
                .sum();
        return indicator.share() / all;
    }

    Estimate drawn(Part part) {
        Estimate middle = Optional.ofNullable(usual.get(part.indicator())).orElseThrow();
        return part.found()
                .map(found -> part.settled() ? found : found.and(middle))
                .orElse(middle)
                .clamped();
    }
}
