package dev.ringback.form;

import dev.ringback.model.Accounts;
import dev.ringback.model.Observations;
import dev.ringback.model.ReviewSource;
import dev.ringback.model.ReviewSources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All evidence that a ranking needs, as text: a line of canonical JSON for each row of the catalogue, for the sums of each
 * provider's reviews, and for what a source's reviews of one year tell of its promises, in the order of the lines. Equal evidence has equal bytes, whatever the way it came. Texts of reviews are
 * not in it. Immutable and thread-safe.
 */
public final class EvidenceText {
    /** The rows that are evidence; of a source only that it is gone. */
    public static final Set<RowKind> KINDS = Set.of(
            RowKind.PROVIDER,
            RowKind.INCIDENT,
            RowKind.OBSERVATION_WINDOW,
            RowKind.OUTAGE,
            RowKind.STATUS_PAGE,
            RowKind.REVIEW_SOURCE,
            RowKind.SOURCE);

    private static final List<String> OF_A_GONE_PAGE =
            List.of("id", "provider", "url", "kind", "origin", "cadence_seconds", "gone_since");

    private static final String ACCOUNTS = "accounts";
    private static final String OBSERVATIONS = "observations";

    /** What their lines begin with, as keys are sorted: so what a line is shows before it is read. */
    private static final String BEGINS_ACCOUNTS = "{\"cells\":";

    private static final String BEGINS_REVIEW_SOURCE = "{\"kind\":\"review_source\",";
    private static final String BEGINS_OBSERVATIONS = "{\"kind\":\"" + OBSERVATIONS + "\",";

    private final List<String> lines;
    private final String digest;

    private EvidenceText(Collection<String> lines) {
        this.lines = lines.stream().sorted().toList();
        this.digest = Digest.sha256OfLines(this.lines);
    }

    /**
     * @param rows those of other kinds are left out, pages that are there, and what is about a provider that is not among them
     * @param accounts by slug
     * @param observations by slug
     */
    public static EvidenceText of(
            Collection<CatalogueRow> rows, Map<String, Accounts> accounts, Map<String, Observations> observations) {
        List<String> lines = new ArrayList<>();
        Set<String> providers = new HashSet<>();
        rows.stream().filter(row -> row.kind() == RowKind.PROVIDER).forEach(row -> providers.add(row.key()));
        for (CatalogueRow row : rows) {
            if (!isOfOne(row, providers)) {
                continue;
            }
            if (row.kind() == RowKind.SOURCE) {
                gone(row.node()).ifPresent(page -> lines.add(line(row.kind(), page)));
            } else if (KINDS.contains(row.kind())) {
                lines.add(line(row.kind(), row.node()));
            }
        }
        accounts.forEach((slug, one) -> {
            if (!one.equals(Accounts.NONE)) {
                lines.add(line(slug, one));
            }
        });
        observations.forEach((slug, one) -> ObservationsForm.write(one).forEach(node -> lines.add(line(slug, node))));
        return new EvidenceText(lines);
    }

    private static boolean isOfOne(CatalogueRow row, Set<String> providers) {
        return row.kind() == RowKind.PROVIDER
                || row.kind() == RowKind.REVIEW_SOURCE
                || providers.contains(row.node().path("provider").asString(""));
    }

    private static Optional<JsonNode> gone(JsonNode source) {
        return new Fields(source)
                .text("gone_since")
                .map(since -> ((ObjectNode) source.deepCopy()).retain(OF_A_GONE_PAGE));
    }

