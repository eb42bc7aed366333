package dev.ringback.app;

import dev.ringback.serve.api.EvidenceAnswer;
import dev.ringback.serve.api.ExplainAnswer;
import dev.ringback.serve.api.ExplainAnswer.ChangeAnswer;
import dev.ringback.serve.api.ExplainAnswer.Contribution;
import dev.ringback.serve.api.ExplainAnswer.PlaceAnswer;
import dev.ringback.serve.api.ExplainAnswer.Voice;
import dev.ringback.serve.api.ExplainAnswer.VoiceGroup;
import dev.ringback.serve.api.ExplainAnswer.Voices;
import dev.ringback.serve.api.RankingAnswer.VotesToFlip;
import dev.ringback.serve.api.ReviewAnswer;
import dev.ringback.serve.api.ReviewSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An explanation as lines for people. */
final class ExplainTable {
    private static final String BELOW = "          ";

    private ExplainTable() {}

    static List<String> of(ExplainAnswer answer) {
        List<String> lines = new ArrayList<>();
        PlaceAnswer place = answer.place();
        if (place == null) {
            ExplainAnswer.NotRanked why = answer.notRanked();
            lines.add(answer.name() + ": not ranked. " + (why == null ? "" : why.why()));
            return lines;
        }
        lines.add(head(answer.name(), place));
        lines.add(points(place.base()) + "  to begin with");
        answer.contributions().forEach(one -> add(one, lines));
        lines.add(points(place.score()) + "  in all");
        answer.changes().forEach(change -> add(change, lines));
        lines.add(votes(place));
        return lines.stream().map(Stranger::visible).toList();
    }

    private static String head(String name, PlaceAnswer place) {
        return String.format(
                Locale.ROOT,
                "%s: rank %d of %d (may be %d to %d), score %.1f of 100 (%.1f–%.1f)",
                name,
                place.rank(),
                place.of(),
                place.rankRange().getFirst(),
                place.rankRange().getLast(),
                place.score(),
                place.interval().getFirst(),
                place.interval().getLast());
    }

    private static void add(Contribution one, List<String> lines) {
        lines.add(points(one.points()) + "  " + one.axis() + ": " + one.text());
        one.evidence().forEach(evidence -> lines.add(BELOW + page(evidence)));
        Voices voices = one.reviews();
        if (voices != null) {
            lines.add(BELOW + "All " + voices.count() + ": " + voices.url());
            List<ReviewSummary.ReasonCount> less = voices.weightedDown();
            if (less != null) {
                less.forEach(down -> lines.add(BELOW + down.reviews() + " weigh less: " + down.text()));
            }
            voices.groups().forEach(group -> add(group, lines));
            voices.rest().forEach(rest -> lines.add(BELOW + points(rest.points()) + "  " + rest.text()));
        }
    }

    private static void add(VoiceGroup group, List<String> lines) {
        lines.add(BELOW + points(group.points()) + "  " + group.text());
        group.first().forEach(voice -> lines.add(BELOW + BELOW + voice(voice)));
        if (group.others() > 0) {
            lines.add(BELOW
                    + BELOW
                    + String.format(Locale.ROOT, "%+.2f  %d others together", group.othersPoints(), group.others()));
        }
    }

    private static void add(ChangeAnswer change, List<String> lines) {
        lines.add(change.text());
        lines.add(BELOW + change.best().text());
        lines.add(BELOW + change.worst().text());
    }

    private static String votes(PlaceAnswer place) {
        VotesToFlip votes = place.votesToFlip();
        return votes == null
                ? "Reviews that would change its place: none told (" + place.votesNote() + ")"
                : "Reviews that would change its place with " + votes.over() + ": " + votes.count() + " by "
                        + votes.by();
    }

    private static String page(EvidenceAnswer evidence) {
        String text = evidence.text() == null ? "" : ": " + evidence.text();
        return "read " + evidence.readAt() + " " + evidence.url() + text;
    }

    /** Its points; then where it stands, and why it weighs less than wholly. */
    private static String voice(Voice voice) {
        ReviewAnswer review = voice.review();
        @Nullable LocalDate day = review.day();
        String reasons =
                review.reasons().stream().map(ReviewAnswer.WeightReason::text).collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "%+.2f  %s %s %s%s%s",
                voice.points(),
                day == null ? "without a day" : day,
                review.sourceTitle(),
                review.id(),
                review.url() == null ? "" : " " + review.url(),
                reasons.isEmpty() ? "" : String.format(Locale.ROOT, " (weight %.2f: %s)", review.weight(), reasons));
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%+8.2f", points);
    }
}
