package dev.ringback.rank;

import dev.ringback.hours.TimeSet;
import dev.ringback.hours.Window;
import dev.ringback.model.Account;
import dev.ringback.model.Contact;
import dev.ringback.model.Dossier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Ranks the providers of one generation as of one day. Thread-safe; keep one for a generation and a day. */
public final class Ranker {
    /** Raised when the same evidence may give another ranking. */
    public static final String METHOD_VERSION = "7";

    private final List<Dossier> dossiers;
    private final LocalDate asOf;
    private final Timetable timetable;
    private final Availability availability;
    private final Evidence evidence;
    private final VoteCount votes;
    private final boolean noHoursAtAll;

    /** By country, of which there are some 250. */
    private final Map<String, List<Served>> served = new ConcurrentHashMap<>();

    public Ranker(Collection<Dossier> dossiers, LocalDate asOf) {
        this(dossiers, asOf, dossiers);
    }

    /** @param fitOf what the method is fitted to: news since the last cut is held against what was known then */
    public Ranker(Collection<Dossier> dossiers, LocalDate asOf, Collection<Dossier> fitOf) {
        this(dossiers, asOf, fitOf, new Timetable(Window.yearOf(asOf)));
    }

    /** @param timetable of the year from {@code asOf}; may be shared */
    Ranker(Collection<Dossier> dossiers, LocalDate asOf, Timetable timetable) {
        this(dossiers, asOf, dossiers, timetable);
    }

