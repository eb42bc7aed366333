package dev.ringback.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Resolves a name once, in bounded time, and lets nothing through but addresses of the public web: if one is not, all are
 * refused, for who mixes them wants us to choose the wrong one.
 */
final class Lookup implements AutoCloseable {
    /**
     * Platform threads, since the C library blocks them for up to half a minute when a name server is silent, and virtual
     * ones share two carriers. So many such names at once before others must wait.
     */
    private static final int THREADS = 512;

    private final Resolver resolver;
    private final Duration within;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("fetch-lookup-", 0).factory());

    Lookup(Resolver resolver, Duration within) {
        this.resolver = resolver;
        this.within = within;
        threads.allowCoreThreadTimeOut(true);
    }

    List<InetAddress> publicAddresses(String host) throws BrokenOff {
        List<InetAddress> found = addresses(host);
        if (found.isEmpty()) {
            throw new BrokenOff(Reply.Fault.UNKNOWN_HOST, "the name has no address");
        }
        for (InetAddress address : found) {
            if (!AddressPolicy.isPublic(address)) {
                throw new BrokenOff(
                        Reply.Fault.ADDRESS_REFUSED,
                        "the name resolves to " + address.getHostAddress() + ", which is not on the public web");
            }
        }
        return found;
    }

    private List<InetAddress> addresses(String host) throws BrokenOff {
        Future<List<InetAddress>> answer = threads.submit(() -> resolver.resolve(host));
        try {
            return List.copyOf(answer.get(within.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException fault) {
            answer.cancel(true);
            throw new BrokenOff(Reply.Fault.TOO_SLOW, "the name was not resolved within " + Measures.of(within), fault);
        } catch (ExecutionException fault) {
            throw failed(fault.getCause() == null ? fault : fault.getCause());
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new FetchFault("Stopped while a name was looked up; ask again.", fault);
        }
    }

    private static BrokenOff failed(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return new BrokenOff(Reply.Fault.UNKNOWN_HOST, "the name does not resolve", cause);
        }
        throw new FetchFault("The resolver failed, which is no fault of the name: " + cause, cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
