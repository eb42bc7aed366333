package dev.ringback.indexer;

import dev.ringback.extract.PageReading;
import dev.ringback.fetch.Ask;
import dev.ringback.fetch.FetchOutcome;
import dev.ringback.fetch.Frontier;
import dev.ringback.fetch.Visit;
import dev.ringback.fetch.WebAddress;
import dev.ringback.form.SourceStateForm;
import dev.ringback.form.SourceStateForm.Wish;
import dev.ringback.form.TextMining;
import dev.ringback.store.MiningTermsRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What publishers ask of those who read and mine their pages: in the page, its head, robots.txt and {@code tdmrep.json},
 * which is asked for once a host. Not thread-safe.
 */
final class PublisherWishes {
    /** https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
    private static final String TERMS = "/.well-known/tdmrep.json";

    /** Terms are a matter of lawyers, and change about as often as contracts do. */
    private static final Duration TERMS_HOLD = Duration.ofDays(30);

    /** Where a wish stands that is the page's own. */
    private static final Set<String> OF_THE_PAGE = Set.of("header", "meta");

    private static final Set<String> RESERVING = Set.of("noindex", "none", "noai", "tdm_reservation");

    /** https://contentsignals.org: an index with links and short excerpts is what {@code search} speaks of. */
    private static final Pattern NO_SEARCH = Pattern.compile("(?i)\\b(?:search|bots|tdm)[ \t]*=[ \t]*n");

    private final Frontier frontier;
    private final Map<String, MiningTermsRow> terms = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    PublisherWishes(Frontier frontier, Collection<MiningTermsRow> known) {
        this.frontier = frontier;
        known.forEach(one -> terms.put(one.authority(), one));
    }

    /** The visit that asks for the host's terms; empty where they are known, or asked for already. */
    Optional<Visit> visit(String source, WebAddress page, Instant now) {
        MiningTermsRow known = terms.get(page.authority());
        boolean isFresh = known != null && now.isBefore(known.readAt().plus(TERMS_HOLD));
        return isFresh || !asked.add(page.authority())
                ? Optional.empty()
                : page.resolve(TERMS).found().map(address -> Visit.of(source, address, Ask.Kind.STATUS, now));
    }

    static boolean areAskedBy(Visit visit) {
        return visit.kind() == Ask.Kind.STATUS && first(visit).target().equals(TERMS);
    }

    private static WebAddress first(Visit visit) {
        return visit.way().isEmpty() ? visit.address() : visit.way().getFirst();
    }

    /** What to keep of the host's terms; empty where they could not be had, so that the next run asks again. */
    Optional<MiningTermsRow> came(Visit visit, FetchOutcome outcome, Instant now) {
        Optional<String> content = switch (outcome) {
            case FetchOutcome.Fetched fetched ->
                Optional.of(new String(fetched.reply().body(), StandardCharsets.UTF_8).replace("\0", ""));
            case FetchOutcome.Gone gone -> Optional.of("");
            case FetchOutcome.Disallowed disallowed -> Optional.of("");
            default -> Optional.empty();
        };
        Optional<MiningTermsRow> row =
                content.map(text -> new MiningTermsRow(first(visit).authority(), now, text));
        row.ifPresent(one -> terms.put(one.authority(), one));
        return row;
    }

    /** All that was found about a page, as the record keeps it. */
    String optOuts(PageReading page, WebAddress at) {
        Stream<Wish> ofPage =
                page.optOuts().stream().map(one -> new Wish(lower(one.signal()), lower(one.where()), one.value()));
        return SourceStateForm.write(Stream.concat(ofPage, ofHost(at)).toList());
    }

    /** Of a page that is as it was: what stood in it, and what its host says today. */
    String optOuts(String before, WebAddress at) {
        Stream<Wish> ofPage =
                SourceStateForm.optOuts(before).stream().filter(wish -> OF_THE_PAGE.contains(wish.where()));
        return SourceStateForm.write(Stream.concat(ofPage, ofHost(at)).toList());
    }

    /**
     * Whether a wish of these asks that facts are not taken from the page: not to be listed, not to be mined, not to be
     * found. That models are not to be trained on it is no such wish: we train none on it.
     *
     * @param optOuts as {@link #optOuts} wrote them
     */
    static boolean reserve(String optOuts) {
        return SourceStateForm.optOuts(optOuts).stream()
                .anyMatch(wish -> RESERVING.contains(wish.signal())
                        || NO_SEARCH.matcher(wish.value()).find());
    }

    private Stream<Wish> ofHost(WebAddress at) {
        Stream<Wish> ofRobots =
                frontier.optOuts(at.authority()).stream().map(line -> new Wish("text_mining", "robots_txt", line));
        return Stream.concat(ofRobots, ofTerms(at));
    }

    private Stream<Wish> ofTerms(WebAddress at) {
        MiningTermsRow known = terms.get(at.authority());
        return known == null || known.content().isEmpty()
                ? Stream.empty()
                : TextMining.read(known.content().getBytes(StandardCharsets.UTF_8)).reserving(at.target()).stream()
                        .map(rule -> new Wish("tdm_reservation", "tdmrep_json", rule.location()));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
