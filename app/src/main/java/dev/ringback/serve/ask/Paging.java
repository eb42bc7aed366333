package dev.ringback.serve.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which part of a long list is asked for: at most so many, after the one with an id. Ids do not move when something is
 * added, so that nothing is told twice or left out between two parts.
 */
public record Paging(int limit, Optional<String> after) {
    /** About 60 KB of sources. */
    public static final int USUAL = 100;

    /** About 300 KB of sources: more is slow on a phone and gains nothing. */
    public static final int MOST = 500;

    /** Reads {@code limit} and {@code after}; every fault is noted in {@code params}. */
    public static Paging read(Params params) {
        return new Paging(params.whole("limit", 1, MOST).orElse(USUAL), params.get("after"));
    }

    /** A part of a list, and whether there is more. */
    public record Page<T>(List<T> entries, Optional<String> lastId) {

        /** The address of what follows, with all that was asked; empty: this is the end. */
        public Optional<String> next(String path, Map<String, List<String>> asked) {
            return lastId.map(id -> {
                Map<String, String> query = new TreeMap<>();
                asked.forEach((name, values) -> values.stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> query.put(name, value.strip())));
                query.put("after", id);
                return query.entrySet().stream()
                        .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
            });
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** @throws AskFault when none of them has the id to begin after */
    public <T> Page<T> of(List<T> all, Function<T, String> id) {
        int from = after.map(given -> begin(all, id, given)).orElse(0);
        int to = Math.min(all.size(), from + limit);
        List<T> entries = all.subList(from, to);
        return new Page<>(entries, to < all.size() ? Optional.of(id.apply(entries.getLast())) : Optional.empty());
    }

    private static <T> int begin(List<T> all, Function<T, String> id, String given) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(given)) {
                return i + 1;
            }
        }
        throw new AskFault(List.of(new Fault(
                "after",
                Fault.Code.INVALID,
                "\"after\" is \"" + Params.shown(given) + "\", which is not in this list; accepted: the last id of the"
                        + " part before, with the same question")));
    }
}
