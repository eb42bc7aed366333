package dev.ringback.serve.page;

import dev.ringback.index.Generation;
import dev.ringback.model.Dossier;
import dev.ringback.model.Provider;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.ask.AskFault;
import dev.ringback.serve.ask.Paging;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that are read again and again, by provider. */
@Hidden
@Controller("/sources")
@ExecuteOn(TaskExecutors.BLOCKING)
class SourcesController {
    /** With up to 12 pages each, about 150 KB. */
    private static final int ON_A_PAGE = 25;

    private final Reads reads;
    private final Templates templates;
    private final ErrorPages errors;
    private final Words words;
    private final EvidenceWords evidence;

    SourcesController(Reads reads, Templates templates, ErrorPages errors) {
        this.reads = reads;
        this.templates = templates;
        this.errors = errors;
        this.words = templates.words();
        this.evidence = new EvidenceWords(words);
    }

    /** An equal question is an equal key of the cache. */
    private record SourcesQuestion(Optional<String> name, Paging paging) {}

    @Get
    HttpResponse<byte[]> sources(HttpRequest<?> request) {
        View view = reads.view();
        Params params = Params.lenient(request.getParameters().asMap());
        SourcesQuestion question = new SourcesQuestion(
                params.get("name").or(() -> params.get("provider")), new Paging(ON_A_PAGE, params.get("after")));
        try {
            return Html.shared(view.answer(question, asked -> html(view, asked)).bytes());
        } catch (AskFault notInTheList) {
            return Html.reply(404, errors.notFound());
        }
    }

    private byte[] html(View view, SourcesQuestion question) {
        SourceViews views = new SourceViews(words, view.edition().asOf());
        List<Dossier> watched = watched(view.generation(), question.name());
        Paging.Page<Dossier> page =
                question.paging().of(watched, dossier -> dossier.provider().slug());
        Map<String, List<String>> asked =
                question.name().map(name -> Map.of("name", List.of(name))).orElse(Map.of());
        SourcesPage filled = new SourcesPage(
                views.summary(view.generation().sources()),
                question.name().orElse(""),
                watched.isEmpty() ? words.of(question.name().isEmpty() ? "sources.none" : "sources.none.of") : "",
                page.entries().stream().map(dossier -> group(dossier, views)).toList(),
                page.next("/sources", asked).orElse(""),
                "/api/v1/sources",
                evidence.edition(view.edition()));
        Frame frame = Frame.of(words.of("sources.title"), words.of("sources.lead"), "/sources");
        return templates.html("sources", frame, filled);
    }

    /** Those with sources whose name, alias or slug has what was typed, by name. */
    private static List<Dossier> watched(Generation generation, Optional<String> typed) {
        return generation.dossiers().stream()
                .filter(dossier -> !dossier.sources().isEmpty())
                .filter(dossier -> typed.isEmpty() || isCalled(dossier.provider(), typed.get()))
                .sorted(Comparator.comparing(
                                (Dossier dossier) -> dossier.provider().name().toLowerCase(Locale.ROOT))
                        .thenComparing(dossier -> dossier.provider().slug()))
                .toList();
    }

    private static boolean isCalled(Provider provider, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(provider.name(), provider.slug()), provider.aliases().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private SourcesPage.Group group(Dossier dossier, SourceViews views) {
        return new SourcesPage.Group(
                dossier.provider().name(),
                "/providers/" + dossier.provider().slug(),
                words.of("sources.count", dossier.sources().size()),
                dossier.sources().stream().map(views::of).toList());
    }
}
