package dev.ringback.index;

import dev.ringback.form.Change;
import dev.ringback.form.Changes;
import dev.ringback.form.Json;
import dev.ringback.form.RowKind;
import dev.ringback.index.ask.ReviewFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What might happen to a record, made up from a seed: rows of invented companies come, change, go and come back. */
final class History {
    static final String RECORD = "one";

    /** Few, so that many rows share them: hits tie, and each document that is gone would weigh in the scores. */
    private static final List<String> WORDS = List.of("offline", "reader", "phone", "example", "till", "day", "always");

    private static final int KEYS = 5;
    private static final int MOST_CLAIMS = 4;

    private final Random random;
    private final List<Change> changes = new ArrayList<>();

    History(long seed, int transactions) {
        random = new Random(seed);
        for (int number = 1; number <= transactions; number++) {
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                changes.add(change(number));
            }
        }
    }

    /** The last state of each row that is there after this number, as a rebuild takes it. */
    Changes stateAt(long upTo) {
        Map<String, Change> rows = new TreeMap<>();
        changes.stream()
                .filter(change -> change.number() <= upTo)
                .forEach(change -> rows.put(change.kind() + "/" + change.key(), change));
        List<Change> there = new ArrayList<>(rows.values());
        there.removeIf(change -> change.node().isEmpty());
        Collections.shuffle(there, random);
        return new Changes(RECORD, upTo, there);
    }

    long last() {
        return changes.getLast().number();
    }

    /** What happened after one number, up to another. */
    Changes between(long after, long upTo) {
        return new Changes(
                RECORD,
                upTo,
                changes.stream()
                        .filter(change -> change.number() > after && change.number() <= upTo)
                        .toList());
    }

    /** The whole, in batches of one to six transactions. */
    List<Changes> batches() {
        List<Changes> batches = new ArrayList<>();
        for (long done = 0; done < last(); ) {
            long upTo = Math.min(last(), done + 1 + random.nextInt(6));
            batches.add(between(done, upTo));
            done = upTo;
        }
        return batches;
    }

    /** The same rows of a batch in another order. */
    Changes shuffled(Changes batch) {
        List<Change> list = new ArrayList<>(batch.list());
        Collections.shuffle(list, random);
        return new Changes(batch.recordId(), batch.upTo(), list);
    }

    /** The batches, some of them twice or three times, in any order. */
    List<Changes> inDisorder() {
        List<Changes> batches = inOrderWithRepeats();
        Collections.shuffle(batches, random);
        return batches;
    }

    /** The batches, and after some of them one that was applied before. */
    List<Changes> inOrderWithRepeats() {
        List<Changes> repeated = new ArrayList<>();
        for (Changes batch : batches()) {
            repeated.add(batch);
            if (random.nextInt(3) == 0) {
                repeated.add(repeated.get(random.nextInt(repeated.size())));
            }
        }
        return repeated;
    }

    /** A transaction leaves a row in one state. */
    private Change change(long number) {
        RowKind kind = oneOf(List.of(RowKind.values()));
        String key = kind.name().toLowerCase(Locale.ROOT) + "-" + random.nextInt(KEYS);
        if (isTwice(number, kind, key)) {
            return change(number);
        }
        boolean gone = random.nextInt(4) == 0;
        return new Change(number, kind, key, gone ? Optional.empty() : Optional.of(Json.tree(json(kind, key))));
    }

    private boolean isTwice(long number, RowKind kind, String key) {
        return changes.stream()
                .anyMatch(each -> each.number() == number
                        && each.kind() == kind
                        && each.key().equals(key));
    }

    private String json(RowKind kind, String key) {
        String provider = "\"provider\": \"provider-" + random.nextInt(KEYS) + "\"";
        return switch (kind) {
            case PROVIDER -> provider(key);
            case INCIDENT ->
                "{%s, \"id\": \"%s\", \"title\": \"%s\", \"type\": \"incident\", \"own_fault\": true, \"affects\": null,"
                                .formatted(provider, key, words())
                        + "\"started_at\": \"2026-04-30T18:28:00Z\", \"start_basis\": \"first_post\","
                        + "\"first_update_at\": null, \"resolved_at\": null, \"end_known\": \"unknown\","
                        + "\"event\": \"e\", \"source\": {\"url\": \"https://status.example.com/1\", \"kind\": \"status_page\"},"
                        + "\"read_at\": \"2026-11-21\"}";
            case OBSERVATION_WINDOW ->
                "{%s, \"observed_from\": \"2026-01-01T00:00:00Z\", \"observed_to\": \"2026-11-%02dT00:00:00Z\","
                                .formatted(provider, 1 + random.nextInt(9))
                        + "\"complete\": true}";
            case OUTAGE ->
                "{%s, \"date\": \"2026\", \"what_failed\": \"%s\", \"own_fault\": true,".formatted(provider, words())
                        + "\"source\": {\"url\": \"https://example.com/news\"}}";
            case STATUS_PAGE ->
                "{%s, \"url\": \"https://status%d.example.com\", \"read_at\": \"2026-11-21\"}"
                        .formatted(provider, random.nextInt(9));
            case SOURCE ->
                "{%s, \"id\": \"%s\", \"url\": \"https://example.com/\", \"kind\": \"help\", \"origin\": \"named\","
                                .formatted(provider, key)
                        + "\"cadence_seconds\": 60, \"last_detail\": \"%s\"}".formatted(words());
            case REVIEW ->
                "{%s, \"id\": \"%s\", \"source\": \"plaza\", \"item\": \"%s\", \"kind\": \"review\", \"stars\": %d,"
                                .formatted(provider, key, key, 1 + random.nextInt(5))
                        + "\"day\": \"2026-11-%02d\", \"text\": \"%s\", \"shown\": %s,"
                                .formatted(1 + random.nextInt(9), words(), random.nextBoolean())
                        + "\"verdict\": {\"permille\": 1000}}";
            case REVIEW_SOURCE ->
                "{\"name\": \"%s\", \"title\": \"%s\", \"writers\": \"merchants\"}".formatted(key, words());
            case EDITION ->
                "{\"id\": \"%s\", \"day\": \"2026-11-0%d\", \"cut_at\": \"2026-11-10T00:00:00Z\", \"method_version\": \"1\","
                                .formatted(key, 1 + random.nextInt(9))
                        + "\"zone_data\": \"2026a\", \"digest\": \"d\"}";
            case RATING ->
                "{%s, \"id\": \"%s\", \"kind\": \"aggregate\", \"rating\": %d, \"best\": 5, \"worst\": 1, \"item\": \"%s\","
                                .formatted(provider, key, 1 + random.nextInt(5), words())
                        + "\"has_author\": true, \"method\": \"json_ld\", \"place\": \"review\"}";
            case FACT_CHANGE ->
                "{%s, \"id\": \"%s\", \"at\": \"2026-11-%02dT10:00:00Z\", \"what\": \"provider_added\", \"name\": \"%s\"}"
                        .formatted(provider, key, 1 + random.nextInt(5), words());
        };
    }

    private String provider(String slug) {
        List<String> claims = IntStream.range(0, random.nextInt(MOST_CLAIMS + 1))
                .mapToObj(each -> claim())
                .toList();
        return "{\"slug\": \"%s\", \"name\": \"%s\", \"website\": \"https://www.example.com\", \"role\": \"psp\","
                        .formatted(slug, words())
                + "\"countries\": [\"%s\"], \"note\": \"%s\", \"claims\": [%s]}"
                        .formatted(oneOf(List.of("US", "FR")), words(), String.join(",", claims));
    }

    private String claim() {
        return "{\"kind\": \"offline\", \"text\": \"%s\", \"source\": {\"url\": \"https://example.com/help\","
                        .formatted(words())
                + "\"kind\": \"provider\"}, \"read_at\": \"2026-11-21\", \"read_from\": \"live\"}";
    }

    private String words() {
        return String.join(
                " ",
                IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(each -> oneOf(WORDS))
                        .toList());
    }

    private <T> T oneOf(Collection<T> all) {
        return List.copyOf(all).get(random.nextInt(all.size()));
    }

    /** All that can be asked of a generation. */
    record Content(
            String digest,
            String recount,
            int documents,
            List<Object> dossiers,
            List<Object> sources,
            List<Object> factChanges,
            Object reviewSources,
            Map<String, Object> searched,
            Map<String, List<String>> found) {
        static Content of(Generation generation) throws IOException {
            Map<String, List<String>> found = new TreeMap<>();
            for (String first : WORDS) {
                for (String second : WORDS) {
                    found.put(first + " " + second, slugs(generation, Optional.of(first + " " + second)));
                }
                found.put(first, slugs(generation, Optional.of(first)));
            }
            found.put("", slugs(generation, Optional.empty()));
            return new Content(
                    generation.digest(),
                    generation.recount(),
                    generation.documentCount(),
                    List.copyOf(generation.dossiers()),
                    List.copyOf(generation.sources()),
                    List.copyOf(generation.factChanges()),
                    generation.reviewSources().byName(),
                    searched(generation),
                    found);
        }

        private static Map<String, Object> searched(Generation generation) {
            Map<String, Object> searched = new TreeMap<>();
            for (String words : List.of("phone reader", "exampel", "")) {
                searched.put(words, generation.search(FoundRows.facets(Optional.of(words), ReviewFilter.ALL)));
            }
            for (int key = 0; key < KEYS; key++) {
                searched.put("review-" + key, generation.review("review-" + key));
            }
            return searched;
        }

        private static List<String> slugs(Generation generation, Optional<String> words) {
            return generation.find(new ProviderQuery(words, Optional.empty(), Optional.empty())).stream()
                    .map(dossier -> dossier.provider().slug())
                    .toList();
        }
    }

    /** What an index has that was built from nothing but the state at that number. */
    Content rebuilt(long upTo) throws IOException {
        try (LiveIndex index = LiveIndex.inMemory(RECORD);
                Generation generation = index.apply(stateAt(upTo))) {
            return Content.of(generation);
        }
    }
}
