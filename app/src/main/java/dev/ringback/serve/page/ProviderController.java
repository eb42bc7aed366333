package dev.ringback.serve.page;

import dev.ringback.model.Dossier;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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

/** One provider, for a shop or for anybody. */
@Hidden
@Controller("/providers")
@ExecuteOn(TaskExecutors.BLOCKING)
class ProviderController {
    private final Reads reads;
    private final Templates templates;
    private final ErrorPages errors;
    private final ProviderPages pages;
    private final Words words;

    ProviderController(Reads reads, Templates templates, ErrorPages errors) {
        this.reads = reads;
        this.templates = templates;
        this.errors = errors;
        this.words = templates.words();
        this.pages = new ProviderPages(words);
    }

    @Get("/{slug}")
    HttpResponse<byte[]> provider(HttpRequest<?> request, @PathVariable String slug) {
        View view = reads.view();
        Optional<Dossier> dossier = view.generation().dossier(slug.toLowerCase(Locale.ROOT));
        return dossier.map(one -> page(request, one, view)).orElseGet(() -> Html.reply(404, errors.notFound()));
    }

    private HttpResponse<byte[]> page(HttpRequest<?> request, Dossier dossier, View view) {
        Map<String, List<String>> query = request.getParameters().asMap();
        ShopQuestion question =
                ShopForm.isAsked(query) ? ShopQuestion.of(query, view.edition().asOf(), words) : ShopQuestion.start();
        if (!question.faults().isEmpty()) {
            return Html.reply(400, made(dossier, question, view).bytes());
        }
        var key = new ProviderQuestion(dossier.provider().slug(), question.form());
        return Html.shared(
                view.answerIfWhole(key, asked -> made(dossier, question, view)).bytes());
    }

    /** An equal question is an equal key of the cache. */
    private record ProviderQuestion(String slug, ShopForm form) {}

    private View.Made made(Dossier dossier, ShopQuestion question, View view) {
        ProviderPage page = pages.of(dossier, question, view);
        byte[] html = templates.html("provider", frame(dossier), page);
        return new View.Made(html, Optional.empty(), page.reviews().isWhole());
    }

    private Frame frame(Dossier dossier) {
        String name = dossier.provider().name();
        String path = "/providers/" + dossier.provider().slug();
        return new Frame(
                words.of("provider.title", name),
                words.of("provider.description", name),
                path,
                path,
                StructuredData.of(dossier.provider()),
                path + "/changes.atom");
    }
}
