package dev.ringback.app;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.ringback.serve.api.GapAnswer;
import dev.ringback.serve.api.RankingAnswer;
import dev.ringback.serve.api.RankingAnswer.AvailabilityAnswer;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A ranking as a table for people and as CSV for machines. */
final class RankingTables {
    private static final String ROW = "%-8s %-34s %6s  %-11s %-18s %s";
    private static final int NAME_WIDTH = 34;

    private RankingTables() {}

    static List<String> table(RankingAnswer answer) {
        List<String> lines = new ArrayList<>();
        answer.meta().issues().forEach(issue -> lines.add(issue.detail()));
        int group = 0;
        for (RankingAnswer.Place place : answer.providers()) {
            if (place.tieGroup() != group) {
                group = place.tieGroup();
                lines.add("");
                lines.add("Group " + group + ": cannot be told apart from its first on today’s evidence");
                lines.add(String.format(
                        Locale.ROOT, ROW, "rank", "provider", "score", "of 100", "hours covered", "longest gap"));
            }
            lines.add(row(place));
        }
        if (!answer.listed().isEmpty()) {
            lines.add("");
            lines.add("Not ranked:");
            answer.listed().forEach(listed -> lines.add("  " + listed.name() + ": " + listed.why()));
        }
        return lines;
    }

    private static String row(RankingAnswer.Place place) {
        String ranks = place.rankRange().getFirst().equals(place.rankRange().getLast())
                ? place.rankRange().getFirst().toString()
                : place.rankRange().getFirst() + "–" + place.rankRange().getLast();
        AvailabilityAnswer availability = place.axes().availability();
        GapAnswer gap = availability.longestGap();
        return String.format(
                Locale.ROOT,
                ROW,
                ranks,
                cut(place.name()),
                one(place.score()),
                one(place.interval().getFirst()) + "–" + one(place.interval().getLast()),
                cover(availability.coverRange()),
                gap == null ? "none" : gap.text());
    }

    private static String cover(@Nullable List<Double> range) {
        if (range == null) {
            return "not published";
        }
        String lo = one(100 * range.getFirst()) + " %";
        return range.getFirst().equals(range.getLast()) ? lo : lo + " to " + one(100 * range.getLast()) + " %";
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String cut(String name) {
        return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
    }

    /** A header row, then a row a provider; those not ranked have no rank and a reason at the end. */
    static String csv(RankingAnswer answer) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "rank",
                    "rank_lo",
                    "rank_hi",
                    "tie_group",
                    "slug",
                    "name",
                    "score",
                    "score_lo",
                    "score_hi",
                    "availability",
                    "cover_lo",
                    "cover_hi",
                    "longest_gap",
                    "downtime",
                    "responsiveness",
                    "not_ranked_because");
            answer.providers().forEach(place -> csv.writeRecord(cells(place)));
            answer.listed()
                    .forEach(listed -> csv.writeRecord(List.of(
                            "",
                            "",
                            "",
                            "",
                            safe(listed.slug()),
                            safe(listed.name()),
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            safe(listed.why()))));
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException("Writing to memory failed", fault);
        }
        return text.toString();
    }

    private static List<String> cells(RankingAnswer.Place place) {
        AvailabilityAnswer availability = place.axes().availability();
        @Nullable List<Double> cover = availability.coverRange();
        @Nullable GapAnswer gap = availability.longestGap();
        return List.of(
                text(place.rank()),
                text(place.rankRange().getFirst()),
                text(place.rankRange().getLast()),
                text(place.tieGroup()),
                safe(place.slug()),
                safe(place.name()),
                text(place.score()),
                text(place.interval().getFirst()),
                text(place.interval().getLast()),
                text(availability.score()),
                text(cover == null ? null : cover.getFirst()),
                text(cover == null ? null : cover.getLast()),
                gap == null ? "" : safe(gap.text()),
                text(place.axes().downtime().score()),
                text(place.axes().responsiveness().score()),
                "");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A cell that a spreadsheet would run as a formula is led by an apostrophe. */
    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
