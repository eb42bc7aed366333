package dev.ringback.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a user starts it: the jar in a process of its own. */
final class Jar implements AutoCloseable {
    static final Path JAR = Path.of("target", "ringback.jar").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("Ringback is at (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;

    private Jar(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** What a command that ended printed on both streams, and its exit code. */
    record Ended(int exitCode, String output) {
        List<String> lines() {
            return output.lines().toList();
        }
    }

    static Path dataOfTheProject() {
        return Path.of("..", "data").toAbsolutePath().normalize();
    }

    /** Most live for a second or two: what the best compiler and a parallel collector cost would be most of their time. */
    static List<String> command(String... arguments) {
        return command(Learned.options(), arguments);
    }

    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.add("-jar");
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    static Jar start(Map<String, String> environment, List<String> command) throws IOException {
        Learned.lay(command);
        Path output = Files.createTempFile("ringback-output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Jar(builder.start(), output);
    }

    static Ended run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), command(arguments));
    }

    static Ended run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        try (Jar jar = start(environment, command)) {
            return jar.awaitEnd();
        }
    }

    /** Starts the server on any free port and waits until it prints its address. */
    static Jar serve(Path folder, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data-folder", folder.toString()));
        arguments.addAll(List.of("--data", dataOfTheProject().toString()));
        arguments.addAll(List.of(more));
        Jar jar = start(Map.of(), command(arguments.toArray(String[]::new)));
        jar.address();
        return jar;
    }

    /** The address it printed. */
    String address() throws IOException, InterruptedException {
        String said = await(text -> ADDRESS.matcher(text).find());
        Matcher matcher = ADDRESS.matcher(said);
        if (!matcher.find()) {
            throw new AssertionError("The server did not start:\n" + said);
        }
        return matcher.group(1);
    }

    /** What it has said once that is enough, it has ended or patience has. */
    String await(Predicate<String> enough) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!enough.test(output()) && process.isAlive() && System.nanoTime() < deadline) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return output();
    }

    Ended awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The program did not end:\n" + output());
        }
        return new Ended(process.exitValue(), output());
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** SIGTERM, as Ctrl-C and service managers do. */
    Ended stop() throws IOException, InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** SIGKILL: no hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
