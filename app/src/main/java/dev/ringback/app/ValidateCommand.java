package dev.ringback.app;

import dev.ringback.form.FileKind;
import dev.ringback.sources.CatalogueReader;
import dev.ringback.sources.CatalogueReading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks over a data folder without loading it. */
@Command(
        name = "validate",
        description = "Checks every file of a data folder and prints each fault with file and line. Needs no database.",
        footer = {"", ExitCode.HELP})
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The data folder, with providers/ in it.")
    Path folder = Path.of("data");

    @Mixin
    Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        CatalogueReading reading = new CatalogueReader(folder, LocalDate.now(ZoneOffset.UTC)).read();
        reading.problems().forEach(out::println);
        int refusals = reading.refusals().size();
        out.println(reading.count(FileKind.PROVIDER) + " providers are valid; " + refusals + " faults, "
                + (reading.problems().size() - refusals) + " notes");
        return refusals == 0 ? ExitCode.OK : ExitCode.FOUND_FAULTS;
    }
}
