package dev.ringback.store.embedded;

import dev.ringback.store.StartFault;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Another Ringback holds the data folder; its database may be {@link RunningPostgres joined}. */
public final class FolderInUse extends StartFault {
    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder, Optional<Long> pid) {
        super(String.format(
                Locale.ROOT,
                "Another Ringback%s is using the data folder '%s'. Stop it, or choose another with --data-folder.",
                pid.map(number -> " (process " + number + ")").orElse(""),
                folder));
    }
}
