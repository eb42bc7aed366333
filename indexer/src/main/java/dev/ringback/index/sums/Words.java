package dev.ringback.index.sums;

import dev.ringback.index.ask.Facet;
import dev.ringback.index.field.Facts;
import dev.ringback.model.Business;
import dev.ringback.model.Trust;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The values that the reviews of a segment have, each named by its place in its facet's list.
 *
 * @param lists of all facets in {@link #FACETS}
 */
record Words(Map<Facet, List<String>> lists) {
    /** Of trust, business and type the places are those of {@link Facts}. */
    static final List<Facet> FACETS = List.of(
            Facet.TYPE, Facet.PROVIDER, Facet.SOURCE, Facet.TRUST, Facet.COUNTRY, Facet.BUSINESS, Facet.LANGUAGE);

    private static final List<String> TYPES = lower(Facts.Type.values());
    private static final List<String> TRUSTS = withUnknown(Facts.NO_TRUST, lower(Trust.values()));
    private static final List<String> BUSINESSES = withUnknown(0, lower(Business.values()));

    Words {
        lists = Collections.unmodifiableMap(new EnumMap<>(lists));
    }

    static Words of(List<String> providers, List<String> sources, List<String> countries, List<String> languages) {
        return new Words(Map.of(
                Facet.TYPE, TYPES,
                Facet.PROVIDER, providers,
                Facet.SOURCE, sources,
                Facet.TRUST, TRUSTS,
                Facet.COUNTRY, countries,
                Facet.BUSINESS, BUSINESSES,
                Facet.LANGUAGE, languages));
    }

    List<String> of(Facet facet) {
        return lists.getOrDefault(facet, List.of());
    }

    private static List<String> lower(Enum<?>[] values) {
        List<String> words = new ArrayList<>();
        for (Enum<?> value : values) {
            words.add(value.name().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static List<String> withUnknown(int place, List<String> words) {
        words.add(place, Facet.UNKNOWN);
        return words;
    }
}
