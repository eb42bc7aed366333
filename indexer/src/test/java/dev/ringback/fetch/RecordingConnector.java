package dev.ringback.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes down which address it is told and dials loopback only, so that a broken guard harms nobody. */
public final class RecordingConnector implements Connector {
    private final Queue<InetSocketAddress> told = new ConcurrentLinkedQueue<>();
    private final int plainPort;
    private final int securePort;

    public RecordingConnector(int plainPort, int securePort) {
        this.plainPort = plainPort;
        this.securePort = securePort;
    }

    @Override
    public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
        told.add(address);
        int port = address.getPort() == 443 ? securePort : plainPort;
        return new DirectConnector().connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
    }

    public List<InetSocketAddress> told() {
        return List.copyOf(told);
    }
}
