package dev.ringback.index.observed;

import dev.ringback.model.Aspect;
import dev.ringback.model.KeptReview;
import dev.ringback.model.Mention;
import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.Polarity;
import dev.ringback.model.Review;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one review tells of how promises were met: how long an answer, a wait or a spare took, and whether anybody was got hold
 * of. Complaints to an authority are about money and the company, and tell nothing of it. Decision 0034 says what is left aside.
 */
final class Tellings {
    /** A review of more is a list of grievances; the first ones tell enough, and no row grows without end. */
    static final int MOST = 8;

    private static final Set<Topic> ANY = Collections.unmodifiableSet(EnumSet.allOf(Topic.class));
    private static final Set<Topic> WAYS_IN =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Topic.SPARE)));

    private static final Duration LONGEST_CALL = Duration.ofHours(12);

    private Tellings() {}

    static List<Told> of(KeptReview kept) {
        if (kept.review().kind() != Review.Kind.REVIEW) {
            return List.of();
        }
        Set<Told> told = new LinkedHashSet<>();
        for (TimeTaken time : kept.reading().times()) {
            took(kept.review().text(), time).ifPresent(told::add);
        }
        reach(kept).ifPresent(told::add);
        return told.stream().limit(MOST).toList();
    }

    /** How long an outage or money took is no promise of support, nor is a repair, unless it is by a spare. */
    private static Optional<Told> took(Optional<String> text, TimeTaken time) {
        return switch (time.of()) {
            case ANSWER, WAIT -> Optional.of(new Took(time.of(), topic(text, time), time.length()));
            case FIX ->
                topic(text, time)
                        .filter(Topic.SPARE::equals)
                        .map(spare -> new Took(time.of(), Optional.of(spare), time.length()));
            case OUTAGE, MONEY -> Optional.empty();
        };
    }

    private static Optional<Topic> topic(Optional<String> text, TimeTaken time) {
        return TopicWords.of(text, time.quote(), ANY).filter(topic -> mayTake(topic, time.length()));
    }

    /** Nobody is on hold for days: a call that is told of with them was about what took them. */
    private static boolean mayTake(Topic topic, Duration length) {
        return switch (topic) {
            case PHONE, CHAT -> length.compareTo(LONGEST_CALL) <= 0;
            case CALLBACK, WRITING, SPARE -> true;
        };
    }

    /** Who praises and blames it at once tells nothing of one call. */
    private static Optional<Told> reach(KeptReview kept) {
        return mention(kept, Aspect.REACH)
                .filter(mention -> mention.polarity() != Polarity.MIXED)
                .map(mention -> new Reach(
                        TopicWords.of(kept.review().text(), mention.quote(), WAYS_IN),
                        mention.polarity() == Polarity.POS,
                        mention(kept, Aspect.OUTAGE).isPresent()));
    }

    private static Optional<Mention> mention(KeptReview kept, Aspect aspect) {
        return kept.reading().mentions().stream()
                .filter(mention -> mention.aspect() == aspect)
                .findFirst();
    }
}
