package dev.ringback.sources;

import dev.ringback.form.DataFile;
import java.util.List;

/** A file that passed its own checks, still with the lines of what is in it. */
record CheckedFile(DataFile file, LocatedTree tree, List<LocatedRow> rows) {
    CheckedFile {
        rows = List.copyOf(rows);
    }

    String path() {
        return file.path();
    }
}
