package dev.ringback.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Opens a connection to exactly the address it is given, which is already checked, or fails in time. Thread-safe. */
public interface Connector {
    /** @throws java.net.SocketTimeoutException after {@code timeout} */
    Socket connect(InetSocketAddress address, Duration timeout) throws IOException;
}
