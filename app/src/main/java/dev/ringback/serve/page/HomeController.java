package dev.ringback.serve.page;

import dev.ringback.rank.Shop;
import dev.ringback.serve.Reads;
import dev.ringback.serve.Reads.View;
import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Three questions, and who answers. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class HomeController {
    private static final Map<String, String> EXAMPLE = example();

    private final Reads reads;
    private final Templates templates;
    private final Words words;
    private final RankingViews rankings;
    private final FormViews forms;
    private final EvidenceWords evidence;

    HomeController(Reads reads, Templates templates) {
        this.reads = reads;
        this.templates = templates;
        this.words = templates.words();
        this.rankings = new RankingViews(words);
        this.forms = new FormViews(words);
        this.evidence = new EvidenceWords(words);
    }

    @Get("/")
    HttpResponse<byte[]> home(HttpRequest<?> request) {
        Map<String, List<String>> query = request.getParameters().asMap();
        View view = reads.view();
        boolean asked = ShopForm.isAsked(query);
        ShopQuestion question = asked ? ShopQuestion.of(query, view.edition().asOf(), words) : ShopQuestion.start();
        if (!question.faults().isEmpty()) {
            return Html.reply(400, html(question, view));
        }
        return Html.shared(view.answer(new HomeQuestion(question.form()), key -> html(question, view))
                .bytes());
    }

    /** An equal question is an equal key of the cache. */
    private record HomeQuestion(ShopForm form) {}

    private byte[] html(ShopQuestion question, View view) {
        return templates.html("home", frame(question), page(question, view));
    }

    private Frame frame(ShopQuestion question) {
        String title = question.shop()
                .map(shop -> words.of("home.title.asked", words.country(shop.country())))
                .orElseGet(() -> words.of("home.title"));
        String canonical = "/" + Query.of(question.given());
        return new Frame(
                question.faults().isEmpty() ? title : words.of("fault.title", title),
                words.of("home.description"),
                canonical,
                canonical,
                "",
                "/changes.atom");
    }

    private HomePage page(ShopQuestion question, View view) {
        Optional<Shop> shop = question.shop();
        return new HomePage(
                forms.of(question, view, "/", words.of("home.submit"), shop.isPresent()),
                shop.map(one -> rankings.of(view.ranking(one), question)),
                evidence.today(view.generation()),
                "/" + Query.of(EXAMPLE),
                evidence.edition(view.edition()));
    }

    private static Map<String, String> example() {
        Map<String, String> example = new LinkedHashMap<>();
        example.put("country", "US");
        example.put("place", "Chicago");
        example.put("hours", "Tu-Su 11:00-23:00");
        example.put("business", "restaurant");
        return example;
    }
}
