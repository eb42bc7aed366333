package dev.ringback.rank;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Window;
import dev.ringback.model.Account;
import dev.ringback.model.Accounts;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Offered;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Random fields of invented companies with reviews one by one, from a seed. */
final class VotedField {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** One for all, because laying out a year of hours is what takes the time. */
    static final Timetable YEAR = new Timetable(Window.yearOf(TODAY));

    private static final List<String> HOURS =
            List.of("24/7", "Mo-Fr 09:00-17:00", "Mo-Fr 08:00-20:00; Sa 09:00-13:00", "Sa-Su 10:00-16:00");

    private static final List<String> SHOP_HOURS = List.of("Tu-Su 11:00-23:00", "24/7", "Mo-Fr 08:00-18:00");

    private final Random random;
    private final Map<String, List<Account>> accounts = new HashMap<>();
    private final List<Dossier> dossiers = new ArrayList<>();

    /** @param most reviews of a company at one source */
    VotedField(long seed, int companies, int most) {
        random = new Random(seed);
        for (int i = 0; i < companies; i++) {
            dossiers.add(company("c" + i, most));
        }
    }

    List<Dossier> dossiers() {
        return dossiers;
    }

    List<Account> accounts(String slug) {
        return accounts.get(slug);
    }

    Ranker ranker() {
        return new Ranker(dossiers, TODAY, YEAR);
    }

    Shop shop() {
        Weights weights = random.nextBoolean()
                ? Weights.DEFAULT
                : new Weights(random.nextInt(4), random.nextInt(4), 1 + random.nextInt(4));
        return shop(one(SHOP_HOURS), weights);
    }

    static Shop shop(String hours, Weights weights) {
        OpeningHours open = ((HoursReading.Read) OpeningHours.read(hours)).hours();
        return new Shop("GB", ZoneId.of("Europe/London"), open, Optional.empty(), List.of(), weights);
    }

    private Dossier company(String slug, int most) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.line(one(HOURS))));
        if (random.nextInt(3) == 0) {
            facts.add(Fact.line());
        }
        if (random.nextBoolean()) {
            facts.add(Fact.offline(one(List.of(Offered.values()))));
        }
        if (random.nextBoolean()) {
            facts.add(Fact.spare(OptionalDouble.of(1 + random.nextInt(8))));
        }
        if (random.nextBoolean()) {
            facts.add(Fact.replyInHours(1 + random.nextInt(72)));
        }
        if (random.nextBoolean()) {
            facts.add(Fact.statusPage());
        }
        List<Claim> claims = new ArrayList<>();
        for (Fact fact : facts) {
            claims.add(fact.claim(claims.size()));
        }
        List<Account> told = random.nextInt(5) == 0 ? List.of() : told(slug, most);
        accounts.put(slug, told);
        return Invented.company(slug, List.of("GB"), claims).with(sums(told));
    }

    private List<Account> told(String slug, int most) {
        List<Account> told = new ArrayList<>();
        double good = random.nextDouble();
        for (int source = 1 + random.nextInt(3); source > 0; source--) {
            for (int i = 1 + random.nextInt(most); i > 0; i--) {
                long permille = random.nextInt(4) == 0 ? 1 + random.nextInt(999) : 1000;
                long worth = random.nextDouble() < good ? Accounts.BEST : random.nextInt(Accounts.BEST + 1);
                Optional<LocalDate> day =
                        random.nextInt(10) == 0 ? Optional.empty() : Optional.of(TODAY.minusDays(random.nextInt(1500)));
                told.add(new Account(
                        slug + "-" + source + "-" + i,
                        "source-" + source,
                        one(List.of(Trust.values())),
                        day,
                        permille,
                        permille * worth));
            }
        }
        return told;
    }

    static Accounts sums(List<Account> told) {
        Map<Accounts.Cell, Accounts.Sum> sums = new HashMap<>();
        for (Account one : told) {
            Optional<YearMonth> month = one.month();
            Accounts.Cell cell = new Accounts.Cell(one.source(), Writers.ANYONE, one.trust(), month, Accounts.Sum.NONE);
            long worth = one.good() / one.said();
            Accounts.Sum sum = new Accounts.Sum(1, 1, one.said(), one.said(), one.good(), one.said() * worth * worth);
            sums.merge(cell, sum, Accounts.Sum::plus);
        }
        return new Accounts(sums.entrySet().stream()
                .map(entry -> new Accounts.Cell(
                        entry.getKey().source(),
                        entry.getKey().writers(),
                        entry.getKey().trust(),
                        entry.getKey().month(),
                        entry.getValue()))
                .toList());
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
