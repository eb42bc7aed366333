package dev.ringback.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Says which addresses a name has. Asked once a request, on a thread of its own; who takes longer than {@link
 * Limits#resolve} is not waited for. Thread-safe.
 */
public interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
