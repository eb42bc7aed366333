package dev.ringback.proof.contest;

import dev.ringback.hours.Cover;
import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.TimeSet;
import dev.ringback.hours.Window;
import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import dev.ringback.model.Dossier;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Terms;
import dev.ringback.proof.world.World;
import dev.ringback.rank.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One provider's facts as marks from 0 to 1, taken at their word; empty where nothing is published. */
record Marks(Dossier dossier) {
    private static final Window YEAR = Window.yearOf(World.TODAY);
    private static final TimeSet TRADING = open(OwnMethod.SHOP.hours());
    private static final double HOURS_OF_YEAR = 365.25 * 24;

    /** Half a mark for: hours until an answer, business days until a spare, hours down in a year, minutes of silence. */
    private static final double ANSWER = 24;

    private static final double SPARE = 5;
    private static final double DOWN = 20;
    private static final double SILENT = 60;

    private static double mark(double cost, double half) {
        return 1 / (1 + cost / half);
    }

    private static TimeSet open(OpeningHours hours) {
        Shop shop = OwnMethod.SHOP;
        return hours.during(YEAR, shop.timezone(), Optional.of(shop.country())).open();
    }

    private <T extends Terms> Stream<T> terms(Class<T> kind) {
        return dossier.provider().claims().stream()
                .map(Claim::terms)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    Optional<Double> cover() {
        return terms(Terms.Support.class)
                .flatMap(support -> support.contact().hours().stream())
                .map(Contact.Hours::text)
                .map(OpeningHours::read)
                .flatMap(
                        reading -> reading instanceof HoursReading.Read read ? Stream.of(read.hours()) : Stream.empty())
                .map(hours -> Cover.of(TRADING, open(hours)).share())
                .findFirst();
    }

    Optional<Double> answer() {
        return terms(Terms.Reply.class)
                .map(reply -> mark(reply.maxHours().orElseThrow(), ANSWER))
                .findFirst();
    }

    Optional<Double> offline() {
        return terms(Terms.Offline.class)
                .flatMap(offline -> offline.offered().stream())
                .map(offered -> switch (offered) {
                    case YES -> 1.0;
                    case PARTIAL -> 0.5;
                    case NO -> 0.0;
                })
                .findFirst();
    }

    Optional<Double> spare() {
        return terms(Terms.Replacement.class)
                .map(spare -> mark(spare.maxBusinessDays().orElseThrow(), SPARE))
                .findFirst();
    }

    /** Own faults alone, by the year that was watched; one whose end is not known was as long as the others. */
    Optional<Double> upTime() {
        double mean = own().flatMap(one -> hours(one).stream())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return dossier.windows().stream().findFirst().map(window -> mark(mean * own().count() / years(window), DOWN));
    }

    Optional<Double> candour() {
        List<Integer> silences =
                own().flatMap(one -> one.longestSilenceMinutes().stream()).toList();
        OptionalDouble mean = silences.stream().mapToInt(Integer::intValue).average();
        return mean.isPresent() ? Optional.of(mark(mean.getAsDouble(), SILENT)) : Optional.empty();
    }

    private Stream<Incident> own() {
        return dossier.incidents().stream().filter(one -> one.ownFault().orElse(false));
    }

    private static double years(ObservationWindow window) {
        return Duration.between(window.from().orElseThrow(), window.to().orElseThrow())
                        .toHours()
                / HOURS_OF_YEAR;
    }

    private static Optional<Double> hours(Incident one) {
        return one.resolvedAt()
                .map(end -> Duration.between(one.startedAt().orElseThrow(), end).toMinutes() / 60.0);
    }
}
