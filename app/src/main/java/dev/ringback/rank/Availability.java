package dev.ringback.rank;

import dev.ringback.hours.Cover;
import dev.ringback.hours.Gap;
import dev.ringback.hours.Staffed;
import dev.ringback.hours.TimeSet;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Facts;
import dev.ringback.model.Provider;
import dev.ringback.model.Terms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** The lines of a provider, which are the same for all shops of one country and the same languages. */
    List<Line> lines(Dossier dossier, Shop shop) {
        Provider provider = dossier.provider();
        return dossier.facts().counted().stream()
                .filter(claim -> claim.terms() instanceof Terms.Support)
                .map(claim -> Line.of(claim, provider, shop, timetable))
                .toList();
    }

    /** What one reading of the lines without a zone gives. */
    private record Bounds(TimeSet surely, TimeSet atMost, double lo, double hi) {}

    /**
     * Lines that print no zone are read in each zone they may mean, all of one provider in the same: the lower end is the
     * worst of these readings, the upper end the best.
     */
    Coverage coverage(List<Line> lines, Facts facts, Shop shop, TimeSet trading) {
        List<Line> used =
                lines.stream().filter(line -> line.standing() != Standing.ASIDE).toList();
        List<Bounds> all = readings(used).stream()
                .map(reading -> bounds(used, facts, reading, trading))
                .toList();
        Bounds worst = all.stream().min(Comparator.comparingDouble(Bounds::lo)).orElseThrow();
        double hi = all.stream().mapToDouble(Bounds::hi).max().orElseThrow();
        TimeSet best = all.stream().map(Bounds::atMost).reduce(TimeSet.empty(), TimeSet::union);
        boolean known = lines.stream().anyMatch(Line::tellsHours);
        boolean sure = used.stream().anyMatch(line -> line.standing() == Standing.COUNTS && line.tellsHours());
        Optional<Gap> gap = sure ? Cover.longestGap(trading, worst.surely(), shop.timezone()) : Optional.empty();
        Range share = used.isEmpty() ? Range.UNKNOWN : new Range(worst.lo(), hi);
        return new Coverage(share, gap, known, trading, worst.surely(), best.minus(worst.surely()), lines);
    }

    /** The zones in which the lines without one may be meant; one empty reading where every line has its zone. */
    private static List<Optional<ZoneId>> readings(List<Line> used) {
        List<Optional<ZoneId>> zones = used.stream()
                .filter(Line::hangsOnTimezone)
                .flatMap(line -> line.timezones().stream())
                .distinct()
                .map(Optional::of)
                .toList();
        return zones.isEmpty() ? List.of(Optional.empty()) : zones;
    }

    private Bounds bounds(List<Line> used, Facts facts, Optional<ZoneId> reading, TimeSet trading) {
        TimeSet surely = TimeSet.empty();
        TimeSet perhaps = TimeSet.empty();
        for (Line line : used) {
            Staffed staffed = staffed(line, reading, trading);
            if (line.standing() == Standing.COUNTS) {
                surely = surely.union(undisputed(staffed.open(), line, used, facts, reading, trading));
            }
            perhaps = perhaps.union(staffed.open());
            perhaps = perhaps.union(staffed.unknown());
        }
        TimeSet atMost = surely.union(perhaps);
        double lo = Cover.of(trading, surely).share();
        double hi = atMost.equals(surely) ? lo : Cover.of(trading, atMost).share();
        return new Bounds(surely, atMost, lo, hi);
    }

    /** Where two readings of one line do not go together, it is surely staffed only when both say so. */
    private TimeSet undisputed(
            TimeSet open, Line line, List<Line> used, Facts facts, Optional<ZoneId> reading, TimeSet trading) {
        TimeSet agreed = open;
        for (Claim other : facts.disputing(line.claim())) {
            TimeSet says = used.stream()
                    .filter(each -> each.claim().equals(other))
                    .map(each -> staffed(each, reading, trading).open())
                    .findFirst()
                    .orElse(TimeSet.empty());
            agreed = agreed.intersect(says);
        }
        return agreed;
    }

    /** A line whose hours are not known may be staffed at any time, and never surely. */
    private Staffed staffed(Line line, Optional<ZoneId> reading, TimeSet trading) {
        boolean known = line.hours().isPresent() && !line.timezones().isEmpty();
        return known
                ? timetable.staffed(line.hours().get(), line.timezonesRead(reading), line.countries())
                : new Staffed(TimeSet.empty(), trading);
    }

    /** What is known of the cover of a provider whose coverage is worked out. */
    List<Part> parts(Coverage coverage, Dossier dossier) {
        if (!coverage.known()) {
            Part maybe =
                    new Part(Indicator.COVER, Reason.Code.COVER_MAYBE, Optional.empty(), List.of(), proofs(coverage));
            return List.of(maybe);
        }
        Range share = coverage.share();
        boolean exact = share.hi() - share.lo() < 0.0005;
        double doubt = Doubt.ofAll(
                coverage.lines().stream()
                        .filter(Line::tellsHours)
                        .map(Line::claim)
                        .toList(),
                dossier,
                asOf);
        Part part = Part.of(
                Indicator.COVER,
                code(coverage.namesChannel(), exact),
                share,
                doubt,
                exact ? List.of(share.lo()) : List.of(share.lo(), share.hi()),
                proofs(coverage));
        return List.of(part);
    }

    private static Reason.Code code(boolean namesChannel, boolean exact) {
        if (namesChannel) {
            return exact ? Reason.Code.COVER : Reason.Code.COVER_RANGE;
        }
        return exact ? Reason.Code.COVER_NO_CHANNEL : Reason.Code.COVER_RANGE_NO_CHANNEL;
    }

    private static List<Claim> claims(Coverage coverage, Standing standing) {
        return coverage.lines().stream()
                .filter(line -> line.standing() == standing)
                .map(Line::claim)
                .toList();
    }

    private static List<Proof> proofs(Coverage coverage) {
        List<Proof> proofs = new ArrayList<>(Proof.ofAll(claims(coverage, Standing.COUNTS)));
        proofs.addAll(Proof.ofAll(claims(coverage, Standing.MAY_COUNT)));
        return proofs;
    }
}
