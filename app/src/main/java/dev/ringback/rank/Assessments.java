package dev.ringback.rank;

import java.util.List;
import java.util.Set;

/**
 * All providers that serve a shop's country, each as this shop would meet it, before it is asked how much each axis matters. Whoever
 * ranks one shop by several weights makes it once. Immutable.
 *
 * @param all by slug
 * @param known those of them that may be ranked
 * @param hoursKnown how many providers' support hours are known for the country
 * @param enough whether so many are known that they are ranked
 * @param inUse axes on which anybody known has evidence
 */
public record Assessments(
        List<Assessment> all, List<Assessment> known, int hoursKnown, boolean enough, Set<Axis> inUse) {
    public Assessments {
        all = List.copyOf(all);
        known = List.copyOf(known);
        inUse = Set.copyOf(inUse);
    }
}
