package dev.ringback.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.page.WebJson;
import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.model.Contact;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Terms;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pages of invented firms in the shapes that real ones have, each with what a person reads in it. */
class OwnPagesTest {
    private static final int PAGES = 34;

    /** The page's own words, which may be cut in more than one way; compared only where the person wrote them down. */
    private static final Set<String> ONLY_WHERE_WRITTEN = Set.of("audience");

    /**
     * Pages that are not yet read as a person reads them. One that is read rightly again must leave the list, so that it
     * cannot go wrong unseen.
     */
    private static final Set<String> READ_OTHERWISE = Set.of("nl-storing.html");

    private record Missed(String page, List<Map<String, String>> missing, List<Map<String, String>> invented) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(page);
            missing.forEach(each -> text.append("\n    not read: ").append(each));
            invented.forEach(each -> text.append("\n    not there: ").append(each));
            return text.toString();
        }
    }

    @Test
    void eachPageSaysWhatAPersonReadsInIt() throws IOException, URISyntaxException {
        List<Path> pages = pages();
        assertEquals(PAGES, pages.size());
        List<Missed> missed = new ArrayList<>();
        for (Path page : pages) {
            missed(page).ifPresent(missed::add);
        }
        StringBuilder all = new StringBuilder();
        missed.forEach(each -> all.append('\n').append(each));
        Set<String> names = new TreeSet<>();
        missed.forEach(each -> names.add(each.page()));
        assertEquals(
                new TreeSet<>(READ_OTHERWISE),
                names,
                () -> missed.size() + " of " + PAGES + " pages are read otherwise:" + all);
    }

    private static List<Path> pages() throws IOException, URISyntaxException {
        Path folder = Path.of(OwnPagesTest.class.getResource("pages").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Missed> missed(Path page) throws IOException {
        String html = Files.readString(page);
        String address = html.substring(4, html.indexOf("-->")).strip();
        List<Map<String, String>> missing = new ArrayList<>();
        List<Map<String, String>> invented = new ArrayList<>();
        PageFacts.of(PageTree.of(html, address), Setting.UNKNOWN).claims().forEach(claim -> invented.add(row(claim)));
        for (String line : Files.readAllLines(Path.of(page.toString().replace(".html", ".jsonl")))) {
            Map<String, String> expected = row(WebJson.read(line).tree().orElseThrow());
            Optional<Map<String, String>> found =
                    invented.stream().filter(read -> matches(expected, read)).findFirst();
            found.ifPresentOrElse(invented::remove, () -> missing.add(expected));
        }
        return missing.isEmpty() && invented.isEmpty()
                ? Optional.empty()
                : Optional.of(new Missed(page.getFileName().toString(), missing, invented));
    }

    private static boolean matches(Map<String, String> expected, Map<String, String> read) {
        Map<String, String> compared = new TreeMap<>(read);
        compared.keySet().removeIf(key -> ONLY_WHERE_WRITTEN.contains(key) && !expected.containsKey(key));
        if (read.getOrDefault("purpose", "support").equals("support")) {
            compared.remove("purpose");
        }
        return expected.equals(compared);
    }

    private static Map<String, String> row(JsonNode expected) {
        Map<String, String> row = new TreeMap<>();
        expected.properties().forEach(each -> row.put(each.getKey(), value(each.getKey(), each.getValue())));
        return row;
    }

    private static String value(String key, JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part ->
                    parts.add(part.isNumber() ? number(part.asDouble()) : part.isNull() ? "" : part.asString()));
            return String.join(",", parts);
        }
        return value.isNumber()
                ? number(value.asDouble())
                : key.equals("hours") ? hours(value.asString()) : value.asString();
    }

    private static Map<String, String> row(ReadClaim claim) {
        Map<String, String> row = new TreeMap<>();
        row.put("kind", lower(claim.kind()));
        claim.scope().audience().ifPresent(audience -> row.put("audience", audience));
        switch (claim.terms()) {
            case Terms.Support support -> put(row, support.contact());
            case Terms.Absent absent -> {
                row.put("channel", lower(absent.channel()));
                row.put("absent", "true");
            }
            case Terms.Reply reply -> {
                put(row, reply.contact());
                range(row, "replyHours", reply.minHours(), reply.maxHours());
                range(row, "replyBusinessDays", reply.minBusinessDays(), reply.maxBusinessDays());
            }
            case Terms.Offline offline -> {
                offline.limitHours().ifPresent(hours -> row.put("limitHours", number(hours)));
                offline.limitAmount().ifPresent(amount -> row.put("limitAmount", amount.toPlainString()));
                offline.currency().ifPresent(currency -> row.put("currency", currency));
            }
            case Terms.Replacement replacement ->
                range(row, "deliveryBusinessDays", replacement.minBusinessDays(), replacement.maxBusinessDays());
            case Terms.StatusPage status -> status.url().ifPresent(url -> row.put("url", url));
            default -> row.put("terms", claim.terms().toString());
        }
        return row;
    }

    private static void put(Map<String, String> row, Contact contact) {
        contact.channel().ifPresent(channel -> row.put("channel", lower(channel)));
        contact.purpose().ifPresent(purpose -> row.put("purpose", lower(purpose)));
        contact.hours().ifPresent(hours -> row.put("hours", hours(hours.text())));
        contact.hours().flatMap(Contact.Hours::timezone).ifPresent(zone -> row.put("timezone", zone.getId()));
        contact.phone().ifPresent(phone -> row.put("phone", phone));
        contact.email().ifPresent(email -> row.put("email", email));
        if (!contact.languages().isEmpty()) {
            row.put("languages", String.join(",", contact.languages()));
        }
    }

    private static void range(Map<String, String> row, String key, OptionalDouble least, OptionalDouble most) {
        if (least.isPresent() || most.isPresent()) {
            row.put(key, number(least) + "," + number(most));
        }
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** One week, however it is written. */
    private static String hours(String text) {
        return switch (OpeningHours.read(text)) {
            case HoursReading.Read read -> read.hours().toString();
            case HoursReading.Unread unread -> unread.text();
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
