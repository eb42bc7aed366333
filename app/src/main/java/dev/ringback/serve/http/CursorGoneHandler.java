package dev.ringback.serve.http;

import dev.ringback.serve.api.Problem;
import dev.ringback.serve.ask.CursorGone;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** A place in a list that is no more: 410. */
@Singleton
class CursorGoneHandler implements ExceptionHandler<CursorGone, HttpResponse<?>> {
    private final ErrorReplies replies;

    CursorGoneHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, CursorGone fault) {
        return replies.reply(
                (HttpRequest<?>) request,
                Problem.of(HttpStatus.GONE.getCode(), "gone", "Gone", String.valueOf(fault.getMessage())));
    }
}
