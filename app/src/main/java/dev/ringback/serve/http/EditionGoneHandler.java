package dev.ringback.serve.http;

import dev.ringback.serve.api.Problem;
import dev.ringback.serve.ask.EditionGone;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** An edition that was replaced, or made by another method: 410, with a link to what stands in its place. */
@Singleton
class EditionGoneHandler implements ExceptionHandler<EditionGone, HttpResponse<?>> {
    private final ErrorReplies replies;

    EditionGoneHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, EditionGone fault) {
        return replies.reply(
                        (HttpRequest<?>) request,
                        Problem.of(
                                HttpStatus.GONE.getCode(), "edition-gone", "Gone", String.valueOf(fault.getMessage())))
                // https://www.rfc-editor.org/rfc/rfc5829#section-3.4
                .header(HttpHeaders.LINK, "<" + fault.successor() + ">; rel=\"successor-version\"");
    }
}
