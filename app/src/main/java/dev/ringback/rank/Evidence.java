package dev.ringback.rank;

import dev.ringback.model.Accounts;
import dev.ringback.model.Dossier;
import dev.ringback.model.Observations;
import dev.ringback.rank.fit.Met;
import dev.ringback.rank.fit.ReviewFit;
import dev.ringback.rank.observed.ResponseField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What all providers of a day together tell, worked out once for all shops: it belongs to the daily cut, and what comes in
 * after it is held against it without working it out anew.
 *
 * @param fit of what reviews say
 * @param usual what is to be thought of the support of a provider without accounts
 * @param timely how complaints to an authority are answered
 * @param replied how bad reviews are
 * @param parts what the accounts of each provider come to, which is the same for all shops; not changed any more
 */
record Evidence(
        ReviewFit fit,
        Estimate usual,
        ResponseField timely,
        ResponseField replied,
        IdentityHashMap<Accounts, Part> parts) {

    static Evidence of(Collection<Dossier> dossiers, LocalDate asOf) {
        ReviewFit fit = ReviewFit.of(dossiers.stream().map(Dossier::accounts).toList(), asOf);
        Met usual = fit.usual();
        List<Observations> observations =
                dossiers.stream().map(Dossier::observations).toList();
        Estimate unheard = new Estimate(usual.mean(), usual.variance());
        IdentityHashMap<Accounts, Part> parts = new IdentityHashMap<>();
        for (Dossier dossier : dossiers) {
            parts.computeIfAbsent(dossier.accounts(), accounts -> AccountPart.of(accounts, fit.met(accounts), unheard));
        }
        return new Evidence(
                fit,
                unheard,
                ResponseField.of(observations, ResponseField.What.TIMELY),
                ResponseField.of(observations, ResponseField.What.REPLIED),
                parts);
    }

    /** Also of a provider that was not there. */
    Part part(Accounts accounts) {
        Part known = parts.get(accounts);
        return known == null ? AccountPart.of(accounts, fit.met(accounts), usual) : known;
    }
}
