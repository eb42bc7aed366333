package dev.ringback.serve.api;

import dev.ringback.serve.Answer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;

/** HTTP replies with a validator: 304 where the client has the same bytes already. */
public final class Replies {
    /** A day's edition holds until midnight UTC; five minutes bound how late a client sees a correction. */
    private static final String CACHE_CONTROL = "public, max-age=300";

    private Replies() {}

    /** What is the same for ever: a year, which is the most that caches take. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** An answer that never changes: https://www.rfc-editor.org/rfc/rfc8246 */
    static MutableHttpResponse<byte[]> immutableJson(HttpRequest<?> request, Answer answer) {
        MutableHttpResponse<byte[]> reply = json(request, answer);
        reply.getHeaders().set(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        return reply;
    }

    static MutableHttpResponse<byte[]> json(HttpRequest<?> request, Answer answer) {
        return of(request, answer, MediaType.APPLICATION_JSON_TYPE);
    }

    /** The answer, or that the client has it. */
    public static MutableHttpResponse<byte[]> of(HttpRequest<?> request, Answer answer, MediaType type) {
        boolean same = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(answer.etag()));
        var reply = same
                ? HttpResponse.<byte[]>notModified()
                : HttpResponse.ok(answer.bytes()).contentType(type);
        // https://www.rfc-editor.org/rfc/rfc8288#section-3
        answer.next().ifPresent(next -> reply.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\""));
        return reply.header(HttpHeaders.ETAG, answer.etag()).header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    }
}
