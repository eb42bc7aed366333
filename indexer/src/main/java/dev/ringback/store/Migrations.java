package dev.ringback.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database to the schema of this build. */
public final class Migrations {
    private static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /**
     * @return how many migrations were run
     * @throws StartFault when the database cannot be reached or has a schema that is not ours or newer than ours
     */
    public static int migrate(DatabaseAddress address) {
        try {
            Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(address.url(), address.user(), address.password())
                    .locations(LOCATION)
                    .cleanDisabled(true)
                    .baselineOnMigrate(false)
                    .outOfOrder(false)
                    .ignoreMigrationPatterns(new String[0])
                    .load();
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException fault) {
            throw new StartFault(
                    "The database \"" + address.shownUrl() + "\" cannot be used: " + cause(fault)
                            + " Check --database-url, its user and password, and that the database is Ringback's own.",
                    fault);
        }
    }

    /** The first line of what the server or the driver said. */
    private static String cause(FlywayException fault) {
        if (fault instanceof FlywayValidateException) {
            return "its schema is not one that this build knows, most likely that of a newer Ringback" + " ("
                    + unknownMigration(fault) + "). Use that one.";
        }
        Throwable deepest = fault;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String line = String.valueOf(deepest.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private static String unknownMigration(FlywayException fault) {
        return String.valueOf(fault.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("migration") && line.matches(".*\\d.*"))
                .findFirst()
                .orElse("it does not say which")
                .replaceFirst("\\.$", "");
    }
}
