package dev.ringback.extract.status;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.PageText;
import dev.ringback.extract.page.PageTree;
import dev.ringback.extract.page.TextStart;
import dev.ringback.extract.page.WebJson;
import dev.ringback.extract.status.StatusReading.Coverage;
import dev.ringback.extract.status.StatusReading.Origin;
import dev.ringback.extract.status.StatusReading.State;
import dev.ringback.model.StatusPlatform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * The state now out of a status page as people see it. What each platform marks it with comes first; else the first
 * words that sum up a state decide, in any of the languages.
 */
final class PageState {
    /** Marks of incident.io on its pictures. A partial outage is its middle grade of three. */
    private static final Map<String, State> ICONS = Map.of(
            "text-icon-operational", State.GOOD,
            "text-icon-under-maintenance", State.MAINTENANCE,
            "text-icon-maintenance", State.MAINTENANCE,
            "text-icon-degraded-performance", State.MINOR,
            "text-icon-degraded", State.MINOR,
            "text-icon-partial-outage", State.MINOR,
            "text-icon-full-outage", State.MAJOR);

    /** Where the platforms put the sentence that sums up: Statuspage, Instatus, status.io, others. */
    private static final String SUMMARY = ".page-status .status, .page-status, .unresolved-incidents .incident-title,"
            + " .main-status__heading, #statusbar_text, .status-bar, #statusbar, .overall-status, .status-summary,"
            + " .global-status, [class*=status-banner], [data-testid=status-banner], [class*=overall], .masthead";

    /** Statuspage puts the indicator into a class. */
    private static final Map<String, State> CLASSES = Map.of(
            "status-none", State.GOOD,
            "status-minor", State.MINOR,
            "status-major", State.MAJOR,
            "status-critical", State.MAJOR,
            "status-maintenance", State.MAINTENANCE,
            "impact-minor", State.MINOR,
            "impact-major", State.MAJOR,
            "impact-critical", State.MAJOR,
            "impact-maintenance", State.MAINTENANCE);

    /** "Up", "ok" and "major" are words of many things. */
    private static final int LEAST_SENTENCE = 7;

    private static final int MOST_SENTENCE = 120;

    /** The sentence stands near the top; below is the history, whose words are of other days. */
    private static final int MOST_SENTENCES = 60;

    private PageState() {}

    static StatusReading read(Origin origin, Optional<StatusPlatform> platform, PageText text) {
        PageTree tree = PageTree.of(text.text(), origin.source());
        List<PageProblem> problems = new ArrayList<>(text.problems());
        problems.addAll(tree.problems());
        Optional<JsonNode> data = data(tree.document());
        if (data.isPresent()) {
            return embedded(origin, data.get(), problems);
        }
        Optional<State> now = state(tree.document());
        if (now.isEmpty()) {
            problems.add(new PageProblem(Kind.NOT_A_STATUS, "the page has no words that sum up a state"));
        }
        return new StatusReading(List.of(), now, Coverage.PART, Optional.empty(), problems);
    }

    /** PagerDuty's page is a program with its data beside it. */
    private static Optional<JsonNode> data(Document document) {
        return Optional.ofNullable(document.selectFirst("script#data[type=application/json]"))
                .flatMap(script -> WebJson.read(script.data()).tree())
                .filter(tree -> tree.path("summary").has("open_incidents"));
    }

    private static StatusReading embedded(Origin origin, JsonNode data, List<PageProblem> problems) {
        JsonNode open = data.path("summary").path("open_incidents");
        return new StatusReading(
                JsonStatus.items(open, origin), JsonState.of(data), Coverage.OPEN_ITEMS, Optional.empty(), problems);
    }

    private static Optional<State> state(Document document) {
        return marked(document)
                .or(() -> icons(document))
                .or(() -> words(document.select(SUMMARY).stream()))
                .or(() -> words(document.select("h1, h2, h3").stream()))
                .or(() -> worst(document.body().select("p, div, span, strong, li, td, section").stream()));
    }

    private static Optional<State> marked(Document document) {
        return document.select(".page-status, .unresolved-incident, body").stream()
                .flatMap(each -> each.classNames().stream())
                .flatMap(name -> Stream.ofNullable(CLASSES.get(name)))
                .findFirst();
    }

    private static Optional<State> icons(Document document) {
        return document.select("[class*=text-icon-]").stream()
                .filter(each -> each.parents().stream().noneMatch(parent -> parent.hasAttr("hidden")))
                .flatMap(each -> each.classNames().stream())
                .flatMap(name -> Stream.ofNullable(ICONS.get(name)))
                .max(Comparator.comparing(JsonState::weight));
    }

    private static Optional<State> words(Stream<Element> elements) {
        return sentences(elements).findFirst();
    }

    /** Where nothing sums it up there may be a list of the parts of the service, each with its state. */
    private static Optional<State> worst(Stream<Element> elements) {
        return sentences(elements).max(Comparator.comparing(JsonState::weight));
    }

    private static Stream<State> sentences(Stream<Element> elements) {
        return elements.filter(each -> each.childNodeSize() < 20)
                .map(each -> TextStart.plain(each, MOST_SENTENCE + 1))
                .filter(text -> text.length() >= LEAST_SENTENCE && text.length() <= MOST_SENTENCE)
                .distinct()
                .limit(MOST_SENTENCES)
                .flatMap(text -> sentence(text).stream());
    }

    /** A whole sentence of the list; or one that holds such a sentence of three words or more. */
    private static Optional<State> sentence(String text) {
        Optional<String> whole = StatusWords.OURS.meaning("state", text);
        return whole.or(() -> StatusWords.OURS.phrase("state", text, 2)).map(State::valueOf);
    }
}
