package dev.ringback.serve.api;

import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import dev.ringback.model.Dossier;
import dev.ringback.model.Evidence;
import dev.ringback.model.Facts;
import dev.ringback.model.Reading;
import dev.ringback.model.Scope;
import dev.ringback.model.Terms;
import dev.ringback.model.WatchedSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A published fact. What is bound holds for some shops only: see {@code scope}.
 *
 * @param kind support, reply, offline, replacement, emergency, status_page, uptime, rating, complaints or other
 * @param contact the channel, for support, reply and emergency
 * @param statusPage the page's address, for status_page
 * @param absentChannel the source says that there is no such channel
 * @param reading how a machine read it out of the page; {@code null}: a person wrote it down
 * @param confirmedBy the id of a reading that says the same; {@code null}: none does
 * @param differsFrom the ids of claims that do not go together with it
 */
public record ClaimAnswer(
        String id,
        String kind,
        String text,
        @Nullable ContactAnswer contact,
        @Nullable ReplyAnswer reply,
        @Nullable OfflineAnswer offline,
        @Nullable ReplacementAnswer replacement,
        @Nullable String statusPage,
        @Nullable String absentChannel,
        ScopeAnswer scope,
        SourceAnswer source,
        @Nullable ReadingAnswer reading,
        @Nullable String confirmedBy,
        List<String> differsFrom) {

    /**
     * @param channel {@code null}: the source names none
     * @param hours OpenStreetMap opening_hours, as published
     * @param timezone {@code null}: the source prints none
     * @param waitMinutes how long one waits for an answer, as the source says
     * @param phoneCallable whether the number stands on a page of the provider's own domain; never call one that does not
     */
    public record ContactAnswer(
            @Nullable String channel,
            @Nullable String purpose,
            @Nullable String hours,
            @Nullable String timezone,
            @Nullable String hoursNote,
            @Nullable String phone,
            boolean phoneCallable,
            @Nullable String email,
            @Nullable String url,
            List<String> languages,
            @Nullable Double waitMinutes) {}

    /** A promised time to answer. */
    public record ReplyAnswer(
            @Nullable Double minHours,
            @Nullable Double maxHours,
            @Nullable Double minBusinessDays,
            @Nullable Double maxBusinessDays) {}

    /** Taking cards without a network: {@code offered} yes, partial or no; {@code initially} on or off. */
    public record OfflineAnswer(
            @Nullable String offered,
            @Nullable String initially,
            @Nullable Double limitHours,
            @Nullable BigDecimal limitAmount,
            @Nullable String currency,
            @Nullable Integer limitCount,
            @Nullable String whoPaysDeclines) {}

    /** Spare hardware. */
    public record ReplacementAnswer(
            @Nullable Double minBusinessDays,
            @Nullable Double maxBusinessDays,
            @Nullable String delivery,
            @Nullable Integer warrantyMonths) {}

    /** Whom it holds for; empty lists bind nothing. */
    public record ScopeAnswer(
            List<String> countries,
            List<String> plans,
            List<String> products,
            @Nullable String reseller,
            @Nullable String audience,
            String customers,
            boolean loginRequired) {}

    /**
     * How a machine read it out of the page.
     *
     * @param method json_ld, microdata, rdfa, text, table, list, link or widget
     * @param quote the words it rests on, at most 25 words and 200 characters; its owner's
     * @param place where they stand in the page
     * @param confidence high, medium or low
     */
    public record ReadingAnswer(String method, String quote, String place, String confidence) {
        static ReadingAnswer of(Reading reading) {
            return new ReadingAnswer(
                    Wire.lower(reading.method()), reading.quote(), reading.place(), Wire.lower(reading.confidence()));
        }
    }

    /**
     * Where it was read.
     *
     * @param pageLastSeenAt when the page was last there; {@code null}: we have not looked, or not seen it yet
     * @param pageGoneSince when the page was first found to be gone: the fact stays, and ages; {@code null}: it is not
     *     known to be
     */
    public record SourceAnswer(
            String url,
            String kind,
            @Nullable String quality,
            @Nullable String pageDate,
            LocalDate readAt,
            String readFrom,
            @Nullable String caution,
            @Nullable Instant pageLastSeenAt,
            @Nullable Instant pageGoneSince) {}

    static ClaimAnswer of(Claim claim, Dossier dossier) {
        return of(claim, dossier.provider().callable(claim).isPresent(), dossier.page(claim), dossier.facts());
    }

    /** A fact of a provider that is gone: there is nobody to call. */
    static ClaimAnswer ofNobody(Claim claim) {
        return of(claim, false, Optional.empty(), Facts.of(List.of()));
    }

    private static ClaimAnswer of(Claim claim, boolean callable, Optional<WatchedSource> page, Facts facts) {
        return new ClaimAnswer(
                claim.id(),
                Wire.lower(claim.kind()),
                claim.text(),
                claim.contact().map(contact -> contact(contact, callable)).orElse(null),
                reply(claim.terms()),
                offline(claim.terms()),
                replacement(claim.terms()),
                claim.terms() instanceof Terms.StatusPage status ? status.url().orElse(null) : null,
                claim.terms() instanceof Terms.Absent absent ? Wire.lower(absent.channel()) : null,
                scope(claim.scope()),
                source(claim.evidence(), page),
                claim.evidence().reading().map(ReadingAnswer::of).orElse(null),
                facts.confirming(claim).map(Claim::id).orElse(null),
                facts.against(claim).stream().map(Claim::id).toList());
    }

    private static ContactAnswer contact(Contact contact, boolean callable) {
        Optional<Contact.Hours> hours = contact.hours();
        return new ContactAnswer(
                contact.channel().map(Wire::lower).orElse(null),
                contact.purpose().map(Wire::lower).orElse(null),
                hours.map(Contact.Hours::text).orElse(null),
                hours.flatMap(Contact.Hours::timezone).map(ZoneId::getId).orElse(null),
                hours.flatMap(Contact.Hours::note).orElse(null),
                contact.phone().orElse(null),
                callable,
                contact.email().orElse(null),
                contact.url().orElse(null),
                contact.languages(),
                number(contact.waitMinutes()));
    }

    private static @Nullable ReplyAnswer reply(Terms terms) {
        return terms instanceof Terms.Reply reply
                ? new ReplyAnswer(
                        number(reply.minHours()),
                        number(reply.maxHours()),
                        number(reply.minBusinessDays()),
                        number(reply.maxBusinessDays()))
                : null;
    }

    private static @Nullable OfflineAnswer offline(Terms terms) {
        return terms instanceof Terms.Offline offline
                ? new OfflineAnswer(
                        offline.offered().map(Wire::lower).orElse(null),
                        offline.initially().map(Wire::lower).orElse(null),
                        number(offline.limitHours()),
                        offline.limitAmount().orElse(null),
                        offline.currency().orElse(null),
                        offline.limitCount().orElse(null),
                        offline.whoPaysDeclines().orElse(null))
                : null;
    }

    private static @Nullable ReplacementAnswer replacement(Terms terms) {
        return terms instanceof Terms.Replacement replacement
                ? new ReplacementAnswer(
                        number(replacement.minBusinessDays()),
                        number(replacement.maxBusinessDays()),
                        replacement.delivery().orElse(null),
                        replacement.warrantyMonths().orElse(null))
                : null;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static ScopeAnswer scope(Scope scope) {
        return new ScopeAnswer(
                scope.countries(),
                scope.plans(),
                scope.products(),
                scope.reseller().orElse(null),
                scope.audience().orElse(null),
                Wire.lower(scope.customers()),
                scope.loginRequired());
    }

    private static SourceAnswer source(Evidence evidence, Optional<WatchedSource> page) {
        return new SourceAnswer(
                evidence.source().url(),
                Wire.lower(evidence.source().kind()),
                evidence.source().quality().map(Wire::lower).orElse(null),
                evidence.pageDate().orElse(null),
                evidence.readAt(),
                Wire.lower(evidence.readFrom()),
                evidence.caution().orElse(null),
                page.flatMap(WatchedSource::lastSeenAt).orElse(null),
                page.flatMap(WatchedSource::goneSince).orElse(null));
    }
}
