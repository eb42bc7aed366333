package dev.ringback.extract;

import dev.ringback.extract.Link.Place;
import dev.ringback.extract.page.Words;
import dev.ringback.fetch.WebAddress;
import dev.ringback.model.SourceKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Which pages of a provider speak of support, contact, help, prices, terms and the state of the service, by the words of
 * links and of addresses. Candidates only: what a page says is known when it is read. Thread-safe.
 */
public final class SupportLinks {
    /** One middling word of an address alone, such as {@code /faq}, is just enough. */
    private static final int LEAST_SCORE = 5;

    /** What a link says is meant for people; an address may be an accident. */
    private static final int WORDS_COUNT = 2;

    /** Filters of one page must not use up the budget. */
    private static final int MOST_OF_A_PATH = 2;

    private final Territory territory;
    private final String homeHost;

    /**
     * @param home the provider's web site: the domain registered for it is looked at
     * @param domains further domains that are confirmed as the provider's
     */
    public SupportLinks(WebAddress home, List<String> domains) {
        this.territory = new Territory(home, domains);
        this.homeHost = home.host();
    }

    /**
     * A page worth reading.
     *
     * @param score from 5 up; only for comparison with others
     * @param why the words it was chosen for
     */
    public record Found(WebAddress address, SourceKind reads, int score, String why) {}

    /**
     * The best of the links, best first.
     *
     * @param budget the most that are given
     */
    public List<Found> best(Collection<Link> links, int budget) {
        Map<WebAddress, Found> found = new LinkedHashMap<>();
        for (Link link : links) {
            found(link).ifPresent(each -> found.merge(each.address(), each, SupportLinks::better));
        }
        return within(budget, found.values());
    }

    /**
     * The same for addresses of a sitemap, of which nothing but the address is known.
     *
     * @param budget the most that are given
     */
    public List<Found> bestAddresses(Collection<WebAddress> addresses, int budget) {
        return best(
                addresses.stream()
                        .map(address -> new Link(address, "", Place.MAIN, false))
                        .toList(),
                budget);
    }

    private static Found better(Found one, Found other) {
        return other.score() > one.score() ? other : one;
    }

    private static List<Found> within(int budget, Collection<Found> found) {
        Map<String, Integer> ofPath = new HashMap<>();
        return found.stream()
                .sorted(Comparator.comparing(Found::score)
                        .reversed()
                        .thenComparing(each -> each.address().toString()))
                .filter(each -> ofPath.merge(path(each.address()), 1, Integer::sum) <= MOST_OF_A_PATH)
                .limit(budget)
                .toList();
    }

    private static String path(WebAddress address) {
        return address.authority() + address.target().split("\\?", 2)[0];
    }

    private Optional<Found> found(Link link) {
        WebAddress address = CanonicalAddress.of(link.address());
        boolean kept = Territory.isKeptByPlatform(address);
        if (!kept && !territory.holds(address) || Traps.met(address).isPresent()) {
            return Optional.empty();
        }
        if (link.isFeed()) {
            return feed(address, link);
        }
        if (kept) {
            return Optional.of(new Found(address, SourceKind.STATUS, 18, "on the host of a status platform"));
        }
        Scores scores = scores(link, address);
        return scores.best(address, shape(link, address));
    }

    /** News of a company are no news of its service. */
    private Optional<Found> feed(WebAddress address, Link link) {
        Scores scores = scores(link, address);
        boolean ofStatus = Territory.isKeptByPlatform(address) || scores.of(SourceKind.STATUS) >= LEAST_SCORE;
        return ofStatus
                ? Optional.of(new Found(address, SourceKind.FEED, 12, "a feed of the state of the service"))
                : Optional.empty();
    }

    private Scores scores(Link link, WebAddress address) {
        Scores scores = new Scores();
        scores.add(Words.folded(link.words()), WORDS_COUNT, "in its words");
        List<String> path = Traps.segments(address.target().split("\\?", 2)[0]);
        scores.add(Words.folded(String.join(" / ", path)), 1, "in its path");
        if (path.size() <= 1) {
            scores.add(Words.folded(names(address.host())), 1, "in its host");
        }
        return scores;
    }

    /** The host without the name of the firm, which may be made of such words itself. */
    private String names(String host) {
        String[] labels = host.split("\\.", -1);
        return labels.length < 3 || host.equals(homeHost) ? "" : labels[0];
    }

    /** Menus name what a site holds; what lies deep is one answer to one question. */
    private static int shape(Link link, WebAddress address) {
        int depth = Traps.segments(address.target().split("\\?", 2)[0]).size();
        int byPlace = link.place() == Place.MAIN ? 0 : 1;
        int byQuery = address.target().contains("?") ? -1 : 0;
        return byPlace + byQuery - Math.max(0, depth - 3);
    }

    /** What is said for each kind, the heaviest word of each place once. */
    private static final class Scores {
        private final Map<SourceKind, Integer> sums = new EnumMap<>(SourceKind.class);
        private final Map<SourceKind, StringJoiner> reasons = new EnumMap<>(SourceKind.class);
        private int avoided;

        void add(String folded, int times, String where) {
            Map<SourceKind, WordList.Entry> heaviest = new EnumMap<>(SourceKind.class);
            int worst = 0;
            for (WordList.Entry entry : WordList.OURS.in(folded)) {
                if (entry.reads().isPresent()) {
                    heaviest.merge(entry.reads().get(), entry, (a, b) -> b.weight() > a.weight() ? b : a);
                } else {
                    worst = Math.max(worst, entry.weight());
                }
            }
            avoided += times * worst;
            heaviest.forEach((kind, entry) -> {
                sums.merge(kind, times * entry.weight(), Integer::sum);
                reasons.computeIfAbsent(kind, each -> new StringJoiner(", "))
                        .add("\"" + entry.words().strip() + "\" " + where);
            });
        }

        int of(SourceKind kind) {
            return sums.getOrDefault(kind, 0);
        }

        Optional<Found> best(WebAddress address, int shape) {
            return sums.entrySet().stream()
                    .max(Map.Entry.<SourceKind, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .filter(best -> best.getValue() - avoided + shape >= LEAST_SCORE)
                    .map(best -> new Found(
                            address,
                            best.getKey(),
                            best.getValue() - avoided + shape,
                            Objects.toString(reasons.get(best.getKey()), "")));
        }
    }
}
