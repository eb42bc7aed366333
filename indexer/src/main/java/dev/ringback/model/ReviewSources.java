package dev.ringback.model;

import dev.ringback.model.ReviewSource.Writers;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All sources of reviews that somebody has written down, by name. Of one that nobody has, it is taken that anyone writes there.
 * Immutable.
 */
public record ReviewSources(Map<String, ReviewSource> byName) {
    public ReviewSources {
        byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    public static ReviewSources of(Collection<ReviewSource> sources) {
        return new ReviewSources(sources.stream().collect(Collectors.toMap(ReviewSource::name, source -> source)));
    }

    public Optional<ReviewSource> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** For people; the name where there is none. */
    public String title(String name) {
        return named(name).map(ReviewSource::title).orElse(name);
    }

    /** Who writes there. */
    public Writers writers(String name) {
        return named(name).map(ReviewSource::writers).orElse(Writers.ANYONE);
    }

    /** The names of the sources where consumers write, of which no review has a part in a score. */
    public Set<String> ofConsumers() {
        return byName.values().stream()
                .filter(source -> source.writers() == Writers.CONSUMERS)
                .map(ReviewSource::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
