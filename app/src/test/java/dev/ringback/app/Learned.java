package dev.ringback.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one run of the program leaves to the hundred processes that tests start after it, so that these need half as long to begin:
 * what the JVM learned of the program (JEP 514), and PostgreSQL's programs unpacked. A jar that was built anew is learned anew; a JVM
 * that finds that it does not fit goes without.
 */
final class Learned {
    private static final FileAttribute<?> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final Path FOLDER = Jar.JAR.resolveSibling("learned-folder");
    private static final Path CACHE = learn();

    private Learned() {}

    /** For the JVM. */
    static List<String> options() {
        return List.of("-XX:AOTCache=" + CACHE, "-Xlog:disable");
    }

    /** Lays PostgreSQL's programs into the data folder of a command that wants them. */
    static void lay(List<String> command) throws IOException {
        int option = command.indexOf("--data-folder");
        if (option < 0 || command.contains("--database-url")) {
            return;
        }
        lay(Path.of(command.get(option + 1)).toAbsolutePath());
    }

    /** Lays PostgreSQL's programs into a data folder, where that is new and its parent is there. */
    static void lay(Path folder) throws IOException {
        Path unpacked = FOLDER.resolve("postgres");
        if (!isNew(folder) || !Files.isDirectory(unpacked)) {
            return;
        }
        Path home = Files.createDirectories(folder.resolve("postgres"), OWN);
        try (Stream<Path> all = Files.walk(unpacked, 1)) {
            for (Path programs : all.filter(
                            each -> each.getFileName().toString().startsWith("bin-"))
                    .toList()) {
                link(programs, home.resolve(programs.getFileName()));
            }
        }
    }

    private static boolean isNew(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return folder.getParent() != null && Files.isDirectory(folder.getParent());
        }
        try (Stream<Path> within = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            return within.findAny().isEmpty();
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isSymbolicLink(each)) {
                    Files.copy(each, target, LinkOption.NOFOLLOW_LINKS);
                } else if (Files.isDirectory(each)) {
                    Files.createDirectory(target);
                } else {
                    Files.createLink(target, each);
                }
            }
        }
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
        String data = Jar.dataOfTheProject().toString();
        List<String> serve = Jar.command(
                List.of(options), "serve", "--port", "0", "--data-folder", FOLDER.toString(), "--data", data);
        try (Jar server = Jar.start(Map.of(), serve);
                HttpClient client = HttpClient.newHttpClient()) {
            URI ranking =
                    URI.create(server.address() + "/?country=US&timezone=America/New_York&hours=Tu-Su+11:00-23:00");
            client.send(HttpRequest.newBuilder(ranking).build(), HttpResponse.BodyHandlers.discarding());
            server.stop();
        }
    }
}
