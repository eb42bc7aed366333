package dev.ringback.serve.page;

import dev.ringback.model.KeptEdition;
import dev.ringback.rank.Shop;
import dev.ringback.serve.EditionDifference;
import dev.ringback.serve.RankedEdition;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.api.EditionParams;
import dev.ringback.serve.ask.AskFault;
import dev.ringback.serve.ask.Paging;
import dev.ringback.serve.ask.Params;
import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The editions that are kept, and what moved between two, in plain words. */
@Hidden
@Controller("/editions")
@ExecuteOn(TaskExecutors.BLOCKING)
class EditionPagesController {
    /** Two months. */
    private static final int ON_A_PAGE = 60;

    private final Reads reads;
    private final Templates templates;
    private final ErrorPages errors;
    private final Words words;
    private final EditionViews views;
    private final FormViews forms;
    private final EvidenceWords evidence;

    EditionPagesController(Reads reads, Templates templates, ErrorPages errors) {
        this.reads = reads;
        this.templates = templates;
        this.errors = errors;
        this.words = templates.words();
        this.views = new EditionViews(words);
        this.forms = new FormViews(words);
        this.evidence = new EvidenceWords(words);
    }

    /** An equal question is an equal key of the cache. */
    private record ListQuestion(Paging paging, String shop) {}

    private record DifferenceQuestion(String from, String to, ShopForm form) {}

    @Get
    HttpResponse<byte[]> editions(HttpRequest<?> request) {
        View view = reads.view();
        Map<String, List<String>> query = request.getParameters().asMap();
        Paging paging = new Paging(ON_A_PAGE, Params.lenient(query).get("after"));
        String shop = shop(question(query, view));
        try {
            return Html.shared(view.answer(new ListQuestion(paging, shop), asked -> list(view, paging, shop))
                    .bytes());
        } catch (AskFault notInTheList) {
            return Html.reply(404, errors.notFound());
        }
    }

    private byte[] list(View view, Paging paging, String shop) {
        Paging.Page<KeptEdition> page = paging.of(view.editions().all(), KeptEdition::id);
        EditionsPage filled = new EditionsPage(
                page.entries().isEmpty() ? words.of("editions.none") : "",
                page.entries().stream()
                        .map(edition -> views.row(edition, view.editions(), shop))
                        .toList(),
                page.next("/editions", Map.of()).orElse(""),
                "/api/v1/editions",
                evidence.edition(view.edition()));
        Frame frame = Frame.of(words.of("editions.title"), words.of("editions.lead"), "/editions");
        return templates.html("editions", frame, filled);
    }

    @Get("/{from}/{to}")
    HttpResponse<byte[]> difference(HttpRequest<?> request, @PathVariable String from, @PathVariable String to) {
        View view = reads.view();
        RankedEdition before = EditionParams.namedOrOf(view, from, other -> "/editions/" + other + "/" + to);
        RankedEdition after = EditionParams.namedOrOf(view, to, other -> "/editions/" + from + "/" + other);
        ShopQuestion question = question(request.getParameters().asMap(), view);
        if (!question.faults().isEmpty()) {
            return Html.reply(400, html(view, before, after, question));
        }
        String first = before.edition().id();
        String second = after.edition().id();
        return Html.shared(view.answer(
                        new DifferenceQuestion(first, second, question.form()),
                        asked -> html(view, before, after, question))
                .bytes());
    }

    private ShopQuestion question(Map<String, List<String>> query, View view) {
        return ShopForm.isAsked(query) ? ShopQuestion.of(query, view.edition().asOf(), words) : ShopQuestion.start();
    }

    private static String shop(ShopQuestion question) {
        return question.faults().isEmpty() ? Query.of(RankingViews.shopParams(question)) : "";
    }

    private byte[] html(View view, RankedEdition before, RankedEdition after, ShopQuestion question) {
        String path =
                "/editions/" + before.edition().id() + "/" + after.edition().id();
        String title = words.of(
                "difference.title",
                words.date(before.edition().asOf()),
                words.date(after.edition().asOf()));
        Optional<EditionDifference> difference =
                question.shop().map((Shop shop) -> EditionDifference.of(before, after, shop));
        DifferencePage page = new DifferencePage(
                title,
                notes(difference),
                forms.of(question, view, path, words.of("difference.submit"), difference.isPresent()),
                difference.map(one -> movers(one, view, shop(question))).orElse(List.of()),
                difference.map(one -> json(one, question)).orElse(""),
                evidence.edition(after.edition()));
        return templates.html("difference", Frame.of(title, words.of("difference.lead"), path), page);
    }

    private List<DifferencePage.Mover> movers(EditionDifference difference, View view, String shop) {
        return difference.movers().stream()
                .map(mover -> views.mover(mover, difference, view.generation(), shop))
                .toList();
    }

    private List<String> notes(Optional<EditionDifference> difference) {
        List<String> notes = new ArrayList<>();
        if (difference.isEmpty()) {
            notes.add(words.of("difference.ask"));
        } else {
            notes.add(words.of(
                    difference.get().movers().isEmpty() ? "difference.none" : "difference.count",
                    difference.get().movers().size(),
                    difference.get().stayed()));
        }
        return notes;
    }

    private static String json(EditionDifference difference, ShopQuestion question) {
        Map<String, String> params = new LinkedHashMap<>(question.given());
        params.put("from", difference.from().edition().id());
        params.put("to", difference.to().edition().id());
        return "/api/v1/editions/diff" + Query.of(params);
    }
}
