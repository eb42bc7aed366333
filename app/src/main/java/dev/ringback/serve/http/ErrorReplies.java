package dev.ringback.serve.http;

import dev.ringback.serve.api.Problem;
import dev.ringback.serve.api.Wire;
import dev.ringback.serve.page.ErrorPages;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Every error, ours or the server's, in one form: a problem (RFC 9457) for the API, a page for everything else. */
@Singleton
@Primary
public class ErrorReplies implements ErrorResponseProcessor<Object> {
    private static final String API = "/api/";

    private final ErrorPages pages;

    ErrorReplies(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> reply) {
        HttpStatus status = HttpStatus.valueOf(reply.code());
        List<String> said = context.getErrors().stream().map(Error::getMessage).toList();
        Problem problem = Problem.of(
                status.getCode(),
                status.getReason().toLowerCase(Locale.ROOT).replace(' ', '-'),
                status.getReason(),
                detail(context.getRequest(), status, said));
        return fill(context.getRequest(), reply, problem);
    }

    /** A reply with this problem, in the form the request's address asks for. */
    MutableHttpResponse<Object> reply(HttpRequest<?> request, Problem problem) {
        return fill(request, HttpResponse.status(HttpStatus.valueOf(problem.status())), problem);
    }

    private MutableHttpResponse<Object> fill(HttpRequest<?> request, MutableHttpResponse<?> reply, Problem problem) {
        boolean api = isForMachines(request, problem.status());
        byte[] body = api ? Wire.bytes(problem) : pages.html(problem.status());
        String type = api ? Problem.MEDIA_TYPE : MediaType.TEXT_HTML + ";charset=utf-8";
        ReplyHeaders.secure(reply);
        return reply.<Object>body(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** What cannot even be read has lost its address and what the client takes on the way: that is told to machines. */
    private static boolean isForMachines(HttpRequest<?> request, int status) {
        boolean unreadable =
                status == HttpStatus.BAD_REQUEST.getCode() || status == HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode();
        boolean takesPages =
                request.accept().stream().anyMatch(type -> type.getSubtype().equals("html"));
        return request.getPath().startsWith(API) || (unreadable && !takesPages);
    }

    /** Says what happened to which thing; what the server says inside is kept for the log. */
    private static String detail(HttpRequest<?> request, HttpStatus status, List<String> said) {
        String path = request.getPath();
        String shown = path.length() > 80 ? path.substring(0, 80) + "…" : path;
        return switch (status) {
            case NOT_FOUND -> "There is nothing at \"" + shown + "\"; /openapi.yaml lists what there is.";
            case METHOD_NOT_ALLOWED -> "\"" + request.getMethodName() + "\" is not accepted at \"" + shown + "\".";
            case REQUEST_ENTITY_TOO_LARGE ->
                "The request is too large; accepted: 16,384 characters for an address, as many for headers, 64 KB for a body.";
            case BAD_REQUEST -> "The request cannot be read: its address or its headers are not as HTTP has them.";
            case INTERNAL_SERVER_ERROR -> "This is our fault and has been logged; please try again, or report it.";
            default -> said.isEmpty() ? status.getReason() : said.getFirst();
        };
    }
}
