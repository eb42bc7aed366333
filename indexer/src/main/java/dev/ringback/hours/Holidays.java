package dev.ringback.hours;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The public and bank holidays that a whole country has, by Jollyday; none of its parts, no mere observances. Safe to
 * call from any thread; every answer is kept. The very first call takes about a third of a second.
 *
 * @see <a href="https://github.com/focus-shift/jollyday">Jollyday</a>
 */
public final class Holidays {
    /** Jollyday also knows stock exchanges, by longer names. */
    private static final Set<String> COUNTRIES = HolidayManager.getSupportedCalendarCodes().stream()
            .filter(code -> code.length() == 2)
            .collect(Collectors.toUnmodifiableSet());

    private static final ConcurrentMap<CountryYear, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

    private record CountryYear(String country, int year) {}

    private Holidays() {}

    /** Empty when Jollyday has no calendar for the country, which is given as ISO 3166-1 alpha-2 in either case. */
    public static Optional<Set<LocalDate>> of(String country, int year) {
        String code = country.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code)
                ? Optional.of(KNOWN.computeIfAbsent(new CountryYear(code, year), Holidays::load))
                : Optional.empty();
    }

    /**
     * A holiday moved from a weekend can land in the year before or after its own. One thread at a time: of two that
     * ask Jollyday for the first time at once, one would be told that there is no calendar at all.
     */
    private static synchronized Set<LocalDate> load(CountryYear wanted) {
        HolidayManager manager = HolidayManager.getInstance(
                ManagerParameters.create(wanted.country().toLowerCase(Locale.ROOT)));
        return IntStream.rangeClosed(wanted.year() - 1, wanted.year() + 1)
                .mapToObj(Year::of)
                .flatMap(year -> manager.getHolidays(year).stream())
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .filter(date -> date.getYear() == wanted.year())
                .collect(Collectors.toUnmodifiableSet());
    }
}
