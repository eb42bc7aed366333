package dev.ringback.rank;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Window;
import dev.ringback.model.Claim;
import dev.ringback.model.Dossier;
import dev.ringback.model.Provider;
import dev.ringback.model.Role;
import dev.ringback.model.SourceKind;
import dev.ringback.model.WatchedSource;
import dev.ringback.serve.Edition;
import dev.ringback.serve.api.RankingAnswers;
import dev.ringback.serve.api.Wire;
import dev.ringback.serve.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Invented companies, invented shops, and rankings of them. */
final class Invented {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** One for all, because laying out a year of hours is what takes the time. */
    private static final Timetable YEAR = new Timetable(Window.yearOf(TODAY));

    private Invented() {}

    static Dossier company(String slug, List<String> countries, Fact... facts) {
        List<Claim> claims = new ArrayList<>();
        for (Fact fact : facts) {
            claims.add(fact.claim(claims.size()));
        }
        return company(slug, countries, claims);
    }

    static Dossier company(String slug, List<String> countries, List<Claim> claims) {
        Provider provider = new Provider(
                slug,
                "Company " + slug,
                "https://company.example",
                List.of("company.example"),
                countries,
                Role.PSP,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                claims,
                List.of(),
                List.of());
        return new Dossier(provider, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** With a page that has been gone since that moment. */
    static Dossier withGone(Dossier dossier, String url, Instant since) {
        WatchedSource.Visits visits = new WatchedSource.Visits(
                Duration.ofDays(7),
                since,
                since,
                WatchedSource.Outcome.GONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(since),
                1,
                Optional.empty(),
                List.of());
        WatchedSource source = new WatchedSource(
                "one-1",
                dossier.provider().slug(),
                url,
                SourceKind.SUPPORT,
                Optional.empty(),
                WatchedSource.Origin.NAMED,
                Optional.empty(),
                Duration.ofDays(7),
                Optional.of(visits),
                Optional.empty());
        return new Dossier(
                dossier.provider(),
                dossier.statusPages(),
                dossier.incidents(),
                dossier.windows(),
                dossier.outages(),
                List.of(source),
                dossier.reviews());
    }

    static Shop shop(String country, String zone, String hours) {
        return shop(country, zone, hours, Weights.DEFAULT);
    }

    static Shop shop(String country, String zone, String hours, Weights weights, String... languages) {
        return new Shop(country, ZoneId.of(zone), read(hours), Optional.empty(), List.of(languages), weights);
    }

    static OpeningHours read(String hours) {
        return switch (OpeningHours.read(hours)) {
            case HoursReading.Read read -> read.hours();
            case HoursReading.Unread unread -> throw new AssertionError(unread.reason());
        };
    }

    static Ranking rank(Collection<Dossier> dossiers, Shop shop) {
        return ranker(dossiers, YEAR).rank(shop);
    }

    static Ranker ranker(Collection<Dossier> dossiers, Timetable timetable) {
        return new Ranker(dossiers, TODAY, timetable);
    }

    static Assessment assess(Dossier dossier, Shop shop) {
        return alone(new Ranker(List.of(), TODAY, YEAR).findings(dossier, shop));
    }

    /** Held against nobody but itself. */
    static Assessment alone(Findings findings) {
        return Assessment.of(findings, Field.of(List.of(findings.parts()), new Estimate(0.5, 0.05)));
    }

    static Assessment assess(Shop shop, Fact... facts) {
        return assess(company("one", List.of(shop.country()), facts), shop);
    }

    /** The bytes an API client would get. */
    static String json(Ranker ranker, Shop shop) {
        Edition edition = new Edition("2026-11-21-invented", TODAY, Optional.empty());
        return new String(
                Wire.bytes(new RankingAnswers(Words.ENGLISH).of(ranker.rank(shop), ranker, edition)),
                StandardCharsets.UTF_8);
    }
}
