package dev.ringback.rank;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.model.Channel;
import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import dev.ringback.model.Provider;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A channel of a provider as this shop meets it.
 *
 * @param hours empty where none are printed or they cannot be read
 * @param unread why printed hours cannot be read
 * @param timezones the zones the hours may be meant in: one where it is printed or the countries have only one
 * @param holidays the country whose public holidays the hours mean; empty where that is not known
 */
public record Line(
        Claim claim,
        Standing standing,
        Optional<OpeningHours> hours,
        Optional<String> unread,
        List<ZoneId> timezones,
        Optional<String> holidays) {

    static Line of(Claim claim, Provider provider, Shop shop, Timetable timetable) {
        Contact contact = claim.contact().orElseThrow();
        Optional<HoursReading> reading = contact.hours().map(printed -> OpeningHours.read(printed.text()));
        Optional<OpeningHours> hours = reading.flatMap(Line::read);
        Standing standing = Standing.ofChannel(claim, provider, shop);
        if (standing == Standing.COUNTS && (mayBeRobot(contact, hours) || mayLackLanguage(contact, shop))) {
            standing = Standing.MAY_COUNT;
        }
        if (speaksNone(contact, shop)) {
            standing = Standing.ASIDE;
        }
        List<String> countries = claim.scope().countries().isEmpty()
                ? provider.countries()
                : claim.scope().countries();
        List<ZoneId> zones = contact.hours()
                .flatMap(Contact.Hours::timezone)
                .map(List::of)
                .orElseGet(() -> hours.isPresent() ? timetable.zonesOf(countries) : List.of());
        return new Line(claim, standing, hours, reading.flatMap(Line::unread), zones, onlyOne(countries));
    }

    private static Optional<OpeningHours> read(HoursReading reading) {
        return reading instanceof HoursReading.Read read ? Optional.of(read.hours()) : Optional.empty();
    }

    private static Optional<String> unread(HoursReading reading) {
        return reading instanceof HoursReading.Unread unread ? Optional.of(unread.reason()) : Optional.empty();
    }

    /** A chat without hours or round the clock may be a machine; a machine needs no closing time. */
    private static boolean mayBeRobot(Contact contact, Optional<OpeningHours> hours) {
        boolean machines = contact.channel()
                .map(channel -> channel.reach() == Channel.Reach.PERSON_OR_ROBOT)
                .orElse(false);
        return machines && hours.map(Line::isRoundTheClock).orElse(true);
    }

    private static boolean speaksNone(Contact contact, Shop shop) {
        return !shop.languages().isEmpty()
                && !contact.languages().isEmpty()
                && contact.languages().stream().noneMatch(language -> Languages.matchesAny(language, shop.languages()));
    }

    /** A line that prints no language speaks the main ones of the country; any other is possible. */
    private static boolean mayLackLanguage(Contact contact, Shop shop) {
        return !shop.languages().isEmpty()
                && contact.languages().isEmpty()
                && Languages.mainOf(shop.country()).stream()
                        .noneMatch(language -> Languages.matchesAny(language, shop.languages()));
    }

    private static Optional<String> onlyOne(List<String> countries) {
        return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
    }

    private static boolean isRoundTheClock(OpeningHours hours) {
        return hours.equals(ROUND_THE_CLOCK);
    }

    private static final OpeningHours ROUND_THE_CLOCK =
            read(OpeningHours.read("24/7")).orElseThrow();

    /** Whether the line tells when a person is there, for any shop of this country. */
    boolean tellsHours() {
        return standing == Standing.COUNTS && hours.isPresent() && !timezones.isEmpty();
    }

    boolean hasOneZone() {
        return timezones.size() == 1;
    }
}
