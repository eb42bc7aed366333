package dev.ringback.index;

import dev.ringback.model.Role;
import java.util.Optional;

/** What to look for among the providers; an empty part asks for nothing. */
public record ProviderQuery(Optional<String> words, Optional<String> country, Optional<Role> role) {
    /** Longer queries are cut by the callers with an error. */
    public static final int MAX_LENGTH = 200;

    /** Words of nothing but white space ask for nothing. */
    public ProviderQuery {
        words = words.filter(text -> !text.isBlank());
    }
}
