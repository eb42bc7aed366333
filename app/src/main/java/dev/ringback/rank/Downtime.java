package dev.ringback.rank;

import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Dossier;
import dev.ringback.model.Offered;
import dev.ringback.model.Purpose;
import dev.ringback.model.StatusPage;
import dev.ringback.model.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The axis "can I keep selling when it breaks?": taking cards offline, spare hardware, how much outages took, whether one is told,
 * an emergency line.
 */
final class Downtime {
    static final Range OFFLINE_YES = new Range(0.7, 1);
    private static final Range OFFLINE_PARTIAL = new Range(0.3, 0.7);
    static final Range OFFLINE_NO = Range.exactly(0);

    static final Range STATUS_PAGE = new Range(0.3, 1);
    private static final Range STATUS_PAGE_UNSURE = new Range(0.15, 1);

    private static final Range EMERGENCY_LINE = new Range(0.7, 1);

    static final double HALF_DAYS = 5;

    private final Dossier dossier;
    private final Shop shop;
    private final LocalDate asOf;
    private final Part offline;
    private final Part spare;
    private final Part statusPage;
    private final Part emergency;

    /** @param shop any of its country */
    Downtime(Dossier dossier, Shop shop, LocalDate asOf) {
        this.dossier = dossier;
        this.shop = shop;
        this.asOf = asOf;
        this.offline = offline();
        this.spare = spare();
        this.statusPage = statusPage();
        this.emergency = emergency();
    }

    /** @param outages as the shop that asks would have met them */
    List<Part> parts(Outages outages) {
        return List.of(offline, spare, outages.hoursDown(), outages.silence().orElse(statusPage), emergency);
    }

    /** Statements that disagree span a range; what holds for some devices only raises the upper end. */
    private Part offline() {
        List<Claim> all = claims(claim -> claim.kind() == ClaimKind.OFFLINE);
        List<Claim> sure = standing(all, Standing.COUNTS);
        List<Claim> perhaps = standing(all, Standing.MAY_COUNT);
        if (sure.isEmpty() && perhaps.isEmpty()) {
            return Part.unknown(Indicator.OFFLINE, Reason.Code.OFFLINE_UNKNOWN);
        }
        Function<Claim, Range> value = claim -> offlineValue((Terms.Offline) claim.terms());
        if (sure.isEmpty() && perhaps.stream().map(value).allMatch(OFFLINE_NO::equals)) {
            return part(Indicator.OFFLINE, Reason.Code.OFFLINE_NO_BOUND, Range.UNKNOWN, sure, perhaps, List.of());
        }
        Range range = merged(sure, perhaps, value, Range::hull);
        return part(Indicator.OFFLINE, offlineCode(sure, range), range, sure, perhaps, List.of());
    }

    private static Range offlineValue(Terms.Offline offline) {
        return switch (offline.offered().orElse(Offered.YES)) {
            case YES -> OFFLINE_YES;
            case PARTIAL -> OFFLINE_PARTIAL;
            case NO -> OFFLINE_NO;
        };
    }

    private static Reason.Code offlineCode(List<Claim> sure, Range range) {
        if (sure.isEmpty()) {
            return Reason.Code.OFFLINE_BOUND;
        } else if (range.lo() == OFFLINE_YES.lo()) {
            return Reason.Code.OFFLINE_YES;
        } else if (range.equals(OFFLINE_PARTIAL)) {
            return Reason.Code.OFFLINE_PARTIAL;
        }
        return range.equals(OFFLINE_NO) ? Reason.Code.OFFLINE_NO : Reason.Code.OFFLINE_MIXED;
    }

    private Part spare() {
        List<Claim> all = claims(claim -> claim.kind() == ClaimKind.REPLACEMENT);
        List<Claim> sure = standing(all, Standing.COUNTS);
        List<Claim> perhaps = standing(all, Standing.MAY_COUNT);
        if (sure.isEmpty() && perhaps.isEmpty()) {
            return Part.unknown(Indicator.SPARE, Reason.Code.SPARE_UNKNOWN);
        }
        Range range = merged(sure, perhaps, claim -> spareValue(days(claim)), Range::best);
        OptionalDouble soonest = sure.stream()
                .map(Downtime::days)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
        Reason.Code code = sure.isEmpty()
                ? Reason.Code.SPARE_BOUND
                : soonest.isPresent() ? Reason.Code.SPARE_IN_DAYS : Reason.Code.SPARE_NO_TIME;
        List<Object> values = soonest.isPresent() ? List.of(soonest.getAsDouble()) : List.of();
        return part(Indicator.SPARE, code, range, sure, perhaps, values);
    }

