package dev.ringback.serve.http;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Answers the question of a browser of another site, whether it may read the API with If-None-Match: it may. */
@ServerFilter("/api/**")
class Preflight {
    private static final String A_DAY = "86400";

    @RequestFilter
    @Nullable
    HttpResponse<?> answer(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.OPTIONS) {
            return null;
        }
        return HttpResponse.noContent()
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", "If-None-Match")
                .header("Access-Control-Max-Age", A_DAY);
    }
}
