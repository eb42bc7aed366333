package dev.ringback.form;

import dev.ringback.model.KeptEdition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of the catalogue as they were known at a moment. What a record begins with was known to those who wrote it down: of it
 * there is a second clock, the day on which each page was read, and days before the record began go by that.
 */
public final class KnownRows {
    private KnownRows() {}

    /** What a window had seen by that moment ends there. */
    public static List<CatalogueRow> until(Collection<CatalogueRow> rows, Instant cutAt) {
        return rows.stream()
                .filter(row -> !isLater(row, "observed_from", cutAt))
                .map(row -> isLater(row, "observed_to", cutAt)
                        ? new CatalogueRow(
                                row.kind(), ((ObjectNode) row.node().deepCopy()).put("observed_to", cutAt.toString()))
                        : row)
                .toList();
    }

    private static boolean isLater(CatalogueRow row, String field, Instant cutAt) {
        return row.kind() == RowKind.OBSERVATION_WINDOW
                && moment(row.node(), field).filter(cutAt::isBefore).isPresent();
    }

    private static Optional<Instant> moment(JsonNode node, String field) {
        return Optional.of(node.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .map(text -> OffsetDateTime.parse(text).toInstant());
    }

    /** The days on which something was read. */
    public static TreeSet<LocalDate> readingDays(Collection<CatalogueRow> rows) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (CatalogueRow row : rows) {
            row.node().path("claims").forEach(claim -> days.add(ClaimComparison.readAt(claim)));
            readAt(row.node()).ifPresent(days::add);
        }
        return days;
    }

    /**
     * What of the first rows was read by the end of that day; a provider of which all was read later, is not among them. One of
     * which nothing ever was, is: on the last day of reading all is there that there is.
     */
    public static List<CatalogueRow> readBy(Collection<CatalogueRow> rows, LocalDate day) {
        Set<String> known = new HashSet<>();
        List<CatalogueRow> providers = rows.stream()
                .filter(row -> row.kind() == RowKind.PROVIDER)
                .filter(row -> row.node().path("claims").isEmpty() || isReadBy(row, day))
                .map(row -> withClaimsReadBy(row, day))
                .peek(row -> known.add(row.key()))
                .toList();
        Stream<CatalogueRow> others = rows.stream()
                .filter(row -> row.kind() != RowKind.PROVIDER)
                .filter(row -> row.kind() == RowKind.REVIEW_SOURCE
                        || known.contains(row.node().path("provider").asString("")))
                .filter(row -> readAt(row.node()).filter(day::isBefore).isEmpty())
                .filter(row -> row.node().path("date").asString("").compareTo(day.toString()) <= 0);
        return until(Stream.concat(providers.stream(), others).toList(), KeptEdition.endOf(day));
    }

    private static boolean isReadBy(CatalogueRow row, LocalDate day) {
        return !withClaimsReadBy(row, day).node().path("claims").isEmpty();
    }

    private static CatalogueRow withClaimsReadBy(CatalogueRow row, LocalDate day) {
        ObjectNode provider = (ObjectNode) row.node().deepCopy();
        ArrayNode claims = provider.putArray("claims");
        row.node().path("claims").forEach(claim -> {
            if (!ClaimComparison.readAt(claim).isAfter(day)) {
                claims.add(claim);
            }
        });
        return new CatalogueRow(row.kind(), provider);
    }

    private static Optional<LocalDate> readAt(JsonNode node) {
        return Optional.of(node.path("read_at").asString(""))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse);
    }
}