    private static OptionalDouble days(Claim claim) {
        return ((Terms.Replacement) claim.terms()).maxBusinessDays();
    }

    static Range spareWithin(double businessDays) {
        return spareValue(OptionalDouble.of(businessDays));
    }

    /** Five business days are worth half; a swap without a time may take days or weeks. */
    private static Range spareValue(OptionalDouble businessDays) {
        return businessDays.isPresent()
                ? Range.exactly(1 / (1 + businessDays.getAsDouble() / HALF_DAYS))
                : new Range(0.2, 1);
    }

    /** A page may tell, and nothing is known of how soon it did. */
    private Part statusPage() {
        List<Claim> sure = standing(claims(claim -> claim.kind() == ClaimKind.STATUS_PAGE), Standing.COUNTS);
        if (!sure.isEmpty()) {
            return part(Indicator.TOLD, Reason.Code.STATUS_PAGE, STATUS_PAGE, sure, List.of(), List.of());
        }
        return dossier.statusPages().stream()
                .findFirst()
                .map(Downtime::listedPage)
                .orElse(Part.unknown(Indicator.TOLD, Reason.Code.STATUS_PAGE_UNKNOWN));
    }

    /** A page that others list as the provider's is believed as far as they were sure of it. */
    private static Part listedPage(StatusPage page) {
        boolean sure = page.confidence().filter("high"::equals).isPresent();
        Reason.Code code = sure ? Reason.Code.STATUS_PAGE : Reason.Code.STATUS_PAGE_UNSURE;
        Range range = sure ? STATUS_PAGE : STATUS_PAGE_UNSURE;
        return Part.of(Indicator.TOLD, code, range, Doubt.OTHER_OR_OLD, List.of(), List.of(Proof.of(page)));
    }

    private Part emergency() {
        List<Claim> all = claims(this::isEmergencyLine);
        List<Claim> sure = standing(all, Standing.COUNTS);
        List<Claim> perhaps = standing(all, Standing.MAY_COUNT);
        if (sure.isEmpty() && perhaps.isEmpty()) {
            return Part.unknown(Indicator.EMERGENCY, Reason.Code.EMERGENCY_UNKNOWN);
        }
        Range range = merged(sure, perhaps, claim -> EMERGENCY_LINE, Range::best);
        Reason.Code code = sure.isEmpty() ? Reason.Code.EMERGENCY_BOUND : Reason.Code.EMERGENCY_LINE;
        return part(Indicator.EMERGENCY, code, range, sure, perhaps, List.of());
    }

    /** Where somebody helps: a voice authorisation takes one payment, and an e-mail is no line. */
    private boolean isEmergencyLine(Claim claim) {
        boolean emergency = claim.kind() == ClaimKind.EMERGENCY
                || claim.kind() == ClaimKind.SUPPORT && claim.purpose().equals(Optional.of(Purpose.EMERGENCY));
        return emergency && Standing.ofChannel(claim, dossier.provider(), shop) != Standing.ASIDE;
    }

    private List<Claim> claims(Predicate<Claim> kind) {
        return dossier.facts().counted().stream().filter(kind).toList();
    }

    private List<Claim> standing(List<Claim> claims, Standing standing) {
        return claims.stream()
                .filter(claim -> Standing.of(claim, dossier.provider(), shop) == standing)
                .toList();
    }

    /** What is bound raises the upper end only; where nothing else is known, from nothing. */
    private static Range merged(
            List<Claim> sure, List<Claim> perhaps, Function<Claim, Range> value, BinaryOperator<Range> merge) {
        Range range = sure.stream().map(value).reduce(merge).orElse(Range.exactly(0));
        for (Claim claim : perhaps) {
            range = range.widenedBy(value.apply(claim));
        }
        return range;
    }

    private Part part(
            Indicator indicator,
            Reason.Code code,
            Range range,
            List<Claim> sure,
            List<Claim> perhaps,
            List<Object> values) {
        List<Proof> proofs = new ArrayList<>(Proof.ofAll(sure));
        proofs.addAll(Proof.ofAll(perhaps));
        double doubt = Doubt.ofAll(sure.isEmpty() ? perhaps : sure, dossier, asOf);
        return Part.of(indicator, code, range, doubt, values, proofs);
    }
}
