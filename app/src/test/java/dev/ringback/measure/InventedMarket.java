package dev.ringback.measure;

import dev.ringback.form.CatalogueRow;
import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.Json;
import dev.ringback.form.ReviewForm;
import dev.ringback.form.RowKind;
import dev.ringback.index.IndexFolder;
import dev.ringback.index.LiveIndex;
import dev.ringback.model.Aspect;
import dev.ringback.model.Business;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.ReviewReading;
import dev.ringback.model.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Invented providers that all serve one country, and any number of judged reviews of them, each from its place alone: by Zipf's law over
 * the providers, 5 sources, 8 years, 20 countries, 5 kinds of business, without texts. Written into an index by the indexer's own writer.
 */
final class InventedMarket {
    static final int PROVIDERS = 300;

    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 11, 1);
    private static final int DAYS = 8 * 365;
    private static final List<String> SOURCES = List.of("arcade", "bazaar", "forum", "market-hall", "plaza");
    static final List<String> COUNTRIES = List.of(
            "US", "GB", "CA", "AU", "FR", "ES", "DE", "IT", "NL", "BE", "IE", "PT", "SE", "NO", "DK", "FI", "PL", "MX",
            "BR", "IN");
    private static final List<Business> BUSINESSES =
            List.of(Business.RESTAURANT, Business.CAFE, Business.RETAIL, Business.SERVICES, Business.ONLINE);
    private static final List<String> HOURS = List.of("24/7", "Mo-Fr %s", "Mo-Sa %s", "Mo-Fr %s; Sa 09:00-13:00");
    private static final List<String> TIMEZONES =
            List.of("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles");

    /** Rows a commit, as an import does. */
    private static final int BATCH = 50_000;

    private static final Zipf BY_PROVIDER = new Zipf(PROVIDERS);

    private InventedMarket() {}

    /** @param also what else is made of each review */
    static void write(IndexFolder folder, String recordId, int reviews, Consumer<KeptReview> also) {
        try (LiveIndex index = LiveIndex.open(folder, recordId, 1)) {
            List<Change> batch = new ArrayList<>();
            providers().forEach(row -> batch.add(row.at(1)));
            for (int at = 0; at < reviews; at++) {
                KeptReview review = review(at);
                also.accept(review);
                batch.add(new CatalogueRow(RowKind.REVIEW, ReviewForm.write(review)).at(at / BATCH + 2L));
                if (at % BATCH == BATCH - 1 || at == reviews - 1) {
                    index.apply(new Changes(recordId, at / BATCH + 2L, batch)).close();
                    batch.clear();
                }
            }
        }
    }

    private static List<CatalogueRow> providers() {
        return IntStream.range(0, PROVIDERS)
                .mapToObj(number -> new CatalogueRow(RowKind.PROVIDER, Json.tree(provider(number))))
                .toList();
    }

    static String slug(int number) {
        return String.format(Locale.ROOT, "provider-%03d", number);
    }

    /** Each with hours, and every second or third with one of the other things that are scored. */
    private static String provider(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<String> claims = new ArrayList<>(List.of(
                claim("\"kind\": \"support\", \"channel\": \"phone\", \"purpose\": \"support\", \"timezone\": \""
                        + oneOf(TIMEZONES, random) + "\", \"hours\": \"" + hours(random) + '"')));
        if (random.nextInt(2) == 0) {
            claims.add(claim(
                    "\"kind\": \"offline\", \"offered\": \"" + oneOf(List.of("yes", "no", "partial"), random) + '"'));
        }
        if (random.nextInt(2) == 0) {
            claims.add(claim("\"kind\": \"replacement\", \"delivery\": {\"max_business_days\": "
                    + (1 + random.nextInt(8)) + '}'));
        }
        if (random.nextInt(2) == 0) {
            claims.add(claim("\"kind\": \"reply\", \"channel\": \"email\", \"purpose\": \"support\", \"reply\": "
                    + "{\"max_hours\": " + (1 + random.nextInt(72)) + '}'));
        }
        if (random.nextInt(3) == 0) {
            claims.add(claim("\"kind\": \"status_page\", \"url\": \"https://status.example.com/" + number + '"'));
        }
        return String.format(Locale.ROOT, """
                        {"slug": "%s", "name": "Company %d", "website": "https://www.example.com", "role": "psp",
                         "domains": ["example.com"], "countries": ["US"], "claims": [%s]}""", slug(number), number, String.join(",", claims));
    }

    private static String hours(SplittableRandom random) {
        String day = String.format(Locale.ROOT, "%02d:00-%02d:30", 6 + random.nextInt(5), 16 + random.nextInt(7));
        return oneOf(HOURS, random).replace("%s", day);
    }

    private static String claim(String terms) {
        return "{" + terms + """
                , "text": "As on the page.", "source": {"url": "https://help.example.com/support", "kind": "provider"},
                 "read_at": "2026-11-21", "read_from": "live"}""";
    }

    private static KeptReview review(int at) {
        SplittableRandom random = new SplittableRandom(at * 0x9E3779B97F4A7C15L);
        String source = SOURCES.get((int) (SOURCES.size() * random.nextDouble() * random.nextDouble()));
        Review review = new Review(
                String.format(Locale.ROOT, "%024x", at),
                slug(BY_PROVIDER.draw(random)),
                source,
                "item-" + at,
                Review.Kind.REVIEW,
                Optional.empty(),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextInt(9)),
                stars(random),
                random.nextInt(3) == 0 ? stars(random) : Optional.empty(),
                Optional.of(FIRST_DAY.plusDays(random.nextInt(DAYS))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                random.nextInt(4) == 0,
                Optional.empty(),
                Optional.of(COUNTRIES.get((int) (COUNTRIES.size() * random.nextDouble() * random.nextDouble()))),
                Optional.of(oneOf(BUSINESSES, random)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ReviewReading reading = new ReviewReading(1, Optional.empty(), mentions(random), List.of());
        return new KeptReview(review, reading, new Verdict(Verdict.WHOLE, List.of(), true), false);
    }

    private static Optional<BigDecimal> stars(SplittableRandom random) {
        return Optional.of(BigDecimal.valueOf(2L + random.nextInt(9)).divide(BigDecimal.TWO));
    }

    private static List<Mention> mentions(SplittableRandom random) {
        List<Mention> mentions = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            if (random.nextInt(6) == 0) {
                mentions.add(new Mention(aspect, oneOf(List.of(Polarity.values()), random), "nobody answered"));
            }
        }
        return mentions;
    }

    private static <T> T oneOf(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
