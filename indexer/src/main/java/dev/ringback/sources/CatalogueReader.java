package dev.ringback.sources;

import dev.ringback.form.DataFile;
import dev.ringback.form.Digest;
import dev.ringback.form.FileKind;
import dev.ringback.form.Json;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a data folder: {@code providers/*.yaml} and, where present, incidents, windows, outages and status pages. A file
 * with a fault is refused whole; all others are given. Not thread-safe.
 */
public final class CatalogueReader {
    /** The longest real file has 60 KB of providers' facts or 300 KB of rows; more is a mistake, not a catalogue. */
    private static final long MAX_BYTES = 16L << 20;

    private final Path folder;
    private final LocalDate today;
    private final Schemas schemas = new Schemas();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param folder the data folder
     * @param today dates after it are faults
     */
    public CatalogueReader(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /** The digests of the folder's files by path, without reading what they say. */
    public static TreeMap<String, String> digests(Path folder) {
        TreeMap<String, String> digests = new TreeMap<>();
        list(folder).forEach(path -> digests.put(path, Digest.sha256(bytes(folder, path))));
        return digests;
    }

    /**
     * @throws FolderFault when the folder is not there, not readable, or has no {@code providers} in it
     */
    public CatalogueReading read() {
        List<DataFile> files = new ArrayList<>();
        for (String path : list(folder)) {
            readFile(path, FileKind.of(path).orElseThrow()).ifPresent(files::add);
        }
        CatalogueRules rules = new CatalogueRules(problems);
        List<DataFile> kept = rules.check(files);
        problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        return new CatalogueReading(kept, problems);
    }

    private static List<String> list(Path folder) {
        if (!Files.isDirectory(folder.resolve("providers"))) {
            throw new FolderFault("The data folder \"" + folder + "\" has no folder \"providers\" in it; "
                    + "give a folder with one YAML file for each provider in providers/.");
        }
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> FileKind.of(path).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new FolderFault("The data folder \"" + folder + "\" cannot be read: " + fault.getMessage(), fault);
        }
    }

    private static byte[] bytes(Path folder, String path) {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (IOException fault) {
            throw new FolderFault(
                    "The file \"" + path + "\" of the data folder \"" + folder + "\" cannot be read: "
                            + fault.getMessage(),
                    fault);
        }
    }

    private Optional<DataFile> readFile(String path, FileKind kind) {
        byte[] bytes = bytes(folder, path);
        if (bytes.length > MAX_BYTES) {
            problems.add(Problem.refused(path, 1, "the file has " + bytes.length + " bytes; at most " + MAX_BYTES));
            return Optional.empty();
        }
        int before = problems.size();
        List<LocatedRow> rows = decode(path, bytes)
                .map(text -> new FileCheck(path, kind, schemas, today, problems).rows(text))
                .orElse(List.of());
        if (problems.stream().skip(before).anyMatch(problem -> problem.severity() == Problem.Severity.REFUSED)) {
            return Optional.empty();
        }
        return Optional.of(new DataFile(
                path,
                Digest.sha256(bytes),
                kind,
                rows.stream().map(CatalogueReader::canonical).toList()));
    }

    /** The row as it will come back from the record, so that ids that follow from content are the same there. */
    private static JsonNode canonical(LocatedRow row) {
        return Json.tree(Json.canonical(row.node()));
    }

    private Optional<String> decode(String path, byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException fault) {
            problems.add(Problem.refused(path, 1, "the file is not UTF-8 text"));
            return Optional.empty();
        }
    }
}
