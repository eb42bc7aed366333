package dev.ringback.sources;

import dev.ringback.form.DataFile;
import dev.ringback.form.Digest;
import dev.ringback.form.FileKind;
import dev.ringback.form.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads a data folder: {@code providers/*.yaml} and, where present, incidents, windows, outages and status pages. A file
 * with a fault is refused whole; all others are given. Not thread-safe.
 */
public final class CatalogueReader {
    /** More faults than anybody reads at once; a file that has them is broken as a whole. */
    private static final int MAX_FAULTS_OF_A_FILE = 50;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final FolderFiles folder;
    private final LocalDate today;
    private final Schemas schemas = new Schemas();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param folder the data folder
     * @param today dates after it are faults
     */
    public CatalogueReader(Path folder, LocalDate today) {
        this.folder = new FolderFiles(folder);
        this.today = today;
    }

    /** Raised when the same bytes are read into other rows: then every file is read anew. */
    private static final int READING_VERSION = 2;

    static String digest(byte[] bytes) {
        return READING_VERSION + ":" + Digest.sha256(bytes);
    }

    /** The digests of the folder's files by path, without reading what they say; empty for a file that cannot be read. */
    public static TreeMap<String, String> digests(Path folder) {
        return new FolderFiles(folder).digests();
    }

    /**
     * @throws FolderFault when the folder is not there, not readable, or has no {@code providers} in it
     */
    public CatalogueReading read() {
        List<CheckedFile> files = new ArrayList<>();
        for (String path : folder.paths()) {
            readFile(path, FileKind.of(path).orElseThrow()).ifPresent(files::add);
        }
        List<DataFile> kept = new CatalogueRules(problems).check(files);
        problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        return new CatalogueReading(kept, problems);
    }

    private Optional<CheckedFile> readFile(String path, FileKind kind) {
        List<Problem> found = new ArrayList<>();
        Optional<CheckedFile> file = checked(path, kind, found);
        boolean refused = found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.REFUSED);
        found.sort(Comparator.comparingInt(Problem::line));
        found.stream().limit(MAX_FAULTS_OF_A_FILE).forEach(problems::add);
        if (found.size() > MAX_FAULTS_OF_A_FILE) {
            Problem next = found.get(MAX_FAULTS_OF_A_FILE);
            int more = found.size() - MAX_FAULTS_OF_A_FILE;
            problems.add(Problem.refused(path, next.line(), "and " + more + " faults more from here on"));
        }
        return file.filter(whole -> !refused);
    }

    private Optional<CheckedFile> checked(String path, FileKind kind, List<Problem> found) {
        try {
            byte[] bytes = folder.bytes(path);
            FileCheck.Checked checked =
                    new FileCheck(path, kind, schemas, today, found).check(withoutMark(decoded(bytes)));
            List<JsonNode> entries =
                    checked.rows().stream().map(CatalogueReader::canonical).toList();
            return Optional.of(
                    new CheckedFile(new DataFile(path, digest(bytes), kind, entries), checked.tree(), checked.rows()));
        } catch (FolderFiles.Unreadable fault) {
            found.add(Problem.refused(path, 1, String.valueOf(fault.getMessage())));
        } catch (CharacterCodingException fault) {
            found.add(Problem.refused(path, 1, "the file is not UTF-8 text; save it in the encoding UTF-8"));
        }
        return Optional.empty();
    }

    /** The row as it will come back from the record, so that ids that follow from content are the same there. */
    private static JsonNode canonical(LocatedRow row) {
        return Json.tree(Json.canonical(row.node()));
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Some editors begin a file with this invisible mark; YAML takes it, JSON does not. */
    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
