package dev.ringback.rank;

import dev.ringback.hours.Cover;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Staffed;
import dev.ringback.hours.TimeSet;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Provider;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The axis "does a person answer while I am open?": cover of the shop's trading hours by staffed channels. */
final class Availability {
    private final Timetable timetable;
    private final LocalDate asOf;

    Availability(Timetable timetable, LocalDate asOf) {
        this.timetable = timetable;
        this.asOf = asOf;
    }

    Coverage coverage(Provider provider, Shop shop, TimeSet trading) {
        List<Line> lines = provider.claims().stream()
                .filter(claim -> claim.kind() == ClaimKind.SUPPORT || claim.kind() == ClaimKind.EMERGENCY)
                .filter(claim -> !claim.evidence().readAt().isAfter(asOf))
                .map(claim -> Line.of(claim, provider, shop, timetable))
                .toList();
        return coverage(lines, shop, trading);
    }

    /**
     * Lines that print no zone are read in each zone they may mean, all of one provider in the same: the lower end is the
     * worst of these readings, the upper end the best.
     */
    private Coverage coverage(List<Line> lines, Shop shop, TimeSet trading) {
        TimeSet worst = TimeSet.empty();
        TimeSet best = TimeSet.empty();
        double lo = 1;
        double hi = 0;
        for (Optional<ZoneId> reading : readings(lines)) {
            TimeSet surely = staffed(lines, reading, Standing.COUNTS, false);
            TimeSet atMost = surely.union(atMost(lines, reading, trading));
            double low = Cover.of(trading, surely).share();
            double high = Cover.of(trading, atMost).share();
            if (low < lo || worst.isEmpty()) {
                lo = low;
                worst = surely;
            }
            hi = Math.max(hi, high);
            best = best.union(atMost);
        }
        boolean known = lines.stream().anyMatch(Line::tellsHours);
        var gap = known ? Cover.longestGap(trading, worst, shop.timezone()) : Optional.<dev.ringback.hours.Gap>empty();
        boolean anything = lines.stream().anyMatch(line -> line.standing() != Standing.ASIDE);
        Range share = anything ? new Range(lo, Math.max(lo, hi)) : Range.UNKNOWN;
        return new Coverage(share, gap, known, trading, worst, best.minus(worst), lines);
    }

    /** The zones in which the lines without one may be meant; one empty reading where every line has its zone. */
    private static List<Optional<ZoneId>> readings(List<Line> lines) {
        List<Optional<ZoneId>> zones = lines.stream()
                .filter(line ->
                        line.standing() != Standing.ASIDE && line.timezones().size() > 1)
                .flatMap(line -> line.timezones().stream())
                .distinct()
                .map(Optional::of)
                .toList();
        return zones.isEmpty() ? List.of(Optional.empty()) : zones;
    }

    /** All that may be staffed: unknown holidays, lines that may count, and, where hours are unknown, any time at all. */
    private TimeSet atMost(List<Line> lines, Optional<ZoneId> reading, TimeSet trading) {
        boolean anyTime = lines.stream()
                .anyMatch(line ->
                        line.standing() != Standing.ASIDE && (line.hours().isEmpty()));
        return anyTime
                ? trading
                : staffed(lines, reading, Standing.COUNTS, true)
                        .union(staffed(lines, reading, Standing.MAY_COUNT, true));
    }

    private TimeSet staffed(List<Line> lines, Optional<ZoneId> reading, Standing standing, boolean withUnknown) {
        TimeSet all = TimeSet.empty();
        for (Line line : lines) {
            if (line.standing() == standing
                    && line.hours().isPresent()
                    && !line.timezones().isEmpty()) {
                Staffed staffed = staffed(line, line.hours().get(), reading);
                all = all.union(staffed.open());
                if (withUnknown) {
                    all = all.union(staffed.unknown());
                }
            }
        }
        return all;
    }

    private Staffed staffed(Line line, OpeningHours hours, Optional<ZoneId> reading) {
        ZoneId zone = line.hasOneZone() ? line.timezones().getFirst() : reading.orElseThrow();
        return timetable.staffed(hours, zone, line.holidays());
    }

    /** The axis of a provider whose coverage is worked out. */
    AxisScore score(Coverage coverage, Provider provider) {
        if (!coverage.known()) {
            Part maybe = new Part(Reason.Code.COVER_MAYBE, 1, Range.UNKNOWN, 0, false, List.of(), proofs(coverage));
            return new AxisScore(Axis.AVAILABILITY, Optional.empty(), List.of(maybe));
        }
        Range share = coverage.share();
        boolean exact = share.hi() - share.lo() < 0.0005;
        double doubt = Doubt.ofAll(
                coverage.lines().stream()
                        .filter(Line::tellsHours)
                        .map(Line::claim)
                        .toList(),
                provider,
                asOf);
        Part part = new Part(
                exact ? Reason.Code.COVER : Reason.Code.COVER_RANGE,
                1,
                share,
                doubt,
                true,
                exact ? List.of(share.lo()) : List.of(share.lo(), share.hi()),
                proofs(coverage));
        return AxisScore.of(Axis.AVAILABILITY, List.of(part));
    }

    private static List<Claim> claims(Coverage coverage, Standing standing) {
        return coverage.lines().stream()
                .filter(line -> line.standing() == standing)
                .map(Line::claim)
                .toList();
    }

    private static List<Proof> proofs(Coverage coverage) {
        List<Claim> claims = new ArrayList<>(claims(coverage, Standing.COUNTS));
        claims.addAll(claims(coverage, Standing.MAY_COUNT));
        return claims.stream().map(Proof::of).toList();
    }
}
