package dev.ringback.rank;

import dev.ringback.model.Accounts;
import dev.ringback.model.Channel;
import dev.ringback.model.Customers;
import dev.ringback.model.Dossier;
import dev.ringback.model.Offered;
import dev.ringback.model.Polarity;
import dev.ringback.model.Purpose;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.Trust;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Random fields of invented companies and random shops, from a seed. */
final class InventedField {
    private static final List<String> HOURS = List.of(
            "24/7",
            "24/7; PH off",
            "Mo-Fr 09:00-17:00",
            "Mo-Fr 08:00-20:00; Sa 09:00-13:00; PH off",
            "Mo-Su 22:00-06:00",
            "Sa-Su 10:00-16:00",
            "9am to 5pm");
    private static final List<String> SHOP_HOURS =
            List.of("Tu-Su 11:00-23:00", "24/7", "Fr-Sa 18:00-03:00", "We 12:00-12:01", "Mo-Fr 08:00-18:00; PH off");
    private static final List<List<String>> COUNTRIES =
            List.of(List.of("US"), List.of("GB"), List.of("US", "CA"), List.of("GB", "DE", "AU"), List.of("US", "GB"));
    private static final List<Channel> CHANNELS = List.of(Channel.PHONE, Channel.CHAT, Channel.EMAIL, Channel.CALLBACK);

    /** Of so many fields one has reviews: to fit them is what takes the time. Fits have properties of their own beside them. */
    private static final int FIELDS = 20;

    private final Random random;
    private final boolean reviewed;

    InventedField(long seed) {
        random = new Random(seed);
        reviewed = seed % FIELDS == 0;
    }

    List<Dossier> dossiers() {
        List<Dossier> field = new ArrayList<>();
        for (int i = 4 + random.nextInt(6); i > 0; i--) {
            field.add(company("c" + i));
        }
        return field;
    }

    /** Most have a line whose hours are known; some have nothing at all. */
    Dossier company(String slug) {
        List<Fact> facts = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            facts.add(Fact.line(one(HOURS)));
        }
        for (int more = random.nextInt(5); more > 0; more--) {
            facts.add(fact());
        }
        Dossier company = Invented.company(slug, one(COUNTRIES), facts.toArray(Fact[]::new));
        return reviewed && random.nextBoolean() ? company.with(accounts()) : company;
    }

    /** At one to three sources, of merchants or of anyone, now and then of consumers. */
    Accounts accounts() {
        List<Accounts.Cell> cells = new ArrayList<>();
        for (int source = 1 + random.nextInt(3); source > 0; source--) {
            Writers writers = one(List.of(Writers.values()));
            for (Trust trust : Trust.values()) {
                if (random.nextBoolean()) {
                    cells.add(told().at("source-" + source, writers, trust, month()));
                }
            }
        }
        return new Accounts(cells);
    }

    Told told() {
        Told told = new Told();
        for (int more = 1 + random.nextInt(20); more > 0; more--) {
            told.add(random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(1000), one(List.of(Polarity.values())));
        }
        return told;
    }

    /** Of the last six years; now and then untold. */
    Optional<YearMonth> month() {
        return random.nextInt(8) == 0
                ? Optional.empty()
                : Optional.of(YearMonth.from(Invented.TODAY).minusMonths(random.nextInt(72)));
    }

    Fact fact() {
        return bound(
                switch (random.nextInt(8)) {
                    case 0 -> Fact.offline(one(List.of(Offered.values())));
                    case 1 -> Fact.spare(random.nextBoolean() ? OptionalDouble.empty() : days());
                    case 2 -> Fact.statusPage();
                    case 3 -> Fact.replyInHours(1 + random.nextInt(72));
                    case 4 -> Fact.replyInDays(1 + random.nextInt(5));
                    case 5 -> Fact.emergency("24/7");
                    case 6 -> Fact.line().by(one(CHANNELS));
                    default -> Fact.line(one(HOURS)).by(one(CHANNELS));
                });
    }

    private OptionalDouble days() {
        return OptionalDouble.of(1 + random.nextInt(8));
    }

    private Fact bound(Fact fact) {
        Fact dated = random.nextInt(4) == 0 ? fact.pageDate("2019") : fact;
        return switch (random.nextInt(12)) {
            case 0 -> dated.plan("Plus");
            case 1 -> dated.product("Terminal");
            case 2 -> dated.customers(Customers.SOME);
            case 3 -> dated.purpose(Purpose.SALES);
            case 4 -> dated.saidByOthers();
            case 5 -> dated.in("America/New_York");
            case 6 -> dated.languages("es");
            default -> dated;
        };
    }

    Shop shop() {
        return shop(weights());
    }

    Shop shop(Weights weights) {
        boolean us = random.nextBoolean();
        String[] languages = random.nextInt(3) == 0 ? new String[] {"en"} : new String[0];
        return Invented.shop(
                us ? "US" : "GB", us ? "America/Chicago" : "Europe/London", one(SHOP_HOURS), weights, languages);
    }

    Weights weights() {
        return random.nextBoolean()
                ? Weights.DEFAULT
                : new Weights(random.nextInt(4), random.nextInt(4), 1 + random.nextInt(4));
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
