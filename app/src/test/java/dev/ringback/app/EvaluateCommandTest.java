package dev.ringback.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void printsATableWithErrorsAndTheWayToTheOracle() {
        assertEquals(ExitCode.OK, run("evaluate", "--worlds", "W1", "--seeds", "1-2"), err.toString());
        String table = out.toString();
        assertTrue(table.startsWith("### W1: clean, sparse (2 seeds)\n"), table);
        assertTrue(table.contains("\n| BeerAdvocate, m = 10 | 0."), table);
        assertTrue(table.contains("\n- Ringback against "), table);
        assertTrue(table.contains("of the gap in tau to the oracle closed: "), table);
        assertTrue(err.toString().contains("Judged W1 2"), err.toString());
    }

    @Test
    void printsWhatOursIsWorthWithoutAKindOfFact() {
        assertEquals(ExitCode.OK, run("evaluate", "--worlds", "W1", "--seeds", "1-2", "--ablations"), err.toString());
        String table = out.toString();
        assertTrue(table.contains("\n| − kinds of authors | 0."), table);
        assertTrue(table.contains("\n- − dates against Ringback: tau "), table);
        assertTrue(table.contains("\n- BeerAdvocate, m = 10, on our weights against Ringback: tau "), table);
    }

    @Test
    void writesWorldsThatCanBeRanked(@TempDir Path temp) {
        assertEquals(
                ExitCode.OK,
                run("evaluate", "--write", temp.toString(), "--worlds", "W9", "--seeds", "2"),
                err.toString());
        assertEquals(temp.resolve("W9-2") + "\n", out.toString());
        assertEquals(ExitCode.OK, run("validate", temp.resolve("W9-2").toString()), err.toString());
        assertEquals(
                ExitCode.CANNOT_RUN, run("evaluate", "--write", temp.toString(), "--worlds", "W9", "--seeds", "2"));
        assertTrue(err.toString().contains("is there already; accepted: a folder without it"), err.toString());
    }

    @Test
    void saysAllThatIsWrong() {
        assertEquals(ExitCode.USAGE, run("evaluate", "--worlds", "W1,X9", "--seeds", "9-3"));
        assertEquals(
                "--worlds has \"X9\"; accepted: W1, W2, W3, W4, W5, W6, W7, W8, W9\n"
                        + "--seeds is \"9-3\"; accepted: a number or two like 5000-5039, of at most 10000 seeds and the lower first\n",
                err.toString());
    }
}
