package dev.ringback.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * What the JVM learned of the program in one run of it (JEP 514), so that the hundred processes that tests start need half as long
 * to begin. A jar that was built anew is learned anew; a JVM that finds that it does not fit goes without.
 */
final class Learned {
    private static final Path CACHE = learn();

    private Learned() {}

    /** For the JVM. */
    static List<String> options() {
        return List.of("-XX:AOTCache=" + CACHE, "-Xlog:disable");
    }

    private static Path learn() {
        try {
            long built = Files.getLastModifiedTime(Jar.JAR).toMillis();
            Path learned = Jar.JAR.resolveSibling("learned-" + built + ".aot");
            if (!Files.exists(learned)) {
                Path half = Jar.JAR.resolveSibling("learned-half.aot");
                run("-XX:AOTCacheOutput=" + half, "-Xlog:disable");
                Files.move(half, learned, StandardCopyOption.ATOMIC_MOVE);
            }
            return learned;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A start on an empty folder, one ranking, and a good end. */
    private static void run(String... options) throws IOException, InterruptedException {
        String folder = Jar.JAR.resolveSibling("learned-folder").toString();
        String data = Jar.dataOfTheProject().toString();
        List<String> serve =
                Jar.command(List.of(options), "serve", "--port", "0", "--data-folder", folder, "--data", data);
        try (Jar server = Jar.start(Map.of(), serve);
                HttpClient client = HttpClient.newHttpClient()) {
            URI ranking =
                    URI.create(server.address() + "/?country=US&timezone=America/New_York&hours=Tu-Su+11:00-23:00");
            client.send(HttpRequest.newBuilder(ranking).build(), HttpResponse.BodyHandlers.discarding());
            server.stop();
        }
    }
}
