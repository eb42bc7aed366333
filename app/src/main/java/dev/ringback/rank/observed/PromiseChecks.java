package dev.ringback.rank.observed;

import dev.ringback.model.Claim;
import dev.ringback.model.Customers;
import dev.ringback.model.Dossier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All promises of a provider beside what was met of them. */
public final class PromiseChecks {
    private PromiseChecks() {}

    /** Each promise once, in the order of the claims; without those that are for nobody, or print a number of others. */
    public static List<PromiseCheck> of(Dossier dossier) {
        return of(dossier, claim -> true);
    }

    /** As {@link #of}, of what is promised to shops of that country; accounts are of all countries, for most do not tell. */
    public static List<PromiseCheck> in(String country, Dossier dossier) {
        List<String> served = dossier.provider().countries();
        return of(dossier, claim -> claim.scope().covers(country, served));
    }

    private static List<PromiseCheck> of(Dossier dossier, Predicate<Claim> holds) {
        Map<Promise, List<Claim>> claims = new LinkedHashMap<>();
        for (Claim claim : dossier.facts().counted()) {
            if (holds.test(claim)
                    && claim.scope().customers() != Customers.NONE
                    && !dossier.provider().printsNumberOfOthers(claim)) {
                Promises.of(claim)
                        .forEach(promise -> claims.computeIfAbsent(promise, none -> new ArrayList<>())
                                .add(claim));
            }
        }
        return claims.entrySet().stream()
                .map(entry -> check(entry.getKey(), entry.getValue(), dossier))
                .toList();
    }

    private static PromiseCheck check(Promise promise, List<Claim> claims, Dossier dossier) {
        return new PromiseCheck(promise, claims, Met.of(dossier.observations(), one -> promise.outcome(one.told())));
    }
}
