package dev.ringback.rank.observed;

import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.util.Optional;

/** What a provider promises of its support, so that an account can be held against it. */
public sealed interface Promise {

    /** What that account says of it. */
    Outcome outcome(Told told);

    /** The way in it is promised for; empty where it is promised for none in particular, or for no way in. */
    default Optional<Topic> topic() {
        return Optional.empty();
    }

    /**
     * Somebody answers within a time: a promised reply, or a promised wait on the phone.
     *
     * @param sure in no case later
     * @param latest later than {@code sure} where weekends may lie between; what took as long as neither tells nothing
     */
    record AnswerWithin(Optional<Topic> topic, Duration sure, Duration latest) implements Promise {
        @Override
        public Outcome outcome(Told told) {
            return told instanceof Took took && speaksOf(took.topic()) ? Outcome.of(took, sure, latest) : Outcome.ASIDE;
        }

        /** On hold is no e-mail: of a promise for one way in, only accounts that name this way speak. */
        private boolean speaksOf(Optional<Topic> about) {
            boolean isSpare = about.filter(Topic.SPARE::equals).isPresent();
            return topic.isEmpty() ? !isSpare : about.equals(topic);
        }
    }

    /** A spare is there within a time. */
    record SpareWithin(Duration sure, Duration latest) implements Promise {
        @Override
        public Outcome outcome(Told told) {
            boolean isSpare = told.topic().filter(Topic.SPARE::equals).isPresent();
            return told instanceof Took took && isSpare ? Outcome.of(took, sure, latest) : Outcome.ASIDE;
        }
    }

    /** Somebody is there at any hour. Who does not say which way was tried speaks of it, who tried another does not. */
    record RoundTheClock(Optional<Topic> topic) implements Promise {
        @Override
        public Outcome outcome(Told told) {
            return told instanceof Reach reach ? Outcome.of(reach, topic) : Outcome.ASIDE;
        }
    }

    /** Somebody is there when it is down: only accounts that tell of an outage speak of it. */
    record EmergencyLine(Optional<Topic> topic) implements Promise {
        @Override
        public Outcome outcome(Told told) {
            return told instanceof Reach reach && reach.inOutage() ? Outcome.of(reach, topic) : Outcome.ASIDE;
        }
    }

    /**
     * Somebody is there at certain hours. Reviews do not tell at which hour they called, so none speaks of it.
     *
     * @param text OpenStreetMap opening_hours
     */
    record OpenAt(Optional<Topic> topic, String text) implements Promise {
        @Override
        public Outcome outcome(Told told) {
            return Outcome.ASIDE;
        }
    }
}
