package dev.ringback.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/** Connects without a proxy, whatever the JVM is told: one would resolve names again, past our check. */
public final class DirectConnector implements Connector {
    @Override
    public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(address, Math.toIntExact(Math.max(1, timeout.toMillis())));
            return socket;
        } catch (IOException fault) {
            socket.close();
            throw fault;
        }
    }
}
