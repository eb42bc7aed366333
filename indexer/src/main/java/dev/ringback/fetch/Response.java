package dev.ringback.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

/**
 * Reads one answer from the wire: https://www.rfc-editor.org/rfc/rfc9112. The parts of httpcore5's classic connection are
 * put together here rather than the connection taken, since only so it can be told where on the wire the answer ends.
 */
final class Response {
    /** Two are usual (100 and 103); https://www.rfc-editor.org/rfc/rfc9110#section-15.2 sets no bound. */
    private static final int MOST_INTERIM = 8;

    /** What is read at once; also how much the head and the body may share. */
    private static final int BUFFER = 8 * 1024;

    private final Limits limits;
    private final Ask.Kind kind;
    private final Exchange exchange;
    private final Wiretap wire;
    private final Http1Config config;
    private final SessionInputBufferImpl buffer;
    private int start;

    Response(InputStream in, Ask.Kind kind, Limits limits, Exchange exchange) {
        this.limits = limits;
        this.kind = kind;
        this.exchange = exchange;
        this.wire = new Wiretap(in, exchange);
        this.config = Http1Config.custom()
                .setMaxLineLength(limits.headBytes())
                .setMaxHeaderCount(limits.headBytes()) // the bytes of the head are the bound
                .setBufferSize(BUFFER)
                .build();
        this.buffer = new SessionInputBufferImpl(new BasicHttpTransportMetrics(), BUFFER, -1, limits.headBytes(), null);
    }

    /** What was read of the answer. */
    record Whole(int status, List<Reply.Header> headers, byte[] wire, Content content) {}

    Whole read() throws IOException {
        try {
            ClassicHttpResponse head = head();
            Content content = content(head);
            return new Whole(
                    head.getCode(),
                    Stream.of(head.getHeaders())
                            .map(header -> new Reply.Header(header.getName(), String.valueOf(header.getValue())))
                            .toList(),
                    wire.bytes(start, wire.size() - buffer.length()),
                    content);
        } catch (MessageConstraintException fault) {
            throw new BrokenOff(Reply.Fault.TOO_LARGE, tooMuchHead(), fault);
        } catch (HttpException fault) {
            throw new BrokenOff(Reply.Fault.UNREADABLE, "what came is not HTTP/1.1", fault);
        }
    }

    private ClassicHttpResponse head() throws IOException, HttpException {
        DefaultHttpResponseParser parser = new DefaultHttpResponseParser(config);
        for (int i = 0; i <= MOST_INTERIM; i++) {
            start = wire.size() - buffer.length();
            wire.allow(start + limits.headBytes(), tooMuchHead());
            ClassicHttpResponse head = parser.parse(buffer, wire);
            if (head == null) {
                throw new BrokenOff(Reply.Fault.UNREADABLE, "the connection was closed without an answer");
            }
            if (head.getVersion().getMajor() != 1 || !wire.endsWithBlankLine(wire.size() - buffer.length())) {
                throw new BrokenOff(Reply.Fault.UNREADABLE, "what came is not HTTP/1.1"); // httpcore takes both
            }
            if (head.getCode() < 100 || head.getCode() > 599) {
                throw new BrokenOff(Reply.Fault.UNREADABLE, "the status " + head.getCode() + " is none of HTTP");
            }
            if (head.getCode() >= 200) {
                return head;
            }
        }
        throw new BrokenOff(
                Reply.Fault.UNREADABLE, "more than " + MOST_INTERIM + " answers came that say only to wait");
    }

    private String tooMuchHead() {
        return "the head of the answer is more than " + Measures.of(limits.headBytes());
    }

    private Content content(ClassicHttpResponse head) throws IOException, HttpException {
        int most = limits.bodyBytes(kind);
        // Content that is not compressed comes in chunks of more than six bytes, whose frame is at most as large.
        wire.allow(start + limits.headBytes() + 2 * most, "more than " + Measures.of(2 * most) + " came over the wire");
        int bodyStart = wire.size() - buffer.length();
        exchange.beginBody(buffer.length());
        return new Content.Reader(limits, kind, exchange, () -> wire.size() - bodyStart)
                .read(body(head), codings(head));
    }

    private InputStream body(ClassicHttpResponse head) throws HttpException {
        if (head.getCode() == 204 || head.getCode() == 304) {
            return InputStream.nullInputStream();
        }
        long length = DefaultContentLengthStrategy.INSTANCE.determineLength(head);
        if (length == ContentLengthStrategy.CHUNKED) {
            return new ChunkedInputStream(buffer, wire, config);
        }
        return length == ContentLengthStrategy.UNDEFINED
                ? new IdentityInputStream(buffer, wire)
                : new ContentLengthInputStream(buffer, wire, length);
    }

    private static List<String> codings(ClassicHttpResponse head) {
        return Stream.of(head.getHeaders(HttpHeaders.CONTENT_ENCODING))
                .flatMap(header -> Stream.of(String.valueOf(header.getValue()).split(",")))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"))
                .toList();
    }
}
