package dev.ringback.serve.http;

import dev.ringback.serve.api.Problem;
import dev.ringback.serve.ask.AskFault;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** A question with faults: 400 with all of them. */
@Singleton
class AskFaultHandler implements ExceptionHandler<AskFault, HttpResponse<?>> {
    private final ErrorReplies replies;

    AskFaultHandler(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, AskFault fault) {
        return replies.reply((HttpRequest<?>) request, Problem.of(fault.faults()));
    }
}
