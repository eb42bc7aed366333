package dev.ringback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Java process of a test's own, with the class path of the tests: to be killed, or to have little memory. */
public final class ChildJvm {
    /** Compiles quickly rather than well: for those that live a second. */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private final List<String> command = new ArrayList<>();

    private ChildJvm() {}

    /** @param options of the JVM, like {@code -Xmx128m} */
    public static ChildJvm with(String... options) {
        ChildJvm child = new ChildJvm();
        child.command.add(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        child.command.addAll(Arrays.asList(options));
        return child;
    }

    /** The words of the command line. */
    public List<String> command(Class<?> main, Object... arguments) {
        Stream<String> rest = Stream.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName());
        return Stream.of(command.stream(), rest, Arrays.stream(arguments).map(Object::toString))
                .flatMap(words -> words)
                .toList();
    }

    /** Not started yet; its output is to be read, or sent elsewhere. */
    public ProcessBuilder of(Class<?> main, Object... arguments) {
        return new ProcessBuilder(command(main, arguments));
    }

    /** Runs it to its end, which is a good one; what it says under this word is handed on as it is said. */
    public void run(String word, Consumer<String> measured, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        Process child = of(main, arguments).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (var lines = child.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().peek(said::add).filter(line -> line.startsWith(word)).forEach(measured);
        }
        assertEquals(0, child.waitFor(), () -> String.join("\n", said));
    }
}
