package dev.ringback.sources;

import dev.ringback.form.FileKind;
import dev.ringback.form.Json;
import dev.ringback.form.ProviderForm;
import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.hours.Zones;
import dev.ringback.model.Provider;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** The rules that a schema cannot say: dates, zones, hours, codes, and whose page a claim may call the provider's own. */
final class Rules {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final String path;
    private final LocatedTree tree;
    private final LocalDate today;
    private final List<Problem> problems;

    Rules(String path, LocatedTree tree, LocalDate today, List<Problem> problems) {
        this.path = path;
        this.tree = tree;
        this.today = today;
        this.problems = problems;
    }

    void check(FileKind kind) {
        everywhere(tree.root(), "");
        if (kind == FileKind.PROVIDER) {
            claims();
            new SourceRules(path, tree, problems).check();
        }
    }

    /** Rules that hold for a key wherever it stands. */
    private void everywhere(JsonNode node, String pointer) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                everywhere(node.get(i), pointer + "/" + i);
            }
        }
        node.properties().forEach(entry -> {
            String below = pointer + "/" + entry.getKey();
            value(entry.getKey(), entry.getValue(), below);
            everywhere(entry.getValue(), below);
        });
    }

    private void value(String key, JsonNode value, String pointer) {
        if (value.isNull()) {
            return;
        }
        switch (key) {
            case "read_at", "page_date", "date", "end_date" -> date(value.asString(), pointer);
            case "started_at",
                    "first_update_at",
                    "resolved_at",
                    "end_after",
                    "end_before",
                    "start",
                    "end",
                    "observed_from",
                    "observed_to",
                    "ends_known_until" -> moment(value.asString(), pointer);
            case "countries" -> each(value, pointer, this::country);
            case "languages" -> each(value, pointer, this::language);
            case "timezone" -> timezone(value.asString(), pointer);
            case "hours" -> {
                if (value.isString()) {
                    hours(value.asString(), pointer);
                }
            }
            default -> {}
        }
    }

    private static void each(JsonNode values, String pointer, BiConsumer<String, String> rule) {
        for (int i = 0; i < values.size(); i++) {
            rule.accept(values.get(i).asString(), pointer + "/" + i);
        }
    }

    /** A planned work may lie in the future. */
    private void moment(String text, String pointer) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeException fault) {
            refuse(pointer, "there is no time " + text + "; accepted: a moment like 2026-04-30T18:28:00Z");
        }
    }

    /** Dates may be a year, a month or a day, and may not lie in the future. */
    private void date(String text, String pointer) {
        try {
            if (firstDay(text).isAfter(today)) {
                refuse(pointer, "the date " + text + " lies in the future (today is " + today + ")");
            }
        } catch (DateTimeException fault) {
            refuse(pointer, "there is no date " + text + "; accepted: YYYY, YYYY-MM or YYYY-MM-DD");
        }
    }

    private static LocalDate firstDay(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case 7 -> LocalDate.parse(text + "-01");
            default -> LocalDate.parse(text);
        };
    }

    private void country(String code, String pointer) {
        if (!COUNTRIES.contains(code)) {
            refuse(pointer, "\"" + code + "\" is no country; accepted: ISO 3166-1 codes of two letters, like US or GB");
        }
    }

    private void language(String tag, String pointer) {
        try {
            new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException fault) {
            refuse(pointer, "\"" + tag + "\" is no language; accepted: BCP 47 tags, like en or fr-CA");
        }
    }

    private void timezone(String id, String pointer) {
        if (Zones.zone(id).isEmpty()) {
            refuse(pointer, "\"" + id + "\" is no time zone; accepted: IANA names, like America/Chicago");
        }
    }

    private void hours(String text, String pointer) {
        if (OpeningHours.read(text) instanceof HoursReading.Unread unread) {
            if (unread.wellFormed()) {
                note(pointer, "the hours \"" + text + "\" count as unknown: " + unread.reason());
            } else {
                refuse(pointer, "the hours \"" + text + "\" cannot be read: " + unread.reason());
            }
        }
    }

    private void claims() {
        Provider provider = ProviderForm.read(tree.root(), List.of());
        Map<String, Integer> seen = new HashMap<>();
        JsonNode claims = tree.root().path("claims");
        for (int i = 0; i < claims.size(); i++) {
            String pointer = "/claims/" + i;
            Integer earlier = seen.putIfAbsent(Json.canonical(claims.get(i)), tree.lineOf(pointer));
            if (earlier != null) {
                refuse(pointer, "the same claim stands on line " + earlier + " already; leave one out");
            }
            ownPage(provider, claims.get(i), pointer);
            ends(claims.get(i).path("reply"), pointer + "/reply");
            ends(claims.get(i).path("delivery"), pointer + "/delivery");
        }
    }

    /** Only a page on a confirmed domain is the provider's own; a number on any other page is never offered to call. */
    private void ownPage(Provider provider, JsonNode claim, String pointer) {
        JsonNode source = claim.path("source");
        String url = source.path("url").asString();
        if (source.path("kind").asString().equals("provider") && !provider.owns(url)) {
            String why = provider.domains().isEmpty()
                    ? " cannot be the provider's own while no domain is confirmed; name the domain in \"domains\""
                            + " if it is plainly the provider's, or name who speaks there instead of \"provider\""
                    : " is not on a domain of the provider (" + String.join(", ", provider.domains())
                            + "); name who speaks there instead of \"provider\", or add the domain to \"domains\"";
            refuse(pointer + "/source/kind", "the page " + url + why);
        }
    }

    private void ends(JsonNode range, String pointer) {
        for (String unit : List.of("hours", "business_days")) {
            JsonNode min = range.path("min_" + unit);
            JsonNode max = range.path("max_" + unit);
            if (min.isNumber() && max.isNumber() && min.asDouble() > max.asDouble()) {
                refuse(pointer + "/min_" + unit, "min_" + unit + " " + min + " is more than max_" + unit + " " + max);
            }
        }
    }

    private void refuse(String pointer, String message) {
        problems.add(Problem.refused(path, tree.lineOf(pointer), message));
    }

    private void note(String pointer, String message) {
        problems.add(Problem.note(path, tree.lineOf(pointer), message));
    }
}
