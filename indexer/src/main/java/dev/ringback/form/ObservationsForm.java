package dev.ringback.form;

import dev.ringback.model.Observation;
import dev.ringback.model.Observation.Basis;
import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.Observations;
import dev.ringback.model.Observations.Month;
import dev.ringback.model.Observations.OfSource;
import dev.ringback.model.ReviewSource.Writers;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was met of a provider's promises, as an edition keeps it: the one place that knows what an observation has there. All of
 * one source and year is an object, so that news changes little of a difference. In it each account and each month is one short
 * text, as there may be hundreds of thousands and all are written for every new review:
 *
 * <pre>
 * told:   review 2026-10-03 1000 wait/phone/2400,unreached/phone/outage 0123456789ab
 *         basis, day, thousandths, what is told (a time with its seconds, or a reach), id
 * months: 2026-10 1500 1000 0 0
 *         month, complaints, of these timely, bad reviews, of these replied to
 * </pre>
 *
 * {@code -} stands for what is not known. Whether words may be shown is not in it, as their source tells.
 */
final class ObservationsForm {
    private static final String UNKNOWN = "-";
    private static final String REACHED = "reached";
    private static final String UNREACHED = "unreached";
    private static final String OUTAGE = "outage";

    /** Between the things that one account tells. */
    private static final String AND = ",";

    /** Between the parts of one thing. */
    private static final String OF = "/";

    /** Of an account: the id is last, and may have any character. */
    private static final int PARTS = 5;

    /** Of what has no day; no year is called so. */
    private static final int UNDATED = Integer.MIN_VALUE;

    private ObservationsForm() {}

    /** What one source tells of one year. */
    private static final class Part {
        private final Map<String, List<Observation>> told = new LinkedHashMap<>();
        private final List<Month> months = new ArrayList<>();

        ObjectNode node(OfSource source) {
            ObjectNode node = JsonNodeFactory.instance
                    .objectNode()
                    .put("source", source.source())
                    .put("writers", word(source.writers()));
            ArrayNode accounts = node.putArray("told");
            told.values().forEach(account -> accounts.add(account(account)));
            ArrayNode sums = node.putArray("months");
            months.forEach(month -> sums.add(month(month)));
            return node;
        }
    }

    static List<ObjectNode> write(Observations all) {
        List<ObjectNode> nodes = new ArrayList<>();
        for (OfSource source : all.sources()) {
            Map<Integer, Part> years = new TreeMap<>();
            for (Observation one : source.told()) {
                part(years, one.day().map(LocalDate::getYear))
                        .told
                        .computeIfAbsent(one.id(), none -> new ArrayList<>(1))
                        .add(one);
            }
            source.months()
                    .forEach(one -> part(years, one.month().map(YearMonth::getYear))
                            .months
                            .add(one));
            years.values().forEach(part -> nodes.add(part.node(source)));
        }
        return nodes;
    }

    private static Part part(Map<Integer, Part> years, Optional<Integer> year) {
        return years.computeIfAbsent(year.orElse(UNDATED), none -> new Part());
    }

    private static String account(List<Observation> account) {
        Observation first = account.getFirst();
        return String.join(
                " ",
                word(first.basis()),
                first.day().map(LocalDate::toString).orElse(UNKNOWN),
                Integer.toString(first.permille()),
                account.stream().map(one -> told(one.told())).collect(Collectors.joining(AND)),
                first.id());
    }

    private static String told(Told told) {
        String topic = told.topic().map(ObservationsForm::word).orElse(UNKNOWN);
        return switch (told) {
            case Took took ->
                String.join(
                        OF, word(took.of()), topic, Long.toString(took.length().toSeconds()));
            case Reach reach ->
                String.join(OF, reach.reached() ? REACHED : UNREACHED, topic, reach.inOutage() ? OUTAGE : UNKNOWN);
        };
    }

    private static String month(Month one) {
        return String.join(
                " ",
                one.month().map(YearMonth::toString).orElse(UNKNOWN),
                Long.toString(one.complaints()),
                Long.toString(one.timely()),
                Long.toString(one.negative()),
                Long.toString(one.replied()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param nodes of one provider
     * @param mayShow whether the words of a source, by its name, may be shown
     */
    static Observations read(Collection<JsonNode> nodes, Predicate<String> mayShow) {
        Map<String, OfSource> sources = new TreeMap<>();
        for (JsonNode node : nodes) {
            OfSource one = source(node, mayShow);
            sources.merge(one.source(), one, ObservationsForm::both);
        }
        return new Observations(List.copyOf(sources.values()));
    }

    private static OfSource source(JsonNode node, Predicate<String> mayShow) {
        Fields fields = new Fields(node);
        String source = fields.required("source");
        boolean isShown = mayShow.test(source);
        return new OfSource(
                source,
                fields.word(Writers.class, "writers").orElseThrow(),
                fields.texts("told").stream()
                        .flatMap(text -> account(text, source, isShown).stream())
                        .toList(),
                fields.texts("months").stream().map(ObservationsForm::month).toList());
    }

    private static OfSource both(OfSource one, OfSource other) {
        List<Observation> told = new ArrayList<>(one.told());
        told.addAll(other.told());
        List<Month> months = new ArrayList<>(one.months());
        months.addAll(other.months());
        return new OfSource(one.source(), one.writers(), told, months);
    }

    private static List<Observation> account(String text, String source, boolean isShown) {
        String[] parts = text.split(" ", PARTS);
        Basis basis = value(Basis.class, parts[0]);
        Optional<LocalDate> day = known(parts[1]).map(LocalDate::parse);
        int permille = Integer.parseInt(parts[2]);
        List<Observation> all = new ArrayList<>(1);
        for (String told : parts[3].split(AND, -1)) {
            all.add(new Observation(basis, parts[PARTS - 1], source, permille, day, isShown, told(told)));
        }
        return all;
    }

    private static Told told(String text) {
        String[] parts = text.split(OF, -1);
        Optional<Topic> topic = known(parts[1]).map(word -> value(Topic.class, word));
        return switch (parts[0]) {
            case REACHED, UNREACHED -> new Reach(topic, parts[0].equals(REACHED), parts[2].equals(OUTAGE));
            default ->
                new Took(value(TimeTaken.Of.class, parts[0]), topic, Duration.ofSeconds(Long.parseLong(parts[2])));
        };
    }

    private static Month month(String text) {
        String[] parts = text.split(" ", -1);
        return new Month(
                known(parts[0]).map(YearMonth::parse),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }

    private static Optional<String> known(String part) {
        return Optional.of(part).filter(any -> !any.equals(UNKNOWN));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
