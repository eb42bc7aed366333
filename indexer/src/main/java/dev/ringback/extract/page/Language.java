package dev.ringback.extract.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages whose pages are understood. */
public enum Language {
    ENGLISH("en"),
    SPANISH("es"),
    FRENCH("fr"),
    GERMAN("de"),
    PORTUGUESE("pt"),
    ITALIAN("it"),
    DUTCH("nl");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** BCP 47. */
    public String code() {
        return code;
    }

    /** By a tag as pages write it: {@code de}, {@code de-CH}, {@code DE_at}. */
    public static Optional<Language> ofTag(String tag) {
        String first = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> language.code.equals(first))
                .findFirst();
    }
}
