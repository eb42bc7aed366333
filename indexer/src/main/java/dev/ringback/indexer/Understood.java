package dev.ringback.indexer;

import dev.ringback.extract.PageFacts;
import dev.ringback.extract.PageReading;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.Setting;
import dev.ringback.extract.status.StatusReader;
import dev.ringback.extract.status.StatusReading;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.fetch.Ask;
import dev.ringback.fetch.Reply;
import dev.ringback.model.Provider;
import dev.ringback.model.SourceKind;
import dev.ringback.store.SourceRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was understood of an answer, read as what its source is for: a page has links and facts, a status page its
 * incidents.
 *
 * @param page empty where no page was asked for
 * @param status of a status page, its API or its feed
 */
record Understood(Optional<PageReading> page, Optional<StatusReading> status) {
    /**
     * Raised when pages are understood otherwise than before, so that those already held are read anew.
     */
    static final int VERSION = 2;

    static final Understood NOTHING = new Understood(Optional.empty(), Optional.empty());

    /** Reads answers; knows the countries of the providers. Thread-safe. */
    record Reader(Map<String, Provider> providers) {
        /**
         * @param source whose visit it is; empty for what is not of a source, such as robots.txt
         */
        Understood read(Optional<SourceRow> source, Ask ask, Reply reply) {
            boolean wanted = switch (ask.kind()) {
                case PAGE, FEED, STATUS -> source.isPresent();
                case ROBOTS, SITEMAP -> false;
            };
            return wanted && reply instanceof Reply.Answered answered && answered.status() / 100 == 2
                    ? read(source.orElseThrow(), ask, answered)
                    : NOTHING;
        }

        private Understood read(SourceRow source, Ask ask, Reply.Answered answered) {
            return switch (SourcePlan.kind(source)) {
                case STATUS, FEED -> new Understood(links(ask, answered), Optional.of(status(source, answered)));
                case SUPPORT, CONTACT, HELP, PRICING, TERMS, WEBSITE ->
                    new Understood(Optional.of(page(source, ask, answered)), Optional.empty());
            };
        }

        private Optional<PageReading> links(Ask ask, Reply.Answered answered) {
            return ask.kind() == Ask.Kind.PAGE
                    ? Optional.of(PageReading.read(ask.address(), answered.headers(), answered.body()))
                    : Optional.empty();
        }

        private PageReading page(SourceRow source, Ask ask, Reply.Answered answered) {
            Setting setting = new Setting(Optional.empty(), country(source.providerSlug()));
            return PageReading.read(ask.address(), answered.headers(), answered.body(), Optional.of(setting));
        }

        /** Of a provider of several countries the page itself must tell which one it speaks to. */
        private Optional<String> country(String slug) {
            return Optional.ofNullable(providers.get(slug))
                    .map(Provider::countries)
                    .filter(countries -> countries.size() == 1)
                    .map(List::getFirst);
        }

        private static StatusReading status(SourceRow source, Reply.Answered answered) {
            Origin origin = new Origin(source.providerSlug(), source.url(), answered.at());
            var platform = SourcePlan.platform(source);
            boolean isFeed = SourcePlan.kind(source) == SourceKind.FEED;
            return StatusReader.read(
                    origin, isFeed ? Optional.empty() : platform, answered.header("Content-Type"), answered.body());
        }
    }

    PageFacts facts() {
        return page.map(PageReading::facts).orElse(PageFacts.NONE);
    }

    /** All that could not be read; that JSON is no page is no problem of a status API. */
    List<PageProblem> problems() {
        return status.map(StatusReading::problems)
                .orElseGet(() -> page.map(PageReading::problems).orElse(List.of()));
    }
}
