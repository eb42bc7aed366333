package dev.ringback.app;

import dev.ringback.model.FactChange.News;
import dev.ringback.rank.Ranking;
import dev.ringback.serve.EditionDifference;
import dev.ringback.serve.EditionDifference.Mover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What differs between two editions, in lines for a terminal. */
final class DifferenceLines {
    private DifferenceLines() {}

    static List<String> of(EditionDifference difference) {
        List<String> lines = new ArrayList<>();
        for (Mover mover : difference.movers()) {
            lines.add(mover.slug() + "  " + place(mover.before()) + " -> " + place(mover.after()));
            evidence(mover).forEach(line -> lines.add("    " + line));
        }
        lines.add(difference.stayed() + " as before");
        return lines;
    }

    private static String place(Optional<Ranking.Place> place) {
        return place.map(one -> String.format(
                        Locale.ROOT, "%d (%.2f)", one.rank(), 100 * one.score().mean()))
                .orElse("not ranked");
    }

    private static List<String> evidence(Mover mover) {
        if (mover.evidence().isNothing()) {
            return List.of("by the evidence of others, or the time that went by");
        }
        List<String> lines = new ArrayList<>();
        mover.evidence().news().forEach(news -> lines.add(news(news)));
        mover.evidence()
                .incidents()
                .forEach(one -> lines.add(
                        "incident " + lower(one.what()) + ": " + one.incident().id()));
        mover.evidence()
                .rows()
                .forEach(one -> lines.add(lower(one.kind()) + " " + lower(one.what())
                        + one.address().map(address -> ": " + address).orElse("")));
        mover.evidence()
                .reviews()
                .forEach(one -> lines.add(
                        "reviews that count at " + one.source() + ": " + one.before() + " -> " + one.after()));
        return lines;
    }

    private static String news(News news) {
        return switch (news) {
            case News.Added added ->
                "claim added: " + added.claim().id() + " " + added.claim().text();
            case News.Changed changed ->
                "claim changed: " + changed.before().id() + " -> "
                        + changed.claim().id() + " " + changed.claim().text();
            case News.Withdrawn gone ->
                "claim gone: " + gone.before().id() + " " + gone.before().text();
            case News.Differs differs -> "claim disputed: " + differs.written().id();
            case News.ProviderAdded added -> "provider added";
            case News.ProviderRemoved removed -> "provider removed";
            case News.PageGone gone -> "page gone: " + gone.url();
            case News.PageBack back -> "page back: " + back.url();
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
