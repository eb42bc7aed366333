package dev.ringback.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringback.fetch.Reply.Fault;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final UserAgent AGENT = new UserAgent("0.1.0", "mailto:crawler@example.com");
    static final Resolver PUBLIC = host -> List.of(InetAddress.ofLiteral("93.184.215.14"));

    /** Ours, with a tenth of the time or less. */
    static final Limits QUICK = new Limits(
            Duration.ofMillis(300),
            Duration.ofMillis(1_500),
            Duration.ofMillis(700),
            Duration.ofMillis(2_500),
            Duration.ofMillis(600),
            1024,
            32 * 1024,
            512 * 1024,
            2 << 20,
            5 << 20,
            1 << 20,
            100);

    private static FaultyOrigin origin;
    private static Fetcher fetcher;

    @BeforeAll
    static void start() {
        origin = FaultyOrigin.start();
        fetcher = fetcher(PUBLIC, origin.connector());
    }

    @AfterAll
    static void stop() throws Exception {
        fetcher.close();
        origin.close();
    }

    private static Fetcher fetcher(Resolver resolver, Connector connector) {
        return new Fetcher(AGENT, QUICK, resolver, connector, origin.trust(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Ask ask(String address, Ask.Kind kind) {
        return Ask.of(WebAddressTest.good(WebAddress.read(address)), kind);
    }

    private static Reply get(String path) {
        return fetcher.get(ask("http://www.example.com" + path, Ask.Kind.PAGE));
    }

    private static Reply.Answered answered(Reply reply) {
        return assertInstanceOf(Reply.Answered.class, reply, reply.toString());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aProxyOfTheJvmHasNoEffect() throws Exception {
        List<String> names = List.of("socksProxyHost", "socksProxyPort", "socksNonProxyHosts");
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty("socksProxyHost", "127.0.0.1");
            System.setProperty("socksProxyPort", Integer.toString(proxy.getLocalPort()));
            System.setProperty("socksNonProxyHosts", ""); // else loopback has none
            assertEquals("all is well", text(answered(get("/ok")).body()));
            proxy.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, proxy::accept, "nobody came to the proxy");
        } finally {
            names.forEach(System::clearProperty);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /hang              | TOO_SLOW   | no byte came within 700 ms of the request
            /slow-head         | TOO_SLOW   | the answer was not whole within 2500 ms
            /hang-body         | TOO_SLOW   | the answer was not whole within 2500 ms
            /chunk-forever     | TOO_SLOW   | the answer was not whole within 2500 ms
            /drip              | TOO_SLOW   | after 600 ms the body still came at less than 1 KiB a second
            /drip-10s          | TOO_SLOW   | after 600 ms the body still came at less than 1 KiB a second
            /large             | TOO_LARGE  | the content is more than 2 MiB
            /chunk-flood       | TOO_LARGE  | the content is more than 2 MiB
            /chunk-dust        | TOO_LARGE  | more than 4 MiB came over the wire
            /bomb.gz           | TOO_LARGE  | the content is more than 100 times what came over the wire
            /hdr-1mb           | TOO_LARGE  | the head of the answer is more than 32 KiB
            /hdr-flood         | TOO_LARGE  | the head of the answer is more than 32 KiB
            /gzip-twice        | UNREADABLE | the content is coded as "gzip, gzip"; gzip, once, is accepted
            /br                | UNREADABLE | the content is coded as "br"; gzip, once, is accepted
            /deflate           | UNREADABLE | the content is coded as "deflate"; gzip, once, is accepted
            /gzip-cut          | UNREADABLE | the gzip of the content is broken or cut off
            /rst               | UNREADABLE | the answer was cut off
            /rst-body          | UNREADABLE | the answer was cut off
            /halfclose         | UNREADABLE | what came is not HTTP/1.1
            /empty             | UNREADABLE | the connection was closed without an answer
            /lie-length        | UNREADABLE | the answer was cut off
            /length-negative   | UNREADABLE | what came is not HTTP/1.1
            /length-huge       | UNREADABLE | what came is not HTTP/1.1
            /chunk-broken      | UNREADABLE | the answer was cut off
            /chunk-cut         | UNREADABLE | the answer was cut off
            /garbage           | UNREADABLE | what came is not HTTP/1.1
            /http09            | UNREADABLE | what came is not HTTP/1.1
            /http2             | UNREADABLE | what came is not HTTP/1.1
            /status-999        | UNREADABLE | the status 999 is none of HTTP
            /continue-forever  | UNREADABLE | more than 8 answers came that say only to wait
            """)
    void aBadAnswerIsGivenUpAndSaysWhy(String path, Fault fault, String detail) {
        Reply.Broken broken = assertInstanceOf(Reply.Broken.class, get(path));
        assertEquals(fault + ": " + detail, broken.fault() + ": " + broken.detail());
        assertTrue(broken.took().compareTo(Duration.ofMillis(3_300)) < 0, broken.took() + " for at most 2.5 s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /ok              | 200 | all is well
            /gzip            | 200 | all is well
            /gzip-members    | 200 | all is well
            /gzip-empty      | 200 | ''
            /lie-short       | 200 | lon
            /chunked         | 200 | hello, y
            /continue        | 200 | ok
            /setcookie-1000  | 200 | ok
            /204             | 204 | ''
            /429             | 429 | ''
            /loop            | 302 | ''
            /redirect-private| 302 | ''
            """)
    void aWholeAnswerIsReadWhateverItsShape(String path, int status, String body) {
        Reply.Answered reply = answered(get(path));
        assertEquals(status, reply.status());
        assertEquals(body, text(reply.body()));
    }

    @Test
    void gzipInGzipIsTakenOffOnce() {
        assertEquals("well", text(unzipped(answered(get("/gzip-in-gzip")).body())));
        assertTrue(answered(get("/bomb2")).body().length < 64 * 1024);
    }

    private static byte[] unzipped(byte[] zipped) {
        try (java.util.zip.GZIPInputStream in =
                new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (java.io.IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void theWireIsKeptByteForByteAndEndsWithTheAnswer() {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3;a=b\r\n, y\r\n0\r\n\r\n";
        assertEquals(chunked, text(answered(get("/chunked")).wire()));
        assertEquals(
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nlon",
                text(answered(get("/lie-short")).wire()));
        assertEquals(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                text(answered(get("/continue")).wire()));
    }

    @Test
    void aRobotsFileIsCutAndNotRefused() {
        for (String path : List.of("/large", "/chunk-flood", "/bomb.gz")) {
            Reply.Answered reply = answered(fetcher.get(ask("http://www.example.com" + path, Ask.Kind.ROBOTS)));
            assertEquals(512 * 1024, reply.body().length);
            assertTrue(reply.truncated());
        }
        Reply.Answered dust = answered(fetcher.get(ask("http://www.example.com/chunk-dust", Ask.Kind.ROBOTS)));
        assertTrue(dust.truncated() && dust.body().length > 100_000);
    }

    @Test
    void eachKindHasItsBound() {
        Reply.Broken feed =
                assertInstanceOf(Reply.Broken.class, fetcher.get(ask("http://www.example.com/large", Ask.Kind.FEED)));
        assertEquals("the content is more than 5 MiB", feed.detail());
    }

    @Test
    void theRequestSaysWhoWeAreAndNothingElse() {
        Ask ask = ask("https://headers.example.com/etag?q=1", Ask.Kind.PAGE);
        Ask again =
                new Ask(ask.address(), ask.kind(), Optional.of("\"v1\""), Optional.of("Sat, 21 Nov 2026 12:00:00 GMT"));
        assertEquals(304, answered(fetcher.get(again)).status());
        FaultyOrigin.Asked asked = origin.asked().stream()
                .filter(each -> each.host().equals("headers.example.com"))
                .findFirst()
                .orElseThrow();
        assertEquals("/etag?q=1", asked.target());
        assertEquals(
                java.util.Map.of(
                        "host", "headers.example.com",
                        "user-agent", "Ringback/0.1.0 (+mailto:crawler@example.com)",
                        "accept", "text/html,application/xhtml+xml,*/*;q=0.1",
                        "accept-encoding", "gzip",
                        "if-none-match", "\"v1\"",
                        "if-modified-since", "Sat, 21 Nov 2026 12:00:00 GMT",
                        "connection", "close"),
                asked.headers());
    }

    @Test
    void anAnswerSaysWhenAndFromWhere() throws Exception {
        Reply.Answered reply = answered(get("/etag"));
        assertEquals(NOW, reply.at());
        assertEquals("93.184.215.14", reply.from().getHostAddress());
        assertEquals(Optional.of("\"v1\""), reply.header("etag"));
        assertTrue(reply.took().toNanos() > 0);
    }

    @Test
    void tlsIsForTheNameAndNoOther() {
        assertEquals(
                "all is well",
                text(answered(fetcher.get(ask("https://www.example.com/ok", Ask.Kind.PAGE)))
                        .body()));
        Reply.Broken other =
                assertInstanceOf(Reply.Broken.class, fetcher.get(ask("https://www.example.net/ok", Ask.Kind.PAGE)));
        assertEquals(Fault.NOT_SECURE, other.fault());
        assertEquals(
                0,
                origin.asked().stream()
                        .filter(each -> each.host().equals("www.example.net"))
                        .count());
    }

    @Test
    void aServerThatNeverAgreesOnTlsIsGivenUp() {
        try (Fetcher silent = fetcher(PUBLIC, origin.silentConnector())) {
            Reply.Broken broken =
                    assertInstanceOf(Reply.Broken.class, silent.get(ask("https://www.example.com/", Ask.Kind.PAGE)));
            assertEquals("TOO_SLOW no TLS was agreed on within 1500 ms", broken.fault() + " " + broken.detail());
        }
    }

    @Test
    void aNameServerThatHangsIsGivenUp() {
        Resolver hanging = host -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException fault) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        try (Fetcher lost = fetcher(hanging, origin.connector())) {
            Reply.Broken broken =
                    assertInstanceOf(Reply.Broken.class, lost.get(ask("http://www.example.com/", Ask.Kind.PAGE)));
            assertEquals("TOO_SLOW the name was not resolved within 300 ms", broken.fault() + " " + broken.detail());
        }
    }

    @Test
    void anUnknownNameAndADeafHostAreSaid() {
        Resolver nobody = host -> {
            throw new java.net.UnknownHostException(host);
        };
        Connector deaf = (address, timeout) -> {
            throw new java.net.ConnectException("refused");
        };
        try (Fetcher lost = fetcher(nobody, origin.connector());
                Fetcher alone = fetcher(PUBLIC, deaf)) {
            Ask ask = ask("http://www.example.com/", Ask.Kind.PAGE);
            assertEquals(Fault.UNKNOWN_HOST, ((Reply.Broken) lost.get(ask)).fault());
            assertEquals(Fault.CANNOT_CONNECT, ((Reply.Broken) alone.get(ask)).fault());
        }
    }

    @Test
    void aClosedFetcherAsksNobody() {
        Fetcher closed = fetcher(PUBLIC, origin.connector());
        closed.close();
        assertThrows(FetchFault.class, () -> closed.get(ask("http://www.example.com/ok", Ask.Kind.PAGE)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            crawler@example.com,             mailto:crawler@example.com
            mailto:crawler@example.com,      mailto:crawler@example.com
            https://www.example.com/crawler, https://www.example.com/crawler
            """)
    void aContactIsSentAsAnAddress(String contact, String sent) {
        assertEquals("Ringback/1.2 (+" + sent + ")", new UserAgent("1.2", contact).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "nobody",
        "a@b",
        "crawler@localhost",
        "http://127.0.0.1/",
        "'a@example.com\r\nX: y'",
        "a b@example.com"
    })
    void withoutAContactNobodyIsVisited(String contact) {
        assertTrue(assertThrows(FetchFault.class, () -> new UserAgent("1.2", contact))
                .getMessage()
                .contains("is none: nobody is visited without one"));
    }
}
