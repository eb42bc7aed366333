package dev.ringback.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

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
                    .load();
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException fault) {
            throw new StartFault(
                    "The database \"" + address.url() + "\" cannot be used: " + cause(fault)
                            + " Check --database-url, its user and password, and that the database is Ringback's own.",
                    fault);
        }
    }

    /** The first line of what the server or the driver said. */
    private static String cause(FlywayException fault) {
        Throwable deepest = fault;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String line = String.valueOf(deepest.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
