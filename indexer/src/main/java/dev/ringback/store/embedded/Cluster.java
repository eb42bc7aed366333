package dev.ringback.store.embedded;

import dev.ringback.store.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data on disk and the password to it: made once, checked at each start, never repaired in silence. */
record Cluster(Path data, Path passwordFile, Programs programs) {
    static final String USER = "ringback";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final int PASSWORD_BYTES = 32;
    private static final Duration INIT_LIMIT = Duration.ofSeconds(120);

    static Cluster in(Path home, Programs programs) {
        return new Cluster(data(home), passwordFile(home), programs);
    }

    static Path data(Path home) {
        return home.resolve("data");
    }

    private static Path passwordFile(Path home) {
        return home.resolve("password");
    }

    /** Of a cluster that another process runs. */
    static String password(Path home) throws IOException {
        return Files.readString(passwordFile(home)).strip();
    }

    /** Makes what is missing and gives the password. */
    String open() throws IOException {
        String version = programs.majorVersion();
        if (Files.exists(data)) {
            checkVersion(version);
            return readPassword();
        }
        String password = Files.exists(passwordFile) ? readPassword() : newPassword();
        init();
        return password;
    }

    private void checkVersion(String version) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new StartFault(String.format(
                    Locale.ROOT,
                    "The folder '%s' holds no PostgreSQL data, 'PG_VERSION' is missing. Put its content back, or choose another data folder with --data-folder.",
                    data));
        }
        String found = Files.readString(file).strip();
        if (!found.equals(version)) {
            throw new StartFault(String.format(
                    Locale.ROOT,
                    "The data in '%s' was written by PostgreSQL %s, and this Ringback brings PostgreSQL %s. Go back to the Ringback that wrote it, or choose another data folder with --data-folder.",
                    data,
                    found,
                    version));
        }
    }

    private String readPassword() throws IOException {
        if (!Files.exists(passwordFile)) {
            throw new StartFault(String.format(
                    Locale.ROOT,
                    "The password file '%s' of the data beside it is missing. Put it back, or choose another data folder with --data-folder.",
                    passwordFile));
        }
        return Files.readString(passwordFile).strip();
    }

    private String newPassword() throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Private.write(passwordFile, password);
        return password;
    }

    /**
     * Text sorts by code point and knows the case of all letters, by rules inside PostgreSQL itself, so that neither
     * the system's locale nor an upgrade of it changes an index.
     *
     * @see <a href="https://www.postgresql.org/docs/17/locale.html#LOCALE-PROVIDERS">locale providers</a>
     */
    private void init() throws IOException {
        long start = System.nanoTime();
        Path half = FolderTree.beside(data);
        Programs.Outcome outcome = programs.run(
                INIT_LIMIT,
                "initdb",
                "--pgdata=" + half,
                "--auth=scram-sha-256",
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (!outcome.succeeded()) {
            throw notMade(outcome);
        }
        FolderTree.putInPlace(half, data);
        LOG.info("Made a new database in '{}' in {} ms", data, (System.nanoTime() - start) / 1_000_000);
    }

    private StartFault notMade(Programs.Outcome outcome) {
        return new StartFault(String.format(
                Locale.ROOT,
                "PostgreSQL could not make a new database in '%s', its last word was '%s'. Choose another data folder with --data-folder, or give a PostgreSQL of your own with --database-url.",
                data,
                outcome.lastLine()));
    }
}