    private static String line(RowKind kind, JsonNode node) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("kind", kind.name().toLowerCase(Locale.ROOT));
        line.set("row", node);
        return Json.canonical(line);
    }

    private static String line(String slug, Accounts accounts) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("kind", ACCOUNTS).put("provider", slug);
        line.set("cells", AccountsForm.write(accounts));
        return Json.canonical(line);
    }

    private static String line(String slug, ObjectNode observations) {
        return Json.canonical(observations.put("kind", OBSERVATIONS).put("provider", slug));
    }

    /** SHA-256 of the lines, in hex. */
    public String digest() {
        return digest;
    }

    public List<String> lines() {
        return lines;
    }

    /** The rows of the catalogue, in the order of the lines. */
    public List<CatalogueRow> rows() {
        return nodes(EvidenceText::isRow)
                .map(line -> new CatalogueRow(
                        RowKind.valueOf(line.path("kind").asString().toUpperCase(Locale.ROOT)), line.path("row")))
                .toList();
    }

    /** By slug; who has none is not in it. */
    public Map<String, Accounts> accounts() {
        Map<String, Accounts> accounts = new TreeMap<>();
        nodes(line -> line.startsWith(BEGINS_ACCOUNTS))
                .forEach(line -> accounts.put(line.path("provider").asString(), AccountsForm.read(line.path("cells"))));
        return accounts;
    }

    /** Where its reviews come from. */
    public ReviewSources reviewSources() {
        return ReviewSources.of(nodes(line -> line.startsWith(BEGINS_REVIEW_SOURCE))
                .map(line -> ReviewForm.source(line.path("row")))
                .toList());
    }

    /** By slug; of whom nothing is told is not in it. */
    public Map<String, Observations> observations() {
        Set<String> shown = reviewSources().byName().values().stream()
                .filter(ReviewSource::mayShow)
                .map(ReviewSource::name)
                .collect(Collectors.toSet());
        Map<String, List<JsonNode>> told = new TreeMap<>();
        nodes(line -> line.startsWith(BEGINS_OBSERVATIONS))
                .forEach(line -> told.computeIfAbsent(line.path("provider").asString(), none -> new ArrayList<>())
                        .add(line));
        Map<String, Observations> observations = new TreeMap<>();
        told.forEach((slug, nodes) -> observations.put(slug, ObservationsForm.read(nodes, shown::contains)));
        return observations;
    }

    private Stream<JsonNode> nodes(Predicate<String> which) {
        return lines.stream().filter(which).map(Json::tree);
    }

    private static boolean isRow(String line) {
        return !line.startsWith(BEGINS_ACCOUNTS) && !line.startsWith(BEGINS_OBSERVATIONS);
    }

    /**
     * The bytes to keep: gzip of lines, each after {@code +}; with a base first the places of the base's lines that are not in
     * this one, each after {@code -}.
     */
    public byte[] packed(Optional<EvidenceText> base) {
        List<String> before = base.map(EvidenceText::lines).orElse(List.of());
        Set<String> now = new TreeSet<>(lines);
        List<String> told = new ArrayList<>();
        for (int place = 0; place < before.size(); place++) {
            if (!now.remove(before.get(place))) {
                told.add("-" + place);
            }
        }
        now.forEach(line -> told.add("+" + line));
        return zipped(String.join("\n", told));
    }

    /**
     * Reads what {@link #packed} gave.
     *
     * @param base the same as there
     * @throws FormFault when the bytes are no evidence
     */
    public static EvidenceText unpacked(byte[] bytes, Optional<EvidenceText> base) {
        Map<Integer, String> kept = new HashMap<>();
        base.ifPresent(text -> {
            for (int place = 0; place < text.lines.size(); place++) {
                kept.put(place, text.lines.get(place));
            }
        });
        Collection<String> lines = new ArrayList<>();
        for (String told : unzipped(bytes).split("\n", -1)) {
            if (told.startsWith("+")) {
                lines.add(told.substring(1));
            } else if (told.startsWith("-")) {
                kept.remove(Integer.valueOf(told.substring(1)));
            }
        }
        lines.addAll(kept.values());
        return new EvidenceText(lines);
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException("Evidence cannot be packed in memory", fault);
        }
        return bytes.toByteArray();
    }

    private static String unzipped(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new FormFault("The evidence of an edition cannot be unpacked: " + fault.getMessage(), fault);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceText text && lines.equals(text.lines);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest.toCharArray());
    }

    @Override
    public String toString() {
        return "EvidenceText[" + lines.size() + " lines, " + digest + "]";
    }
}
