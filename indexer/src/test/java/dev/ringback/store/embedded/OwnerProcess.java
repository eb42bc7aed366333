package dev.ringback.store.embedded;

import dev.ringback.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A Java process started by a test, with the class path of the tests. */
record OwnerProcess(Process process, BufferedReader output) implements AutoCloseable {

    static OwnerProcess of(Class<?> main, Object... arguments) throws IOException {
        Process process = ChildJvm.with(ChildJvm.SHORT_LIVED, "-Xmx128m")
                .of(main, arguments)
                .redirectErrorStream(true)
                .start();
        return new OwnerProcess(process, process.inputReader());
    }

    /** Reads on until the line comes; fails with all that was said when the process ends before. */
    void awaitLine(String wanted) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(wanted)) {
                return;
            }
            said.add(line);
        }
        throw new AssertionError("ended without saying '" + wanted + "': " + said);
    }

    /** As {@code kill -9}: nothing of it runs any more, not even its hooks. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        output.close();
    }
}
