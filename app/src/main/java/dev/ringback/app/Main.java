package dev.ringback.app;

import dev.ringback.archive.ArchiveFault;
import dev.ringback.index.IndexFault;
import dev.ringback.sources.FolderFault;
import dev.ringback.store.LeaseLost;
import dev.ringback.store.StartFault;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line. Without a command it serves. */
@Command(
        name = "ringback",
        description = "Ranks payment providers by who picks up when the card machine is down.",
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            ReindexCommand.class,
            ValidateCommand.class,
            CrawlCommand.class,
            SourcesCommand.class,
            EvidenceCommand.class,
            IndexCommand.class,
            RankCommand.class,
            EditionCommand.class,
            EraseCommand.class,
            ReportsCommand.class,
            ExtractCommand.class,
            ReviewsCommand.class,
            AspectsCommand.class,
            ImportCommand.class,
            IncidentsCommand.class,
            IntegrityCommand.class,
            EvaluateCommand.class,
            HoursCommand.class,
            RobotsCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "Without a command: serve.", ExitCode.HELP})
public final class Main {
    private static final String DEFAULT_COMMAND = "serve";

    private Main() {}

    /** Tells which build this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ringback " + text()};
        }

        /** As it is in the jar; a run of loose classes has none. */
        static String text() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "0-not-from-its-jar" : version;
        }
    }

    /** Lucene would tell every reader of a ranking which processor instructions it does without. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    public static void main(String[] arguments) {
        Stopping.withParent();
        LUCENE.setLevel(Level.SEVERE);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    /** Runs one command and gives its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::usage)
                .setExecutionExceptionHandler(Main::fault)
                .execute(withDefault(arguments));
    }

    private static String[] withDefault(String[] arguments) {
        boolean named = arguments.length > 0 && !arguments[0].startsWith("-");
        boolean help = arguments.length > 0
                && List.of("-h", "--help", "-V", "--version").contains(arguments[0]);
        if (named || help) {
            return arguments;
        }
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addFirst(DEFAULT_COMMAND);
        return all.toArray(String[]::new);
    }

    private static int usage(CommandLine.ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        String name = command.getCommandSpec().qualifiedName(" ");
        command.getErr().println(fault.getMessage() + ". See: " + name + " --help");
        return ExitCode.USAGE;
    }

    private static boolean isMendable(Exception fault) {
        return fault instanceof StartFault
                || fault instanceof FolderFault
                || fault instanceof IndexFault
                || fault instanceof ArchiveFault
                || fault instanceof LeaseLost;
    }

    /** What a person can mend is one sentence; anything else is our own fault and is shown whole. */
    private static int fault(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        if (Stopping.hasBegun()) {
            return ExitCode.OK;
        }
        if (isMendable(fault)) {
            command.getErr().println(fault.getMessage());
        } else if (LostDatabase.isCauseOf(fault)) {
            command.getErr().println(LostDatabase.SENTENCE);
        } else {
            command.getErr().println("This should not have happened; please report it:");
            fault.printStackTrace(command.getErr());
        }
        return ExitCode.CANNOT_RUN;
    }
}
