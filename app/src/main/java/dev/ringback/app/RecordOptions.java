package dev.ringback.app;

import dev.ringback.store.DatabaseAddress;
import dev.ringback.store.StartFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the state is kept; shared by every command that needs the record. */
final class RecordOptions {
    /** What Kubernetes tells every program about a service named ringback. */
    private static final Pattern SET_BY_OTHERS = Pattern.compile("RINGBACK_(PORT|SERVICE)(_.*)?");

    private static final String PASSWORD_VARIABLE = "RINGBACK_DATABASE_PASSWORD";

    @Option(
            names = "--data-folder",
            paramLabel = "DIR",
            defaultValue = "var",
            description = "Folder for all state: PostgreSQL and the index (default: ${DEFAULT-VALUE}).")
    Path dataFolder = Path.of("var");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "An existing PostgreSQL instead of the embedded one, like jdbc:postgresql://127.0.0.1:5432/ringback. "
                            + "Its password is read from the environment variable " + PASSWORD_VARIABLE + ".")
    @Nullable
    String databaseUrl;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            defaultValue = "ringback",
            description = "User for --database-url (default: ${DEFAULT-VALUE}).")
    String databaseUser = "ringback";

    Optional<DatabaseAddress> database() {
        return Optional.ofNullable(databaseUrl)
                .map(url ->
                        new DatabaseAddress(url, databaseUser, System.getenv().getOrDefault(PASSWORD_VARIABLE, "")));
    }

    /**
     * Refuses settings under our names that do not exist, so that a misspelt one is not silently without effect.
     *
     * @throws StartFault naming the first of them
     */
    static void refuseUnknownSettings() {
        refuse(
                "system property",
                "ringback.",
                List.of(Stopping.WITH_PARENT),
                System.getProperties().stringPropertyNames());
        refuse(
                "environment variable",
                "RINGBACK_",
                List.of(PASSWORD_VARIABLE, ContactOption.VARIABLE),
                System.getenv().keySet());
    }

    private static void refuse(String what, String prefix, List<String> accepted, Iterable<String> names) {
        for (String name : names) {
            if (name.startsWith(prefix)
                    && !accepted.contains(name)
                    && !SET_BY_OTHERS.matcher(name).matches()) {
                throw new StartFault("There is no " + what + " \"" + name + "\"; accepted: "
                        + String.join(", ", accepted) + ". Remove it, or see --help for the options.");
            }
        }
    }
}
