package dev.ringback.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriter;
import org.apache.hc.core5.http.impl.io.SessionOutputBufferImpl;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Writes the few lines we send: no cookies, no referrer, nothing that is not needed for one answer. */
final class Request {
    /** What may be repeated to a host of what it said: visible ASCII, and no more than a line of a log. */
    private static final Pattern REPEATABLE = Pattern.compile("[ -~]{1,512}");

    private static final int BUFFER = 4 * 1024;

    private Request() {}

    static void write(Ask ask, UserAgent userAgent, OutputStream out) throws IOException {
        SessionOutputBufferImpl buffer = new SessionOutputBufferImpl(BUFFER);
        try {
            new DefaultHttpRequestWriter().write(head(ask, userAgent), buffer, out);
        } catch (HttpException fault) {
            throw new FetchFault("A request for \"" + ask.address() + "\" could not be written.", fault);
        }
        buffer.flush(out);
        out.flush();
    }

    private static ClassicHttpRequest head(Ask ask, UserAgent userAgent) {
        WebAddress address = ask.address();
        ClassicHttpRequest request = new BasicClassicHttpRequest(Method.GET.name(), address.target());
        request.addHeader(
                HttpHeaders.HOST,
                address.authority().substring(address.authority().indexOf("//") + 2));
        request.addHeader(HttpHeaders.USER_AGENT, userAgent.toString());
        request.addHeader(HttpHeaders.ACCEPT, accept(ask.kind()));
        request.addHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        repeat(request, HttpHeaders.IF_NONE_MATCH, ask.etag());
        repeat(request, HttpHeaders.IF_MODIFIED_SINCE, ask.lastModified());
        request.addHeader(HttpHeaders.CONNECTION, "close");
        return request;
    }

    private static void repeat(ClassicHttpRequest request, String name, Optional<String> value) {
        value.filter(text -> REPEATABLE.matcher(text).matches()).ifPresent(text -> request.addHeader(name, text));
    }

    private static String accept(Ask.Kind kind) {
        return switch (kind) {
            case ROBOTS -> "text/plain,*/*;q=0.1";
            case PAGE -> "text/html,application/xhtml+xml,*/*;q=0.1";
            case SITEMAP -> "application/xml,text/xml,*/*;q=0.1";
            case FEED -> "application/atom+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.1";
            case STATUS -> "application/json,*/*;q=0.1";
        };
    }
}
