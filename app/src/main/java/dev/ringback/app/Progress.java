package dev.ringback.app;

import java.io.PrintWriter;
import java.util.Locale;

/** One line for each step of a start, with the time it took. */
final class Progress {
    private final PrintWriter out;
    private long last = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    /** Tells what is done, in how many milliseconds since the line before. */
    synchronized void done(String what) {
        long now = System.nanoTime();
        out.printf(Locale.ROOT, "%s (%,d ms)%n", what, (now - last) / 1_000_000);
        last = now;
    }

    synchronized void say(String line) {
        out.println(line);
    }
}
