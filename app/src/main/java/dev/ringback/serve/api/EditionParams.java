package dev.ringback.serve.api;

import dev.ringback.model.KeptEdition;
import dev.ringback.model.Method;
import dev.ringback.serve.Edition;
import dev.ringback.serve.Editions;
import dev.ringback.serve.RankedEdition;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ask.EditionGone;
import dev.ringback.serve.ask.NotFound;
import dev.ringback.serve.ask.Params;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Editions as they are asked for: by id, or by the day of which they tell. */
public final class EditionParams {
    private static final int DAY_LENGTH = 10;

    private EditionParams() {}

    /** Reads {@code asOf}; a day of which nothing can be known is noted in {@code params}. */
    public static Optional<LocalDate> asOf(Params params, View view) {
        Optional<String> text = params.get("asOf");
        Optional<LocalDate> day = text.flatMap(EditionParams::day);
        LocalDate today = view.edition().asOf();
        LocalDate first = view.editions().firstDay().orElse(today);
        String accepted = "accepted: a day as YYYY-MM-DD from " + first + " to " + today;
        if (text.isPresent() && day.isEmpty()) {
            params.invalid("asOf", text.get(), accepted);
        }
        day.filter(first::isAfter)
                .ifPresent(early ->
                        params.invalid("asOf", text.orElse(""), "nothing was known yet on that day; " + accepted));
        day.filter(today::isBefore)
                .ifPresent(late -> params.invalid("asOf", text.orElse(""), "that day has not come yet; " + accepted));
        return day;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == DAY_LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /**
     * What had been known by the end of that day, or now.
     *
     * @throws NotFound when the day was not cut
     */
    public static RankedEdition edition(View view, Optional<LocalDate> day) {
        LocalDate asked = day.orElse(view.edition().asOf());
        return view.editions().asOf(asked).orElseThrow(() -> NotFound.day(asked));
    }

    /**
     * The edition of an id.
     *
     * @param link the address of the same question to the edition with another id
     * @throws NotFound when it is not kept
     * @throws EditionGone when another stands in its place
     */
    public static RankedEdition named(View view, String id, UnaryOperator<String> link) {
        return switch (view.editions().find(id)) {
            case Editions.Found.Ranked found -> found.edition();
            case Editions.Found.NotKept missing -> throw NotFound.edition(id, missing.nearest());
            case Editions.Found.Replaced gone ->
                throw EditionGone.erased(id, gone.successor(), link.apply(gone.successor()));
            case Editions.Found.OfOtherMethod other ->
                throw EditionGone.otherMethod(
                        id,
                        words(method(other.edition())),
                        words(Edition.METHOD),
                        other.successor(),
                        link.apply(other.successor()));
        };
    }

    /** As {@link #named}, of an id or of a day like 2026-11-01. */
    public static RankedEdition namedOrOf(View view, String idOrDay, UnaryOperator<String> link) {
        Optional<LocalDate> day = day(idOrDay);
        return day.isPresent() ? edition(view, day) : named(view, idOrDay, link);
    }

    private static Method method(KeptEdition edition) {
        return new Method(edition.methodVersion(), edition.zoneData());
    }

    private static String words(Method method) {
        return "version " + method.version() + " of the method with the time zone data " + method.zoneData();
    }
}
