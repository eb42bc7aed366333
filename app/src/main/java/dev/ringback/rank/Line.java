package dev.ringback.rank;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.TimeSet;
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
 * @param forAnyLanguage whether it would count for a shop that can be helped in any language
 * @param hours empty where none are printed or they cannot be read
 * @param unread why printed hours cannot be read
 * @param timezones the zones the hours may be meant in: one where it is printed or the countries have only one
 * @param countries whose public holidays the hours may mean
 * @param surely when it is staffed in whichever of these zones and calendars it is meant; empty where hours are unknown
 */
public record Line(
        Claim claim,
        Standing standing,
        boolean forAnyLanguage,
        Optional<OpeningHours> hours,
        Optional<String> unread,
        List<ZoneId> timezones,
        List<String> countries,
        TimeSet surely) {

    public Line {
        timezones = List.copyOf(timezones);
        countries = List.copyOf(countries);
    }

    static Line of(Claim claim, Provider provider, Shop shop, Timetable timetable) {
        Contact contact = claim.contact().orElseThrow();
        Optional<HoursReading> reading = contact.hours().map(printed -> timetable.read(printed.text()));
        Optional<OpeningHours> hours = reading.flatMap(Line::read);
        Standing standing = Standing.ofChannel(claim, provider, shop);
        if (standing == Standing.COUNTS && mayBeRobot(contact, hours)) {
            standing = Standing.MAY_COUNT;
        }
        boolean general = standing == Standing.COUNTS;
        if (speaksNone(contact, shop)) {
            standing = Standing.ASIDE;
        } else if (general && mayLackLanguage(contact, shop)) {
            standing = Standing.MAY_COUNT;
        }
        List<String> countries = claim.scope().countries().isEmpty()
                ? provider.countries()
                : claim.scope().countries();
        List<ZoneId> zones = contact.hours()
                .flatMap(Contact.Hours::timezone)
                .map(List::of)
                .orElseGet(() -> hours.isPresent() ? timetable.zonesOf(countries) : List.of());
        TimeSet surely = hours.filter(known -> !zones.isEmpty())
                .map(known -> timetable.staffed(known, zones, countries).open())
                .orElse(TimeSet.empty());
        return new Line(claim, standing, general, hours, reading.flatMap(Line::unread), zones, countries, surely);
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

    private static boolean isRoundTheClock(OpeningHours hours) {
        return hours.equals(ROUND_THE_CLOCK);
    }

    private static final OpeningHours ROUND_THE_CLOCK =
            read(OpeningHours.read("24/7")).orElseThrow();

    /** Whether the line tells when a person is there, though perhaps in a language that is not the shop's. */
    public boolean tellsHours() {
        return hasHoursForAnyLanguage() && standing != Standing.ASIDE;
    }

    /** Whether the line tells when a person is there, in whatever language, for any shop of this country. */
    boolean hasHoursForAnyLanguage() {
        return forAnyLanguage && hours.isPresent() && !timezones.isEmpty();
    }

    boolean speaksOtherLanguages() {
        return forAnyLanguage && standing == Standing.ASIDE;
    }

    /** Whether it may be meant in several zones; round the clock is the same in all. */
    boolean hangsOnTimezone() {
        return timezones.size() > 1 && !hours.map(Line::isRoundTheClock).orElse(true);
    }

    /** The zones left when the provider's hours are read in this one; all of them where it is none of the line's. */
    List<ZoneId> timezonesRead(Optional<ZoneId> reading) {
        return reading.filter(timezones::contains).map(List::of).orElse(timezones);
    }
}
