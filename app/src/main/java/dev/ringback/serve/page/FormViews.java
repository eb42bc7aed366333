package dev.ringback.serve.page;

import dev.ringback.hours.Window;
import dev.ringback.hours.Zones;
import dev.ringback.model.Business;
import dev.ringback.rank.Shop;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ask.Places;
import dev.ringback.serve.ask.SameHours;
import dev.ringback.serve.words.Words;
import java.text.Collator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Makes the shop's form ready to be shown. */
final class FormViews {
    private final Words words;

    FormViews(Words words) {
        this.words = words;
    }

    /**
     * @param action the page that is asked
     * @param folded whether the form may stand folded up under the shop's summary
     */
    FormView of(ShopQuestion question, View view, String action, String submit, boolean folded) {
        ShopForm form = question.form();
        return new FormView(
                action,
                submit,
                folded ? question.shop().map(shop -> summary(shop, question)).orElse(words.of("form.tell")) : "",
                !question.faults().isEmpty(),
                question.shop().isPresent(),
                form,
                question.faults(),
                countries(view, form.country()),
                zones(question, view.edition().asOf()),
                question.place().map(this::read).orElse(""),
                question.others().stream()
                        .map(other -> other(other, question, action))
                        .toList(),
                days(form),
                !form.hours().isEmpty(),
                businesses(form.business()),
                matters(form));
    }

    /** {@code Chicago, Illinois (Central Time) · Tue–Sun 11:00–23:00 · restaurant}. */
    private String summary(Shop shop, ShopQuestion question) {
        List<String> parts = new ArrayList<>();
        String where = question.place().map(Places.Reading::label).orElseGet(() -> words.country(shop.country()));
        parts.add(words.of("form.place.clock", where, words.zone(shop.timezone())));
        parts.add(words.hours(shop.hours().toString()));
        shop.business().ifPresent(business -> parts.add(words.of("business." + business)));
        shop.languages().forEach(language -> parts.add(words.language(language)));
        return String.join(words.of("separator"), parts);
    }

    private String read(Places.Reading place) {
        return words.of("form.place.read", place.label(), words.zone(place.timezone()));
    }

    private FormView.Link other(Places.Reading other, ShopQuestion question, String action) {
        Map<String, String> params = new LinkedHashMap<>(RankingViews.shopParams(question));
        params.put("timezone", other.timezone().getId());
        params.put("place", question.form().place());
        return new FormView.Link(
                action + Query.of(params), words.of("form.place.other", other.label(), words.zone(other.timezone())));
    }

    /** Countries that a provider serves; one that was asked for and nobody serves stays chosen. */
    private List<FormView.Option> countries(View view, String chosen) {
        TreeSet<String> codes = new TreeSet<>();
        view.generation()
                .dossiers()
                .forEach(dossier -> codes.addAll(dossier.provider().countries()));
        if (!chosen.isEmpty()) {
            codes.add(chosen);
        }
        Collator collator = Collator.getInstance(Locale.forLanguageTag(words.language()));
        return codes.stream()
                .map(code -> new FormView.Option(code, words.country(code), code.equalsIgnoreCase(chosen)))
                .sorted((a, b) -> collator.compare(a.label(), b.label()))
                .toList();
    }

    /** Asked only where the place did not tell it. */
    private List<FormView.Option> zones(ShopQuestion question, LocalDate asOf) {
        ShopForm form = question.form();
        List<ZoneId> all = Zones.of(form.country());
        boolean asked =
                question.faults().containsKey("place") || !form.timezone().isEmpty();
        if (!asked || question.place().isPresent() || all.size() < 2) {
            return List.of();
        }
        List<ZoneId> zones = new ArrayList<>(Zones.distinct(all, Window.yearOf(asOf)));
        boolean missing = zones.stream().noneMatch(zone -> zone.getId().equals(form.timezone()));
        if (missing) {
            all.stream().filter(zone -> zone.getId().equals(form.timezone())).forEach(zones::add);
        }
        return zones.stream()
                .map(zone -> new FormView.Option(
                        zone.getId(), zone(form.country(), zone), zone.getId().equals(form.timezone())))
                .toList();
    }

    private String zone(String country, ZoneId zone) {
        String city = Places.mainCity(country, zone)
                .orElseGet(() -> zone.getId().replaceAll(".*/", "").replace('_', ' '));
        return words.of("form.zone", words.zone(zone), city);
    }

    private List<FormView.Day> days(ShopForm form) {
        return Arrays.stream(DayOfWeek.values())
                .map(day ->
                        new FormView.Day(SameHours.code(day), words.shortDay(day), words.day(day), form.opensOn(day)))
                .toList();
    }

    private List<FormView.Option> businesses(String chosen) {
        return Arrays.stream(Business.values())
                .map(one -> new FormView.Option(
                        one.name().toLowerCase(Locale.ROOT),
                        words.of("business." + one),
                        one.name().equalsIgnoreCase(chosen)))
                .toList();
    }

    private List<FormView.Choice> matters(ShopForm form) {
        return Arrays.stream(ShopForm.Matters.values())
                .map(one -> new FormView.Choice(
                        one.code(),
                        words.of("matters." + one),
                        form.matters().filter(one::equals).isPresent()))
                .toList();
    }
}
