package dev.ringback.rank;

import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Dossier;
import dev.ringback.model.Provider;
import dev.ringback.model.Purpose;
import dev.ringback.model.Terms;
import dev.ringback.rank.observed.Kept;
import dev.ringback.rank.observed.ResponseField;
import dev.ringback.rank.observed.Share;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The axis "do they answer soon, and do they help?": by the reply times that are promised, and by what reviews say of it. */
final class Responsiveness {
    /** A reply within this time is worth half: the day that a provider's reply to a review takes as well. */
    static final double HALF_HOURS = 24;

    /** Who answers complaints in time need not answer the phone: how far the one may lie off the other, as a standard deviation. */
    static final double OTHERWISE = 0.05;

    private static final double HOURS_OF_DAY = 24;

    /** A business day may have a weekend in it. */
    private static final double WEEKEND_HOURS = 48;

    private final Dossier dossier;
    private final Provider provider;
    private final Shop shop;
    private final LocalDate asOf;
    private final Evidence evidence;

    Responsiveness(Dossier dossier, Shop shop, LocalDate asOf, Evidence evidence) {
        this.evidence = evidence;
        this.dossier = dossier;
        this.provider = dossier.provider();
        this.shop = shop;
        this.asOf = asOf;
    }

    /** A promised reply with what it is worth. */
    private record Promise(Claim claim, Standing standing, Range value) {}

    List<Part> parts() {
        return List.of(
                accounts(),
                promise(),
                answered(Indicator.TIMELY, evidence.timely(), Reason.Code.TIMELY, Reason.Code.TIMELY_UNKNOWN),
                answered(Indicator.REPLIES, evidence.replied(), Reason.Code.REPLIES, Reason.Code.REPLIES_UNKNOWN));
    }

    private Part answered(Indicator indicator, ResponseField field, Reason.Code known, Reason.Code unknown) {
        Share share = field.share(dossier.observations());
        if (share.of() == 0) {
            return Part.unknown(indicator, unknown);
        }
        Estimate found = new Estimate(share.mean(), share.variance() + OTHERWISE * OTHERWISE);
        return new Part(indicator, known, Optional.of(found), List.of(share.mean(), (double) share.of()), List.of());
    }

    private Part accounts() {
        return evidence.part(dossier.accounts());
    }

    private Part promise() {
        List<Promise> promises = dossier.facts().counted().stream()
                .filter(claim -> claim.kind() == ClaimKind.REPLY && isSupport(claim))
                .flatMap(claim -> promise(claim).stream())
                .filter(promise -> promise.standing() != Standing.ASIDE)
                .toList();
        return promises.isEmpty() ? Part.unknown(Indicator.PROMISE, Reason.Code.REPLY_UNKNOWN) : part(promises);
    }

    private static boolean isSupport(Claim claim) {
        return claim.contact().flatMap(Contact::purpose).orElse(Purpose.SUPPORT) == Purpose.SUPPORT;
    }

    private Optional<Promise> promise(Claim claim) {
        Terms.Reply reply = (Terms.Reply) claim.terms();
        Standing standing = Standing.of(claim, provider, shop);
        return value(reply).map(value -> new Promise(claim, standing, value));
    }

    /** The promise is its latest moment; what it leaves open between two moments is its range. */
    private static Optional<Range> value(Terms.Reply reply) {
        if (reply.maxHours().isPresent()) {
            double latest = reply.maxHours().getAsDouble();
            return Optional.of(new Range(worth(latest), worth(reply.minHours().orElse(latest))));
        } else if (reply.maxBusinessDays().isPresent()) {
            double latest = HOURS_OF_DAY * reply.maxBusinessDays().getAsDouble();
            return Optional.of(new Range(worth(latest + WEEKEND_HOURS), worth(latest)));
        }
        return Optional.empty();
    }

    private static double worth(double hours) {
        return 1 / (1 + hours / HALF_HOURS);
    }

    private Part part(List<Promise> promises) {
        List<Promise> sure = promises.stream()
                .filter(promise -> promise.standing() == Standing.COUNTS)
                .sorted(Comparator.comparingDouble(
                                (Promise promise) -> -promise.value().lo())
                        .thenComparing(promise -> promise.claim().id()))
                .toList();
        Range range = sure.stream().map(Promise::value).reduce(Range::best).orElse(Range.exactly(0));
        for (Promise promise : promises) {
            range = range.widenedBy(promise.value());
        }
        List<Claim> claims = promises.stream().map(Promise::claim).toList();
        double doubt =
                Doubt.ofAll(sure.isEmpty() ? claims : List.of(sure.getFirst().claim()), dossier, asOf);
        List<Proof> proofs = Proof.ofAll(claims);
        Kept kept =
                Kept.of(dossier, (sure.isEmpty() ? promises : sure).getFirst().claim());
        return sure.isEmpty()
                ? part(Reason.Code.REPLY_BOUND, range.estimate(doubt), kept, List.of(), proofs)
                : words(sure.getFirst(), range.estimate(doubt), kept, proofs);
    }

    private static Part words(Promise best, Estimate promised, Kept kept, List<Proof> proofs) {
        Terms.Reply reply = (Terms.Reply) best.claim().terms();
        boolean hours = reply.maxHours().isPresent();
        double value =
                hours ? reply.maxHours().getAsDouble() : reply.maxBusinessDays().getAsDouble();
        Reason.Code code = hours ? Reason.Code.REPLY_IN_HOURS : Reason.Code.REPLY_IN_DAYS;
        return part(code, promised, kept, List.of(value), proofs);
    }

    /** As if its own page of today promised an answer within so many hours, or none; nobody has told whether it is kept. */
    static Part promised(Optional<Double> hours) {
        Range worth = Range.exactly(hours.map(Responsiveness::worth).orElse(0.0));
        return part(Reason.Code.REPLY_IN_HOURS, worth.estimate(Doubt.OWN_PAGE), Kept.UNOBSERVED, List.of(), List.of());
    }

    /** A promise is worth as much of itself as it is kept. */
    private static Part part(Reason.Code code, Estimate promised, Kept kept, List<Object> values, List<Proof> proofs) {
        double variance = promised.variance() * kept.mean() * kept.mean()
                + kept.variance() * (promised.mean() * promised.mean() + promised.variance());
        Estimate found = new Estimate(promised.mean() * kept.mean(), variance);
        return new Part(Indicator.PROMISE, code, Optional.of(found), values, proofs);
    }
}
