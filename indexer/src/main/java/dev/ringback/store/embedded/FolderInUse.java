package dev.ringback.store.embedded;

import dev.ringback.store.StartFault;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Another Ringback holds the data folder; a command may work on its database beside it. */
public final class FolderInUse extends StartFault {
    private static final long serialVersionUID = 1L;

    private final transient Optional<RunningPostgres> postgres;

    FolderInUse(Path folder, Optional<Long> pid) {
        super(String.format(
                Locale.ROOT,
                "Another Ringback%s is using the data folder '%s'. Stop it, or choose another with --data-folder.",
                pid.map(number -> " (process " + number + ")").orElse(""),
                folder));
        this.postgres = pid.flatMap(holder -> RunningPostgres.of(holder, folder));
    }

    /** The one that the other runs in the folder; empty where that works on a database elsewhere, or is still starting. */
    public Optional<RunningPostgres> postgres() {
        return postgres;
    }
}
