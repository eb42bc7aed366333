package dev.ringback.store.embedded;

import dev.ringback.store.StartFault;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs PostgreSQL's programs with nothing of our environment that would change what they do.
 *
 * <p>PostgreSQL refuses to run as root, so there they run in a user namespace of their own, {@code unshare -U}: they see
 * an ordinary user who owns the data folder, and have none of root's powers.
 *
 * @param asOrdinaryUser the words to put before a command, empty unless this process is root
 */
record Programs(Binaries binaries, List<String> asOrdinaryUser) {
    private static final Pattern VERSION = Pattern.compile("postgres \\(PostgreSQL\\) (\\d+)");
    private static final Duration READING = Duration.ofSeconds(5);

    /** What a program said, both streams together, and its exit code; 124 when it took too long. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }

        String lastLine() {
            return output.strip().lines().reduce((earlier, last) -> last).orElse("it said nothing");
        }
    }

    static Programs of(Binaries binaries) {
        return new Programs(binaries, isRoot(binaries.platform()) ? ordinaryUser(binaries.platform()) : List.of());
    }

    /** The major version, by running {@code postgres} once, which shows too that it can be run here at all. */
    String majorVersion() {
        Outcome outcome = run(Duration.ofSeconds(20), "postgres", "--version");
        Matcher version = VERSION.matcher(outcome.output());
        if (outcome.succeeded() && version.find()) {
            return version.group(1);
        }
        throw asOrdinaryUser.isEmpty() ? notRunnable(outcome.lastLine(), null) : notAsRoot(outcome.lastLine());
    }

    Outcome run(Duration limit, String program, String... arguments) {
        List<String> command = new ArrayList<>(asOrdinaryUser);
        command.add(binaries.program(program).toString());
        command.addAll(Arrays.asList(arguments));
        Process process = launch(builder(command).redirectErrorStream(true));
        FutureTask<String> output = reader(process.getInputStream());
        if (!Await.until(limit, () -> !process.isAlive())) {
            process.destroyForcibly();
            return new Outcome(
                    124, String.format(Locale.ROOT, "%s did not end within %d s", program, limit.toSeconds()));
        }
        return new Outcome(process.exitValue(), text(output));
    }

    /**
     * Starts the server in a session of its own where the system has {@code setsid} (Linux), so that Ctrl-C in our
     * terminal does not reach it before our connections are closed. Elsewhere it gets that signal too and shuts down
     * fast, which loses nothing that was committed.
     */
    Process server(Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(asOrdinaryUser);
        onPath("setsid").map(Path::toString).ifPresent(command::add);
        command.add(binaries.program("postgres").toString());
        command.addAll(arguments);
        return launch(builder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("LANGUAGE"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static Process launch(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw notRunnable(String.valueOf(e.getMessage()), e);
        }
    }

    private static FutureTask<String> reader(InputStream stream) {
        FutureTask<String> output = new FutureTask<>(() -> new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        Thread.ofVirtual().start(output);
        return output;
    }

    private static String text(FutureTask<String> output) {
        try {
            return output.get(READING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static boolean isRoot(Platform platform) {
        if (!platform.isLinux()) {
            return !platform.isWindows() && "root".equals(System.getProperty("user.name"));
        }
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static List<String> ordinaryUser(Platform platform) {
        Optional<Path> unshare = platform.isLinux() ? onPath("unshare") : Optional.empty();
        return List.of(
                unshare.orElseThrow(() -> notAsRoot("there is no 'unshare' here to run it in a user namespace"))
                        .toString(),
                "-U");
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static StartFault notAsRoot(String reason) {
        return new StartFault(String.format(
                Locale.ROOT,
                "The embedded PostgreSQL does not run as root: %s. Run Ringback as an ordinary user, or give a PostgreSQL of your own with --database-url.",
                reason));
    }

    private static StartFault notRunnable(String reason, @Nullable IOException cause) {
        String message = String.format(
                Locale.ROOT,
                "The embedded PostgreSQL cannot be run on this system: %s. Put the data folder where programs may run, with --data-folder, or give a PostgreSQL of your own with --database-url.",
                reason);
        return cause == null ? new StartFault(message) : new StartFault(message, cause);
    }
}
