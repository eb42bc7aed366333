package dev.ringback.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A server on loopback that plays bad websites, whatever their names are: http and https, on ports of its own choice. What
 * {@link BadAnswers} has a path for it answers for any host; a {@link Site} has pages of its own. It counts what it sees.
 */
public final class FaultyOrigin implements AutoCloseable {
    private static final int BACKLOG = 2_000;
    private static final int LONGEST_LINE = 16 * 1024;

    private final ServerSocket plain;
    private final ServerSocket secure;
    private final ServerSocket silent;
    private final TestKey key = TestKey.ofThisRun();
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What was asked; names of headers in lower case. */
    public record Asked(String host, String target, Map<String, String> headers) {
        public String path() {
            return target.split("\\?", 2)[0];
        }
    }

    /** Plays one answer; the socket is closed afterwards. */
    @FunctionalInterface
    public interface Answer {
        void play(Asked asked, Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private FaultyOrigin() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        plain = new ServerSocket(0, BACKLOG, loopback);
        secure = key.context().getServerSocketFactory().createServerSocket(0, BACKLOG, loopback);
        silent = new ServerSocket(0, BACKLOG, loopback);
    }

    public static FaultyOrigin start() {
        try {
            FaultyOrigin origin = new FaultyOrigin();
            for (ServerSocket server : List.of(origin.plain, origin.secure)) {
                Thread.ofPlatform().daemon().start(() -> origin.accept(server));
            }
            return origin;
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /** For a connector in another process. */
    public int plainPort() {
        return plain.getLocalPort();
    }

    /** Trusts this server's certificate, which is for example.com, example.org and all names below them, and no other. */
    public SSLContext trust() {
        return key.context();
    }

    /** Dials this server instead of whatever it is told, and remembers what it was told. */
    public RecordingConnector connector() {
        return new RecordingConnector(plain.getLocalPort(), secure.getLocalPort());
    }

    /** Dials a listener that takes connections and never says a word. */
    public RecordingConnector silentConnector() {
        return new RecordingConnector(silent.getLocalPort(), silent.getLocalPort());
    }

    /** The site of this host, made when first asked for; its own pages come before the bad answers. */
    public Site site(String host) {
        return sites.computeIfAbsent(host, name -> new Site());
    }

    public int connections() {
        return connections.get();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public long requests(String path) {
        return asked.stream().filter(each -> each.path().equals(path)).count();
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException fault) {
                // Closed, or a client that was gone before it was taken.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Asked request = read(in);
            asked.add(request);
            answer(request).play(request, socket, socket.getOutputStream());
        } catch (IOException fault) {
            // The client has given up, which is what most tests wait for.
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private Answer answer(Asked request) {
        return Optional.ofNullable(sites.get(request.host()))
                .flatMap(site -> site.answer(request.path()))
                .or(() -> BadAnswers.at(request.path()))
                .orElse(BadAnswers.text(404, "nothing here"));
    }

    private static Asked read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        Map<String, String> headers = new ConcurrentHashMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(": ?", 2))
                .forEach(pair -> headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]));
        return new Asked(headers.getOrDefault("host", ""), lines.getFirst().split(" ")[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("no whole request");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        plain.close();
        secure.close();
        silent.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Pages of one host. */
    public static final class Site {
        private final Map<String, Answer> pages = new ConcurrentHashMap<>();

        public Site page(String path, String body) {
            return page(path, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
        }

        public Site page(String path, String type, byte[] body) {
            return answer(path, BadAnswers.whole("200 OK", "Content-Type: " + type, body));
        }

        public Site redirect(String path, String location) {
            return answer(path, BadAnswers.whole("301 Moved Permanently", "Location: " + location, new byte[0]));
        }

        public Site delayed(String path, Duration delay, String body) {
            Answer page = BadAnswers.text(200, body);
            return answer(path, (asked, socket, out) -> {
                Thread.sleep(delay);
                page.play(asked, socket, out);
            });
        }

        public Site answer(String path, Answer answer) {
            pages.put(path, answer);
            return this;
        }

        Optional<Answer> answer(String path) {
            return Optional.ofNullable(pages.get(path));
        }
    }
}