    private Ranker(Collection<Dossier> dossiers, LocalDate asOf, Collection<Dossier> fitOf, Timetable timetable) {
        this.dossiers = dossiers.stream()
                .map(dossier -> dossier.readBy(asOf))
                .sorted(Comparator.comparing(dossier -> dossier.provider().slug()))
                .toList();
        this.asOf = asOf;
        this.timetable = timetable;
        this.availability = new Availability(timetable, asOf);
        this.evidence = Evidence.of(fitOf, asOf);
        this.votes = new VoteCount(evidence, this.dossiers, YearMonth.from(asOf));
        this.noHoursAtAll = this.dossiers.stream().noneMatch(Ranker::tellsHours);
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Ranking rank(Shop shop) {
        return rank(shop, assess(shop));
    }

    /** All that a ranking for this shop needs and that its weights have no part in. */
    public Assessments assess(Shop shop) {
        List<Findings> found = found(shop);
        Field field = Field.of(found.stream().map(Findings::parts).toList(), evidence.usual());
        List<Assessment> all =
                found.stream().map(one -> Assessment.of(one, field)).toList();
        List<Assessment> known = all.stream().filter(this::isKnown).toList();
        int hoursKnown = (int) all.stream().filter(Ranker::hasHours).count();
        boolean enough = (noHoursAtAll ? known.size() : hoursKnown) >= Ranking.LEAST_TO_RANK;
        return new Assessments(all, known, hoursKnown, enough, axesInUse(known));
    }

    /** @param assessed of this shop, whatever its weights were then */
    public Ranking rank(Shop shop, Assessments assessed) {
        Set<Axis> inUse = assessed.inUse();
        boolean weighty = inUse.stream().anyMatch(axis -> shop.weights().share(axis, inUse) > 0);
        List<Assessment> ranked = assessed.enough() && weighty ? assessed.known() : List.of();
        List<Ranking.Place> places = Placing.places(ranked, shop.weights(), inUse);
        double usual = places.stream()
                .mapToDouble(place -> place.score().mean())
                .average()
                .orElse(0);
        List<Ranking.Listed> listed = listed(assessed.all(), ranked, assessed.enough(), shop);
        return new Ranking(shop, asOf, places, listed, inUse, usual, assessed.hoursKnown());
    }

    /** How many reviews would change each place; in the order of the places. */
    public List<Votes> votes(Ranking ranking) {
        return votes.of(ranking);
    }

    /** What would change the score of a place if it were known, the one that may do most first. */
    public List<Change> changes(Ranking ranking, Ranking.Place place) {
        return Change.of(ranking, place);
    }

    /**
     * What a provider's reason "accounts" is made of.
     *
     * @param accounts those of the provider that can be told one by one; of a day that is past none can
     * @param most so many of each source and kind of author are told one by one
     */
    public AccountSplit split(Ranking ranking, Ranking.Place place, List<Account> accounts, int most) {
        return AccountSplit.of(ranking, place, evidence, accounts, most);
    }

    private List<Findings> found(Shop shop) {
        TimeSet trading = timetable.trading(shop);
        return served.computeIfAbsent(shop.country(), country -> served(shop)).stream()
                .map(one -> findings(one, shop, trading))
                .toList();
    }

    private List<Served> served(Shop shop) {
        return dossiers.stream()
                .filter(dossier -> dossier.provider().serves(shop.country()))
                .map(dossier -> served(dossier, shop))
                .toList();
    }

    private Served served(Dossier dossier, Shop shop) {
        return new Served(
                dossier,
                availability.lines(dossier, shop.ofAnyLanguage()),
                new Downtime(dossier, shop, asOf),
                new Responsiveness(dossier, shop, asOf, evidence).parts());
    }

    /** Whose hours are known; in a catalogue that knows no hours of anybody, of whom anything is. */
    private boolean isKnown(Assessment one) {
        return noHoursAtAll
                ? Arrays.stream(Axis.values()).anyMatch(axis -> one.on(axis).known())
                : one.coverage().known();
    }

    private static boolean tellsHours(Dossier dossier) {
        return dossier.facts().counted().stream()
                .anyMatch(claim -> claim.contact().flatMap(Contact::hours).isPresent());
    }

    /** In whatever language: how much is known about a country does not hang on what the shop speaks. */
    private static boolean hasHours(Assessment one) {
        return one.coverage().lines().stream().anyMatch(Line::hasHoursForAnyLanguage);
    }

    /** What is known of one provider as this shop would meet it. */
    public Findings findings(Dossier dossier, Shop shop) {
        return findings(served(dossier.readBy(asOf), shop), shop, timetable.trading(shop));
    }

    private Findings findings(Served one, Shop shop, TimeSet trading) {
        Dossier dossier = one.dossier();
        List<Line> lines = shop.languages().isEmpty() ? one.lines() : availability.lines(dossier, shop);
        Coverage coverage = availability.coverage(lines, dossier.facts(), shop, trading);
        List<Part> parts = new ArrayList<>(availability.parts(coverage, dossier));
        parts.addAll(one.downtime().parts(new Outages(dossier, shop, trading, asOf)));
        parts.addAll(one.responsiveness());
        return new Findings(dossier, coverage, parts);
    }

    private static Set<Axis> axesInUse(List<Assessment> ranked) {
        Set<Axis> inUse = EnumSet.noneOf(Axis.class);
        for (Axis axis : Axis.values()) {
            if (ranked.stream().anyMatch(one -> one.on(axis).known())) {
                inUse.add(axis);
            }
        }
        return inUse;
    }

    private static List<Ranking.Listed> listed(
            List<Assessment> all, List<Assessment> ranked, boolean enough, Shop shop) {
        Set<String> places = ranked.stream().map(Assessment::slug).collect(Collectors.toSet());
        List<Ranking.Listed> listed = new ArrayList<>();
        for (Assessment one : all) {
            if (!places.contains(one.slug())) {
                listed.add(new Ranking.Listed(one, why(one, enough, shop)));
            }
        }
        listed.sort(Comparator.comparing((Ranking.Listed one) ->
                        one.assessment().dossier().provider().name().toLowerCase(Locale.ROOT))
                .thenComparing(one -> one.assessment().slug()));
        return listed;
    }

    private static Ranking.Why why(Assessment one, boolean enough, Shop shop) {
        if (hasHours(one) && !enough) {
            return Ranking.Why.COUNTRY_TOO_THIN;
        } else if (one.coverage().known()) {
            return Ranking.Why.NO_EVIDENCE_ON_AXES;
        } else if (one.dossier().provider().claims().isEmpty()) {
            return Ranking.Why.NOTHING_PUBLISHED;
        }
        List<Line> lines = one.coverage().lines();
        if (hasHours(one)) {
            return Ranking.Why.OTHER_LANGUAGE;
        } else if (lines.stream()
                .anyMatch(line -> is(line, Standing.COUNTS) && line.unread().isPresent())) {
            return Ranking.Why.HOURS_UNREADABLE;
        } else if (lines.stream().anyMatch(line -> is(line, Standing.COUNTS))) {
            return Ranking.Why.NO_HOURS;
        } else if (lines.stream().anyMatch(line -> is(line, Standing.MAY_COUNT))) {
            return Ranking.Why.ONLY_BOUND;
        } else if (lines.stream()
                .anyMatch(line ->
                        Standing.isAsideForItsNumber(line.claim(), one.dossier().provider(), shop))) {
            return Ranking.Why.NUMBER_OF_OTHERS;
        }
        return Ranking.Why.NO_CHANNEL;
    }

    private static boolean is(Line line, Standing standing) {
        return line.standing() == standing;
    }
}
