package dev.ringback.serve.http;

import dev.ringback.serve.api.Problem;
import dev.ringback.serve.ask.NotFound;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** A thing asked for by name that is not there: 404. */
@Singleton
class NotFoundHandler implements ExceptionHandler<NotFound, HttpResponse<?>> {
    private final ErrorReplies replies;

    NotFoundHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, NotFound fault) {
        int status = HttpStatus.NOT_FOUND.getCode();
        return replies.reply(
                (HttpRequest<?>) request,
                Problem.of(status, "not-found", "Not Found", String.valueOf(fault.getMessage())));
    }
}
