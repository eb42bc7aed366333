package dev.ringback.rank.observed;

import dev.ringback.model.Dossier;
import dev.ringback.model.Observation;
import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Outage;
import java.util.List;

/**
 * Whether support could be reached while the service was down.
 *
 * @param outages in which any of the accounts was written; those that tell of an outage nobody else knows of are in none
 * @param met kept where somebody was reached
 * @param told outages of which the press or the provider tells how support did
 */
public record OutageSupport(long outages, Met met, List<Outage> told) {
    public OutageSupport {
        told = List.copyOf(told);
    }

    public static OutageSupport of(Dossier dossier) {
        OutageDays days = OutageDays.of(dossier);
        Met met = Met.of(dossier.observations(), one -> outcome(one, days));
        long outages = days.spans().stream()
                .filter(span -> dossier.observations().sources().stream()
                        .flatMap(source -> source.told().stream())
                        .anyMatch(one -> outcome(one, days) != Outcome.ASIDE
                                && one.day().filter(span::has).isPresent()))
                .count();
        List<Outage> told = dossier.outages().stream()
                .filter(outage -> outage.supportDuring().isPresent())
                .toList();
        return new OutageSupport(outages, met, told);
    }

    /** Who tells of an outage, or wrote within one, and of getting hold of anybody. */
    private static Outcome outcome(Observation one, OutageDays days) {
        if (!(one.told() instanceof Reach reach)) {
            return Outcome.ASIDE;
        }
        boolean isOfOutage = reach.inOutage() || one.day().filter(days::has).isPresent();
        return isOfOutage ? Outcome.of(reach) : Outcome.ASIDE;
    }
}
