package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.model.FactChange;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.api.Replies;
import dev.ringback.serve.ask.AskFault;
import dev.ringback.serve.ask.Paging;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What changed, as a page and as feeds. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangesController {
    /** Two columns each; more is a long way down on a phone. */
    private static final int ON_A_PAGE = 50;

    private static final MediaType ATOM = new MediaType("application/atom+xml; charset=utf-8");

    private final Reads reads;
    private final Templates templates;
    private final ErrorPages errors;
    private final Words words;
    private final ChangeViews views;
    private final ChangeFeeds feeds;
    private final EvidenceWords evidence;

    ChangesController(Reads reads, Templates templates, ErrorPages errors) {
        this.reads = reads;
        this.templates = templates;
        this.errors = errors;
        this.words = templates.words();
        this.views = new ChangeViews(words);
        this.feeds = new ChangeFeeds(words);
        this.evidence = new EvidenceWords(words);
    }

    /** An equal question is an equal key of the cache. */
    private record PageQuestion(Optional<String> provider, Paging paging) {}

    private record FeedQuestion(Optional<String> provider) {}

    @Get("/changes")
    HttpResponse<byte[]> changes(HttpRequest<?> request) {
        View view = reads.view();
        Params params = Params.lenient(request.getParameters().asMap());
        Optional<String> provider = params.get("provider").map(slug -> slug.toLowerCase(Locale.ROOT));
        Paging paging = new Paging(ON_A_PAGE, params.get("after"));
        if (provider.isPresent() && name(view.generation(), provider.get()).isEmpty()) {
            return Html.reply(404, errors.notFound());
        }
        try {
            return Html.shared(view.answer(
                            new PageQuestion(provider, paging), asked -> html(view, asked.provider(), asked.paging()))
                    .bytes());
        } catch (AskFault notInTheList) {
            return Html.reply(404, errors.notFound());
        }
    }

    private byte[] html(View view, Optional<String> provider, Paging paging) {
        Generation generation = view.generation();
        Paging.Page<FactChange> page = paging.of(of(generation, provider), FactChange::id);
        Map<String, List<String>> asked =
                provider.map(slug -> Map.of("provider", List.of(slug))).orElse(Map.of());
        String title = provider.flatMap(slug -> name(generation, slug))
                .map(name -> words.of("changes.title.of", name))
                .orElseGet(() -> words.of("changes.title"));
        ChangesPage filled = new ChangesPage(
                title,
                page.entries().isEmpty() ? words.of(provider.isEmpty() ? "changes.none" : "changes.none.of") : "",
                page.entries().stream()
                        .map(change -> views.of(change, generation))
                        .toList(),
                provider.isEmpty() ? "" : "/changes",
                page.next("/changes", asked).orElse(""),
                feed(provider),
                "/api/v1/changes"
                        + Query.of(
                                provider.map(slug -> Map.of("provider", slug)).orElse(Map.of())),
                evidence.edition(view.edition()));
        String path = "/changes"
                + Query.of(provider.map(slug -> Map.of("provider", slug)).orElse(Map.of()));
        Frame frame = new Frame(title, words.of("changes.lead"), path, path, "", feed(provider));
        return templates.html("changes", frame, filled);
    }

    private static String feed(Optional<String> provider) {
        return provider.map(slug -> "/providers/" + slug + "/changes.atom").orElse("/changes.atom");
    }

    /** Newest first. */
    static List<FactChange> of(Generation generation, Optional<String> provider) {
        return generation.factChanges().stream()
                .filter(change -> provider.isEmpty() || provider.get().equals(change.provider()))
                .toList();
    }

    /** Of a provider that is there, or that something is told of. */
    private Optional<String> name(Generation generation, String slug) {
        return generation
                .dossier(slug)
                .map(dossier -> dossier.provider().name())
                .or(() -> generation.factChanges().stream()
                        .filter(change -> change.provider().equals(slug))
                        .findFirst()
                        .map(change -> views.of(change, generation).provider()));
    }

    @Get("/changes.atom")
    HttpResponse<byte[]> feed(HttpRequest<?> request) {
        return feed(request, reads.view(), Optional.empty(), words.of("changes.title"));
    }

    @Get("/providers/{slug}/changes.atom")
    HttpResponse<byte[]> feed(HttpRequest<?> request, @PathVariable String slug) {
        View view = reads.view();
        String lower = slug.toLowerCase(Locale.ROOT);
        return name(view.generation(), lower)
                .map(name -> feed(request, view, Optional.of(lower), words.of("changes.title.of", name)))
                .orElseGet(() -> Html.reply(404, errors.notFound()));
    }

    private HttpResponse<byte[]> feed(HttpRequest<?> request, View view, Optional<String> provider, String title) {
        return Replies.of(
                request,
                view.answer(
                        new FeedQuestion(provider),
                        asked -> feeds.atom(title, provider, of(view.generation(), provider), view)),
                ATOM);
    }
}
