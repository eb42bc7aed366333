package dev.ringback.measure;

import dev.ringback.store.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Servers in processes of their own, started and asked alike. */
final class Peer implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** What a bare Micronaut server needs; everything else of ours stays off its class path. */
    private static final List<String> BARE = List.of(
            "micronaut-aop",
            "micronaut-buffer",
            "micronaut-context",
            "micronaut-core",
            "micronaut-discovery",
            "micronaut-http",
            "micronaut-inject",
            "micronaut-json",
            "micronaut-jackson",
            "micronaut-retry",
            "micronaut-router",
            "micronaut-runtime",
            "micronaut-serde",
            "micronaut-websocket",
            "netty-",
            "slf4j-",
            "logback-",
            "jakarta.",
            "reactor-",
            "reactive-streams",
            "jackson-core-2",
            "jackson-annotations",
            "swagger-annotations");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final String address;
    private final Path output;

    private Peer(Process process, String address, Path output) {
        this.process = process;
        this.address = address;
        this.output = output;
    }

    static Peer hello(String heap) throws IOException {
        int port = freePort();
        return start(
                List.of(JAVA, heap, "-cp", bareClassPath(), Hello.class.getName(), Integer.toString(port)),
                port,
                Path.of("."));
    }

    static Peer ringback(String heap, Path folder) throws IOException {
        return serve(
                heap,
                folder,
                Map.of(),
                "--data",
                TARGET.resolve("../../data").normalize().toString());
    }

    /** A server that reads an index that somebody else has written, of a record that is there. */
    static Peer ringbackOn(String heap, EmbeddedPostgres record, Path folder, Path index) throws IOException {
        return serve(
                heap,
                folder,
                Map.of("RINGBACK_DATABASE_PASSWORD", record.password()),
                "--database-url",
                record.jdbcUrl(),
                "--database-user",
                record.user(),
                "--index",
                index.toString());
    }

    private static Peer serve(String heap, Path folder, Map<String, String> environment, String... options)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                heap,
                "-jar",
                TARGET.resolve("ringback.jar").toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--data-folder",
                folder.toString()));
        command.addAll(List.of(options));
        return start(command, environment, port, Path.of("."));
    }

    static Peer start(List<String> command, int port, Path directory) throws IOException {
        return start(command, Map.of(), port, directory);
    }

    private static Peer start(List<String> command, Map<String, String> environment, int port, Path directory)
            throws IOException {
        Path output = Files.createTempFile("measure", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Peer(builder.start(), "http://127.0.0.1:" + port, output);
    }

    private static String bareClassPath() throws IOException {
        List<String> path =
                new ArrayList<>(List.of(TARGET.resolve("test-classes").toString()));
        try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
            jars.filter(jar -> BARE.stream()
                            .anyMatch(prefix -> jar.getFileName().toString().startsWith(prefix)))
                    .forEach(jar -> path.add(jar.toString()));
        }
        return String.join(java.io.File.pathSeparator, path);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asks until the answer is 200, and gives the body. */
    String awaitAnswer(String path, Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                HttpResponse<String> answer = get(path);
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
            } catch (IOException notYet) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
        }
        throw new AssertionError("No answer at " + address + path + "\n" + Files.readString(output));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the process has ever had of the machine's memory, beyond its heap too; 0 where the system does not tell. */
    long mostMemoryBytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
