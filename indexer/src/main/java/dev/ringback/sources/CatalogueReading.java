package dev.ringback.sources;

import dev.ringback.form.DataFile;
import dev.ringback.form.FileKind;
import java.util.List;

/**
 * What was found in a data folder.
 *
 * @param files those that passed, by path
 * @param problems by file and line
 */
public record CatalogueReading(List<DataFile> files, List<Problem> problems) {
    public CatalogueReading {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    public List<Problem> refusals() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.REFUSED)
                .toList();
    }

    public long count(FileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).count();
    }
}
