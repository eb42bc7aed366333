package dev.ringback.serve.api;

import dev.ringback.index.Generation;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Outage;
import dev.ringback.rank.observed.Met;
import dev.ringback.rank.observed.OutageSupport;
import dev.ringback.rank.observed.Promise;
import dev.ringback.rank.observed.PromiseCheck;
import dev.ringback.rank.observed.PromiseChecks;
import dev.ringback.serve.AccountQuote;
import dev.ringback.serve.words.ObservedWords;
import dev.ringback.serve.words.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider promises of its support, and what was met of it.
 *
 * @param duringOutages whether support could be reached while the service was down
 */
public record PromisesAnswer(Meta meta, String slug, List<PromiseAnswer> promises, OutageSupportAnswer duringOutages) {

    /**
     * One promise.
     *
     * @param kind answer_within, spare_within, round_the_clock, emergency_line or open_at
     * @param about phone, callback, chat or writing (e-mail, form, ticket, text message); {@code null}: none in particular
     * @param withinMinutes the time that is promised; of business days without the weekends that may lie between
     * @param hours OpenStreetMap opening_hours, of open_at
     * @param says the promise in words
     * @param claims ids of the claims that promise it
     */
    public record PromiseAnswer(
            String kind,
            @Nullable String about,
            @Nullable Long withinMinutes,
            @Nullable String hours,
            String says,
            List<String> claims,
            MetAnswer met) {}

    /**
     * What accounts tell of it.
     *
     * @param accounts that tell of it, whatever they weigh
     * @param sources at which they were written
     * @param share of the accounts as they weigh, from 0 to 1; {@code null} below 10 accounts or 2 sources
     * @param interval in which the share lies in nine of ten cases; empty without a share
     * @param from the day of the first of them
     * @param to the day of the last
     * @param quotes of the newest, at most three, where they may be shown
     * @param text the same in words
     */
    public record MetAnswer(
            long accounts,
            int sources,
            @Nullable Double share,
            List<Double> interval,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<QuoteAnswer> quotes,
            String text) {

        static MetAnswer of(Met met, String text, Generation generation) {
            return new MetAnswer(
                    met.accounts(),
                    met.sources().size(),
                    met.share().map(share -> Wire.share(share.value())).orElse(null),
                    met.share()
                            .map(share -> List.of(Wire.share(share.lo()), Wire.share(share.hi())))
                            .orElse(List.of()),
                    met.from().orElse(null),
                    met.to().orElse(null),
                    AccountQuote.of(met, generation).stream()
                            .map(QuoteAnswer::of)
                            .toList(),
                    text);
        }
    }

    /**
     * @param review id
     * @param quote at most 25 words
     */
    public record QuoteAnswer(
            String review,
            String quote,
            @Nullable LocalDate day,
            String sourceTitle,
            @Nullable String url) {
        static QuoteAnswer of(AccountQuote one) {
            return new QuoteAnswer(
                    one.review(),
                    one.quote(),
                    one.day().orElse(null),
                    one.source(),
                    one.url().orElse(null));
        }
    }

    /**
     * @param outages known ones in which any of the accounts was written
     * @param met where somebody was reached
     * @param told how support did in an outage, as others told it
     */
    public record OutageSupportAnswer(long outages, MetAnswer met, List<ToldAnswer> told) {}

    /** @param date as exact as the source tells it */
    public record ToldAnswer(@Nullable String date, String supportDuring, String source) {
        static ToldAnswer of(Outage outage) {
            return new ToldAnswer(
                    outage.date().orElse(null), outage.supportDuring().orElse(""), outage.sourceUrl());
        }
    }

    static PromisesAnswer of(Dossier dossier, Generation generation, Meta meta, Words words) {
        ObservedWords observed = new ObservedWords(words);
        OutageSupport support = OutageSupport.of(dossier);
        return new PromisesAnswer(
                meta,
                dossier.provider().slug(),
                PromiseChecks.of(dossier).stream()
                        .map(check -> promise(check, generation, observed))
                        .toList(),
                new OutageSupportAnswer(
                        support.outages(),
                        MetAnswer.of(support.met(), observed.inOutages(support), generation),
                        support.told().stream().map(ToldAnswer::of).toList()));
    }

    private static PromiseAnswer promise(PromiseCheck check, Generation generation, ObservedWords observed) {
        Promise promise = check.promise();
        Duration time = switch (promise) {
            case Promise.AnswerWithin answer -> answer.sure();
            case Promise.SpareWithin spare -> spare.sure();
            default -> null;
        };
        return new PromiseAnswer(
                kind(promise),
                promise.topic().map(Wire::lower).orElse(null),
                time == null ? null : time.toMinutes(),
                promise instanceof Promise.OpenAt open ? open.text() : null,
                observed.says(check),
                check.claims().stream().map(Claim::id).toList(),
                MetAnswer.of(check.met(), observed.met(check), generation));
    }

    private static String kind(Promise promise) {
        return switch (promise) {
            case Promise.AnswerWithin answer -> "answer_within";
            case Promise.SpareWithin spare -> "spare_within";
            case Promise.RoundTheClock line -> "round_the_clock";
            case Promise.EmergencyLine line -> "emergency_line";
            case Promise.OpenAt line -> "open_at";
        };
    }
}
