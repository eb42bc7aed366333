package dev.ringback.serve.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Headers of every reply: nothing foreign is loaded, nothing is guessed, and anyone may read the API. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ReplyHeaders {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Also for errors that are answered before any filter. */
    static void secure(MutableHttpResponse<?> reply) {
        reply.getHeaders().set("Content-Security-Policy", POLICY);
        reply.getHeaders().set("X-Content-Type-Options", "nosniff");
        reply.getHeaders().set("Referrer-Policy", "same-origin");
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> reply) {
        secure(reply);
        if (request.getPath().startsWith("/api/") || request.getPath().startsWith("/openapi")) {
            reply.header("Access-Control-Allow-Origin", "*");
            reply.header("Access-Control-Expose-Headers", "ETag, Link");
        }
    }
}
