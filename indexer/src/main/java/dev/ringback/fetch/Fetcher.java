package dev.ringback.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * The one thing in Ringback that contacts hosts it does not own. Each request has a connection of its own, to an address
 * that is checked before and is not looked up again; there are no redirects, cookies, proxies, retries. It ends within
 * {@link Limits#total}, whatever the other side does, and takes at most about four times {@link Limits#bodyBytes} of heap.
 * Thread-safe; meant for virtual threads.
 */
public final class Fetcher implements Web, AutoCloseable {
    /** So many addresses of a name are tried: one may be down, or of a family that this machine is not connected to. */
    private static final int MOST_ADDRESSES = 3;

    private final UserAgent userAgent;
    private final Limits limits;
    private final Lookup lookup;
    private final Connector connector;
    private final SSLContext tls;
    private final Clock clock;
    private final LargeAnswers large = new LargeAnswers();
    private final Watch watch = new Watch();

    /** @param tls says whose certificates are trusted */
    public Fetcher(
            UserAgent userAgent, Limits limits, Resolver resolver, Connector connector, SSLContext tls, Clock clock) {
        this.userAgent = userAgent;
        this.limits = limits;
        this.lookup = new Lookup(resolver, limits.resolve());
        this.connector = connector;
        this.tls = tls;
        this.clock = clock;
    }

    /** With our limits, the machine's name servers and the JDK's certificates. */
    public static Fetcher of(UserAgent userAgent, Clock clock) {
        try {
            return new Fetcher(
                    userAgent,
                    Limits.OURS,
                    new SystemResolver(),
                    new DirectConnector(),
                    SSLContext.getDefault(),
                    clock);
        } catch (NoSuchAlgorithmException fault) {
            throw new FetchFault("This JVM has no TLS; Ringback runs on a JDK of version 25 that has.", fault);
        }
    }

    /** When the request was sent, and since when it runs; before, when it was begun. */
    private record Start(Instant at, long nanos) {
        Duration took() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }
    }

    /** @throws FetchFault when this is closed, the calling thread is interrupted, or a {@link Resolver} is broken */
    @Override
    public Reply get(Ask ask) {
        return use(ask, reply -> reply);
    }

    /** @throws FetchFault as {@link #get} */
    @Override
    public <T> T use(Ask ask, Function<Reply, T> use) {
        try (LargeAnswers.Share share = large.share()) {
            return use.apply(reply(ask, share));
        }
    }

    private Reply reply(Ask ask, LargeAnswers.Share share) {
        Start start = new Start(clock.instant(), System.nanoTime());
        Exchange exchange = new Exchange(limits, start.nanos(), share);
        watch.begin(exchange);
        try {
            return answer(ask, exchange);
        } catch (IOException fault) {
            if (watch.isClosed() || Thread.currentThread().isInterrupted()) {
                throw new FetchFault("Stopped while \"" + ask.address() + "\" was read; ask again.", fault);
            }
            BrokenOff why = exchange.verdict()
                    .map(detail -> new BrokenOff(Reply.Fault.TOO_SLOW, detail))
                    .orElseGet(() -> why(fault));
            return new Reply.Broken(start.at(), start.took(), why.fault(), why.detail());
        } catch (FetchFault ours) {
            throw ours;
        } catch (RuntimeException fault) {
            if (watch.isClosed()) {
                throw new FetchFault("Stopped while \"" + ask.address() + "\" was read; ask again.", fault);
            }
            // A library that stumbles over what a host sent: the host's fault, not a reason to stop reading others.
            return new Reply.Broken(
                    start.at(), start.took(), Reply.Fault.UNREADABLE, "what came cannot be read: " + fault);
        } finally {
            watch.end(exchange);
        }
    }

    private static BrokenOff why(IOException fault) {
        return switch (fault) {
            case BrokenOff known -> known;
            case SocketTimeoutException silent -> new BrokenOff(Reply.Fault.TOO_SLOW, "nothing more came", silent);
            default -> new BrokenOff(Reply.Fault.UNREADABLE, "the answer was cut off", fault);
        };
    }

    private Reply answer(Ask ask, Exchange exchange) throws IOException {
        List<InetAddress> addresses = lookup.publicAddresses(ask.address().host());
        long first = System.nanoTime();
        Connected connected = connect(addresses, ask.address(), exchange);
        Socket socket =
                ask.address().isSecure() ? secured(connected.socket(), ask.address(), exchange) : connected.socket();
        Start start = new Start(clock.instant(), first);
        exchange.expectFirstByte();
        Request.write(ask, userAgent, socket.getOutputStream());
        Response.Whole whole = new Response(socket.getInputStream(), ask.kind(), limits, exchange).read();
        return new Reply.Answered(
                start.at(),
                start.took(),
                whole.status(),
                whole.headers(),
                whole.wire(),
                whole.content().bytes(),
                whole.content().truncated(),
                connected.to());
    }

    private record Connected(Socket socket, InetAddress to) {}

    private Connected connect(List<InetAddress> addresses, WebAddress address, Exchange exchange) throws IOException {
        BrokenOff last = new BrokenOff(Reply.Fault.CANNOT_CONNECT, "no address could be tried");
        for (InetAddress each : inTurn(addresses)) {
            try {
                Socket socket = connector.connect(new InetSocketAddress(each, address.port()), connectWithin(exchange));
                exchange.hold(socket);
                return new Connected(socket, each);
            } catch (SocketTimeoutException fault) {
                last = new BrokenOff(
                        Reply.Fault.TOO_SLOW, "no connection was made within " + Measures.of(limits.connect()), fault);
            } catch (IOException fault) {
                last = new BrokenOff(Reply.Fault.CANNOT_CONNECT, "the host takes no connection", fault);
            }
        }
        throw last;
    }

    private Duration connectWithin(Exchange exchange) {
        Duration left = exchange.left();
        return left.compareTo(limits.connect()) < 0 ? left : limits.connect();
    }

    /** The first, then the first of the other family, then the rest. */
    private static List<InetAddress> inTurn(List<InetAddress> addresses) {
        Class<?> family = addresses.getFirst().getClass();
        Stream<InetAddress> other =
                addresses.stream().filter(each -> each.getClass() != family).limit(1);
        return Stream.of(Stream.of(addresses.getFirst()), other, addresses.stream())
                .flatMap(each -> each)
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }

    /** TLS over the open connection, with the name and not the address as whom we want to speak to. */
    private Socket secured(Socket raw, WebAddress address, Exchange exchange) throws IOException {
        exchange.expect(limits.connect(), "no TLS was agreed on within " + Measures.of(limits.connect()));
        try {
            SSLSocket secure =
                    (SSLSocket) tls.getSocketFactory().createSocket(raw, address.host(), address.port(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(address.host())));
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        } catch (IOException fault) {
            throw new BrokenOff(Reply.Fault.NOT_SECURE, "no TLS with a certificate of this host", fault);
        }
    }

    @Override
    public void close() {
        watch.close();
        lookup.close();
    }
}
