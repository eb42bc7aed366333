package dev.ringback.serve.api;

import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.FactChange;
import dev.ringback.model.FactChange.News;
import dev.ringback.serve.words.HoursChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What appeared, changed or went, newest first.
 *
 * @param total how many meet the question, on all pages of the answer
 * @param next the address of those that follow; {@code null}: these are the last
 */
public record ChangesAnswer(
        Meta meta,
        int total,
        List<ChangeAnswer> changes,
        @Nullable String next) {

    /**
     * @param provider the slug; the provider itself may be gone
     * @param at when we came to know it
     * @param what added, changed, withdrawn, differs, provider_added, provider_removed, page_gone or page_back
     * @param hours fewer or more: how the minutes of a week without holidays changed; {@code null}: it cannot be told, or
     *     they are as many
     * @param before the fact as it was; of differs: as a person wrote it down
     * @param claim the fact as it is; of differs: as the page was read
     * @param name of a provider that came or went
     * @param url of a page that vanished or came back
     * @param kind what is looked for on that page
     */
    public record ChangeAnswer(
            String id,
            String provider,
            Instant at,
            String what,
            @Nullable String hours,
            @Nullable ClaimAnswer before,
            @Nullable ClaimAnswer claim,
            @Nullable String name,
            @Nullable String url,
            @Nullable String kind) {

        /** @param dossier of the provider, if it is still there */
        static ChangeAnswer of(FactChange change, Optional<Dossier> dossier) {
            return switch (change.news()) {
                case News.Added added -> ofClaim(change, "added", null, null, answer(added.claim(), dossier));
                case News.Withdrawn gone -> ofClaim(change, "withdrawn", null, answer(gone.before(), dossier), null);
                case News.Changed changed ->
                    ofClaim(
                            change,
                            "changed",
                            hours(changed),
                            answer(changed.before(), dossier),
                            answer(changed.claim(), dossier));
                case News.Differs differs ->
                    ofClaim(
                            change,
                            "differs",
                            null,
                            answer(differs.written(), dossier),
                            answer(differs.read(), dossier));
                case News.ProviderAdded added -> ofThing(change, "provider_added", added.name(), null, null);
                case News.ProviderRemoved gone -> ofThing(change, "provider_removed", gone.name(), null, null);
                case News.PageGone gone -> ofThing(change, "page_gone", null, gone.url(), Wire.lower(gone.kind()));
                case News.PageBack back -> ofThing(change, "page_back", null, back.url(), Wire.lower(back.kind()));
            };
        }

        private static ClaimAnswer answer(Claim claim, Optional<Dossier> dossier) {
            return dossier.map(one -> ClaimAnswer.of(claim, one)).orElseGet(() -> ClaimAnswer.ofNobody(claim));
        }

        private static @Nullable String hours(News.Changed changed) {
            return switch (HoursChange.between(changed.before(), changed.claim())) {
                case FEWER -> "fewer";
                case MORE -> "more";
                case APPEARED, WITHDRAWN, OTHER, NONE -> null;
            };
        }

        private static ChangeAnswer ofClaim(
                FactChange change,
                String what,
                @Nullable String hours,
                @Nullable ClaimAnswer before,
                @Nullable ClaimAnswer claim) {
            return new ChangeAnswer(
                    change.id(), change.provider(), change.at(), what, hours, before, claim, null, null, null);
        }

        private static ChangeAnswer ofThing(
                FactChange change, String what, @Nullable String name, @Nullable String url, @Nullable String kind) {
            return new ChangeAnswer(
                    change.id(), change.provider(), change.at(), what, null, null, null, name, url, kind);
        }
    }
}
