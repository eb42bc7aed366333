package dev.ringback.app;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command speaks to the one who gave it; shared by every command. */
@Command
final class Terminal {
    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec spec;

    CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }

    /** For answers. */
    PrintWriter out() {
        return command().getOut();
    }

    /** For what is said beside answers. */
    PrintWriter err() {
        return command().getErr();
    }

    /** Of a command whose answer is what it has done. */
    Progress progress() {
        return new Progress(out());
    }

    /** @param told what was asked that cannot be, and what is accepted */
    ParameterException misuse(String told) {
        return new ParameterException(command(), told);
    }
}
