package dev.ringback.serve.page;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Zones;
import dev.ringback.rank.Shop;
import dev.ringback.serve.ask.Fault;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.ask.Places;
import dev.ringback.serve.ask.SameHours;
import dev.ringback.serve.ask.ShopParams;
import dev.ringback.serve.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filled-in form, read.
 *
 * @param shop empty where there are faults
 * @param faults in words, by the field they stand beside
 * @param place what the place was read as
 * @param others what else it may mean
 * @param given the parameters of the shop, as the API takes them
 */
public record ShopQuestion(
        ShopForm form,
        Optional<Shop> shop,
        Map<String, String> faults,
        Optional<Places.Reading> place,
        List<Places.Reading> others,
        Map<String, String> given) {

    public ShopQuestion {
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
        others = List.copyOf(others);
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The form before anything is asked. */
    static ShopQuestion start() {
        return new ShopQuestion(ShopForm.START, Optional.empty(), Map.of(), Optional.empty(), List.of(), Map.of());
    }

    static ShopQuestion of(Map<String, List<String>> query, LocalDate asOf, Words words) {
        return new Reader(ShopForm.of(query), asOf, words).read();
    }

    private static final class Reader {
        private final ShopForm form;
        private final LocalDate asOf;
        private final Words words;
        private final Map<String, String> faults = new LinkedHashMap<>();
        private final Map<String, String> given = new LinkedHashMap<>();

        Reader(ShopForm form, LocalDate asOf, Words words) {
            this.form = form;
            this.asOf = asOf;
            this.words = words;
        }

        ShopQuestion read() {
            form.tooLong().forEach(name -> faults.put(fieldOf(name), words.of("fault.long", ShopForm.mostOf(name))));
            give("country", form.country());
            List<Places.Reading> readings = readings();
            Optional<Places.Reading> place = chosen(readings);
            timezone(place);
            hours();
            give("business", form.business());
            give("languages", form.languages());
            give("weights", form.weights());
            Params params = Params.lenient(lists());
            Optional<Shop> shop = ShopParams.read(params);
            params.faults().forEach(this::fault);
            return new ShopQuestion(
                    form,
                    faults.isEmpty() ? shop : Optional.empty(),
                    faults,
                    place,
                    readings.stream()
                            .filter(one -> !place.equals(Optional.of(one)))
                            .toList(),
                    given);
        }

        /** The three choices of what matters are the weights by another name. */
        private static String fieldOf(String name) {
            return name.equals("matters") ? "weights" : name;
        }

        private Map<String, List<String>> lists() {
            Map<String, List<String>> lists = new LinkedHashMap<>();
            given.forEach((name, value) -> lists.put(name, List.of(value)));
            return lists;
        }

        private void give(String name, String value) {
            if (!value.isEmpty()) {
                given.put(name, value);
            }
        }

        private List<Places.Reading> readings() {
            return form.place().isEmpty() ? List.of() : Places.find(form.country(), form.place(), asOf);
        }

        /** The reading of the zone that is named, else the most populous. */
        private Optional<Places.Reading> chosen(List<Places.Reading> readings) {
            return readings.stream()
                    .filter(one -> one.timezone().getId().equals(form.timezone()))
                    .findFirst()
                    .or(() -> readings.stream().findFirst());
        }

        private void timezone(Optional<Places.Reading> place) {
            if (place.isPresent()) {
                give("timezone", place.get().timezone().getId());
                return;
            }
            give("timezone", form.timezone());
            List<ZoneId> zones = Zones.of(form.country());
            if (zones.size() > 1 && form.timezone().isEmpty()) {
                String country = words.country(form.country());
                faults.putIfAbsent(
                        "place",
                        form.place().isEmpty()
                                ? words.of("fault.place.missing", country)
                                : words.of("fault.place.unknown", form.place(), country));
            }
        }

        private void hours() {
            if (!form.hours().isEmpty()) {
                give("hours", form.hours());
            } else if (form.tooLong().contains("hours")) {
                return; // said already, and these hours win over the days
            } else if (form.days().isEmpty()) {
                faults.putIfAbsent("day", words.of("fault.day.missing"));
            } else {
                Optional<LocalTime> opens = time("opens", form.opens());
                Optional<LocalTime> closes = time("closes", form.closes());
                if (opens.isPresent() && closes.isPresent()) {
                    sameHours(opens.get(), closes.get());
                }
            }
        }

        private void sameHours(LocalTime opens, LocalTime closes) {
            if (opens.equals(closes) && !opens.equals(LocalTime.MIDNIGHT)) {
                faults.put("closes", words.of("fault.closes.same", opens.toString()));
            } else {
                give("hours", new SameHours(form.days(), opens, closes).text());
            }
        }

        private Optional<LocalTime> time(String field, String text) {
            if (text.isEmpty()) {
                faults.putIfAbsent(field, words.of("fault." + field + ".missing"));
                return Optional.empty();
            }
            try {
                return Optional.of(text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text));
            } catch (DateTimeException fault) {
                faults.put(field, words.of("fault.time", text));
                return Optional.empty();
            }
        }

        /** The fault in the page's words; one for each field, and none where this page asks in another way. */
        private void fault(Fault fault) {
            boolean elsewhere = fault.param().equals("timezone") && faults.containsKey("place")
                    || fault.param().equals("timezone") && faults.containsKey("country")
                    || fault.param().equals("hours") && form.hours().isEmpty();
            if (!elsewhere) {
                faults.putIfAbsent(fault.param(), inWords(fault));
            }
        }

        private String inWords(Fault fault) {
            String given = this.given.getOrDefault(fault.param(), "");
            String key = "fault." + fault.param() + (fault.code() == Fault.Code.MISSING ? ".missing" : "");
            String reason = OpeningHours.read(given) instanceof HoursReading.Unread unread ? unread.reason() : "";
            boolean hours = fault.param().equals("hours");
            return hours && reason.isEmpty() ? words.of("fault.hours.never") : words.of(key, given, reason);
        }
    }
}
