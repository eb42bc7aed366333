package dev.ringback.serve.page;

import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** Explains the codes of the API's problems, to which their {@code type} points. A code is one that has words. */
@Hidden
@Controller("/problems")
class ProblemController {
    private final Templates templates;
    private final ErrorPages errors;
    private final Words words;

    ProblemController(Templates templates, ErrorPages errors) {
        this.templates = templates;
        this.errors = errors;
        this.words = templates.words();
    }

    @Get("/{code}")
    HttpResponse<byte[]> problem(@PathVariable String code) {
        String key = "problem." + code;
        if (!code.matches("[a-z-]{1,40}") || !words.has(key)) {
            return Html.reply(404, errors.notFound());
        }
        NotePage page = new NotePage(
                words.of("problem.heading", code),
                List.of(words.of(key), words.of("problem.form")),
                "/",
                words.of("error.home"));
        Frame frame = Frame.of(words.of("problem.heading", code), words.of(key), "/problems/" + code);
        return Html.shared(templates.html("note", frame, page));
    }
}
