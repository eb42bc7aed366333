package dev.ringback.serve.api;

import dev.ringback.index.Generation;
import dev.ringback.index.ask.SearchHits;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Review;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Verdict;
import dev.ringback.serve.ReviewStanding;
import dev.ringback.serve.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's account of a provider. Texts and quotes that their owner does not let be shown are {@code null}: they are read
 * for what they say, and not passed on.
 *
 * @param kind review or complaint
 * @param writers merchants, consumers or anyone: who writes at the source; what consumers wrote is never counted with merchants'
 * @param stars from 1 to 5
 * @param supportStars the mark for customer service alone, from 1 to 5
 * @param day of writing, in UTC
 * @param language of the text, BCP 47
 * @param verified whether the source says that it has checked the author to be a customer
 * @param invited whether the provider asked for it; {@code null}: the source does not say
 * @param trust verified, established or new: how much is known of the author
 * @param text {@code null}: see {@code textNote}
 * @param textNote why there is no text: not_ours_to_show or none
 * @param highlight the stretch of the text in which the words were found; {@code null}: no text, or no words
 * @param weight how much it counts, from 0 to 1; what it says has no part in that
 * @param usedInScore whether it has a part in the score
 * @param reasons why it counts less than wholly, or has no part in the score
 */
public record ReviewAnswer(
        String id,
        String provider,
        String source,
        String sourceTitle,
        String writers,
        String kind,
        @Nullable String url,
        @Nullable BigDecimal stars,
        @Nullable BigDecimal supportStars,
        @Nullable LocalDate day,
        @Nullable String language,
        boolean verified,
        @Nullable Boolean invited,
        String trust,
        @Nullable String country,
        @Nullable String business,
        @Nullable String text,
        @Nullable String textNote,
        @Nullable Highlight highlight,
        List<AspectMention> aspects,
        List<TimeMention> times,
        @Nullable ReplyAnswer reply,
        @Nullable ComplaintAnswer complaint,
        double weight,
        boolean usedInScore,
        List<WeightReason> reasons) {

    /**
     * A text with what matched in it.
     *
     * @param marks stretches of characters (UTF-16 code units), the end not with them
     */
    public record Highlight(String text, List<MarkAnswer> marks) {
        static @Nullable Highlight of(SearchHits.Hit hit) {
            return hit.text().isEmpty() ? null : new Highlight(hit.text(), marks(hit));
        }

        private static List<MarkAnswer> marks(SearchHits.Hit hit) {
            return hit.marks().stream()
                    .map(mark -> new MarkAnswer(mark.from(), mark.to()))
                    .toList();
        }
    }

    public record MarkAnswer(int from, int to) {}

    /**
     * @param aspect reach, speed, attitude, ability, promise, runaround, outage, money or general
     * @param polarity pos, neg or mixed
     * @param quote the few words it rests on; {@code null}: not ours to show
     */
    public record AspectMention(
            String aspect, String polarity, @Nullable String quote) {}

    /**
     * How long something took, as the text tells it.
     *
     * @param of wait, answer, fix, outage or money
     * @param length ISO 8601, of a range the longer
     */
    public record TimeMention(
            String of, String length, @Nullable String quote) {}

    /**
     * What the provider answered in public.
     *
     * @param countsAsSupport {@code false}: a machine seems to have sent it
     */
    public record ReplyAnswer(
            @Nullable String text,
            @Nullable LocalDate day,
            @Nullable Instant at,
            boolean countsAsSupport) {}

    /**
     * What the authority noted of a complaint.
     *
     * @param timely whether the company answered in the time the authority asks for
     */
    public record ComplaintAnswer(
            @Nullable String product,
            @Nullable String issue,
            @Nullable String response,
            @Nullable Boolean timely,
            @Nullable LocalDate sentOn) {}

    /** With a stable code. */
    public record WeightReason(String code, String text) {}

    static ReviewAnswer of(KeptReview kept, @Nullable Highlight highlight, Generation generation, Words words) {
        Review review = kept.review();
        ReviewStanding standing = ReviewStanding.of(kept, generation);
        Optional<String> text = review.text().filter(any -> kept.isShown());
        return new ReviewAnswer(
                review.id(),
                review.provider(),
                review.source(),
                title(review.source(), generation),
                Wire.lower(standing.writers()),
                Wire.lower(review.kind()),
                review.url().orElse(null),
                review.stars().orElse(null),
                review.supportStars().orElse(null),
                review.day().orElse(null),
                kept.reading().language().or(review::language).orElse(null),
                review.verified(),
                review.invited().orElse(null),
                Wire.lower(review.trust()),
                review.country().orElse(null),
                review.business().map(Wire::lower).orElse(null),
                text.orElse(null),
                text.isPresent() ? null : kept.isShown() ? "none" : "not_ours_to_show",
                kept.isShown() ? highlight : null,
                kept.reading().mentions().stream()
                        .map(mention -> mention(mention, kept))
                        .toList(),
                kept.reading().times().stream().map(time -> time(time, kept)).toList(),
                review.reply().map(reply -> reply(reply, kept)).orElse(null),
                review.complaint().map(ReviewAnswer::complaint).orElse(null),
                kept.verdict().permille() / (double) Verdict.WHOLE,
                standing.isUsed(),
                reasons(kept, standing, words));
    }

    private static String title(String source, Generation generation) {
        return generation.reviewSources().title(source);
    }

    private static AspectMention mention(Mention mention, KeptReview kept) {
        return new AspectMention(
                Wire.lower(mention.aspect()), Wire.lower(mention.polarity()), kept.isShown() ? mention.quote() : null);
    }

    private static TimeMention time(TimeTaken time, KeptReview kept) {
        return new TimeMention(Wire.lower(time.of()), time.length().toString(), kept.isShown() ? time.quote() : null);
    }

    private static ReplyAnswer reply(Review.Reply reply, KeptReview kept) {
        return new ReplyAnswer(
                reply.text().filter(any -> kept.isShown()).orElse(null),
                reply.day().orElse(null),
                reply.at().orElse(null),
                kept.verdict().replyCounts());
    }

    private static ComplaintAnswer complaint(Review.Complaint complaint) {
        return new ComplaintAnswer(
                complaint.product().orElse(null),
                complaint.issue().orElse(null),
                complaint.response().orElse(null),
                complaint.timely().orElse(null),
                complaint.sentOn().orElse(null));
    }

    private static List<WeightReason> reasons(KeptReview kept, ReviewStanding standing, Words words) {
        List<WeightReason> reasons = new ArrayList<>();
        kept.verdict()
                .grounds()
                .forEach(ground -> reasons.add(new WeightReason(Wire.lower(ground.kind()), words.ground(ground))));
        standing.whyNot().forEach(why -> reasons.add(new WeightReason(Wire.lower(why), words.of("unused." + why))));
        return reasons;
    }
}
