package dev.ringback.serve.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** Replies with a page. */
final class Html {
    static final String MEDIA_TYPE = "text/html; charset=utf-8";
    /** As for the API: five minutes bound how late a reader sees a correction. */
    private static final String CACHE_CONTROL = "public, max-age=300";

    private Html() {}

    /** A page that is found and is the same for everybody. */
    static MutableHttpResponse<byte[]> shared(byte[] html) {
        return reply(HttpStatus.OK.getCode(), html, CACHE_CONTROL);
    }

    /** A page for the one who asked, or about what is wrong: neither is to be kept on the way. */
    static MutableHttpResponse<byte[]> reply(int status, byte[] html) {
        return reply(status, html, "no-store");
    }

    private static MutableHttpResponse<byte[]> reply(int status, byte[] html, String cacheControl) {
        return HttpResponse.<byte[]>status(HttpStatus.valueOf(status))
                .body(html)
                .contentType(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl);
    }
}
