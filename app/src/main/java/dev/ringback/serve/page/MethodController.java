package dev.ringback.serve.page;

import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;

/** How it is ranked, for owners first; the same for everybody, and made once. */
@Hidden
@Controller("/methodology")
class MethodController {
    private final byte[] html;

    MethodController(Templates templates) {
        Words words = templates.words();
        Frame frame = Frame.of(words.of("method.title"), words.of("method.lead"), "/methodology");
        this.html = templates.html("methodology", frame, new MethodPages(words).page());
    }

    @Get
    HttpResponse<byte[]> methodology() {
        return Html.shared(html);
    }
}
