package dev.ringback.review.intake;

import dev.ringback.model.Provider;
import dev.ringback.model.Source;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** By what files name providers: slug, name, alias or domain. Thread-safe. */
public final class ProviderNames {
    /** "PayLess (PayLess POS)" is known as PayLess too. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*+\\([^()]*+\\)");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]++");

    /**
     * What a company's name in a register ends with and people leave out; https://www.gleif.org/en/about-lei/code-lists
     * has the forms.
     */
    private static final Pattern LEGAL = Pattern.compile(
            " (inc|incorporated|llc|ltd|limited|corp|corporation|co|company|plc|na|holdings|holding|payment systems)$");

    private final Map<String, TreeSet<String>> slugs = new HashMap<>();
    private final Map<String, TreeSet<String>> names = new HashMap<>();
    private final Map<String, TreeSet<String>> domains = new HashMap<>();

    private final boolean takesAny;

    public ProviderNames(Collection<Provider> providers) {
        this(false);
        providers.forEach(this::add);
    }

    private ProviderNames(boolean takesAny) {
        this.takesAny = takesAny;
    }

    /** Where no record is at hand: what a file says is a provider is one. */
    public static ProviderNames any() {
        return new ProviderNames(true);
    }

    private void add(Provider provider) {
        put(slugs, provider.slug(), provider);
        put(names, folded(provider.name()), provider);
        put(names, folded(IN_BRACKETS.matcher(provider.name()).replaceAll("")), provider);
        provider.aliases().forEach(alias -> put(names, folded(alias), provider));
        provider.domains().forEach(domain -> put(domains, domain.toLowerCase(Locale.ROOT), provider));
        Source.hostOf(provider.website()).ifPresent(host -> put(domains, bare(host), provider));
    }

    private static void put(Map<String, TreeSet<String>> map, String key, Provider provider) {
        if (!key.isEmpty()) {
            map.computeIfAbsent(key, none -> new TreeSet<>()).add(provider.slug());
        }
    }

    /** The slugs of those a file may mean: one, none, or several that share the name. A slug means its own provider. */
    public List<String> find(String named) {
        String plain = named.strip().toLowerCase(Locale.ROOT);
        if (takesAny || slugs.containsKey(plain)) {
            return List.of(plain);
        }
        TreeSet<String> found = new TreeSet<>(names.getOrDefault(folded(named), new TreeSet<>()));
        host(plain).ifPresent(host -> found.addAll(ofHost(host)));
        return List.copyOf(found);
    }

    /** As {@link #find} of a company as registers name it, which is no domain. */
    List<String> findCompany(String registered) {
        String name = folded(registered);
        String shorter = name;
        do {
            if (names.containsKey(shorter)) {
                return List.copyOf(names.get(shorter));
            }
            name = shorter;
            shorter = LEGAL.matcher(name).replaceFirst("");
        } while (!shorter.equals(name));
        return List.of();
    }

    /** The domain itself, or the closest above. */
    private TreeSet<String> ofHost(String host) {
        for (String at = host; at.indexOf('.') > 0; at = at.substring(at.indexOf('.') + 1)) {
            if (domains.containsKey(at)) {
                return domains.get(at);
            }
        }
        return new TreeSet<>();
    }

    private static Optional<String> host(String text) {
        if (text.indexOf('.') < 0 || text.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        return text.contains("://") ? Source.hostOf(text).map(ProviderNames::bare) : Optional.of(bare(text));
    }

    private static String bare(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        return small.startsWith("www.") ? small.substring("www.".length()) : small;
    }

    private static String folded(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(composed).replaceAll(" ").strip();
    }
}
