package dev.ringback.index.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class ToldBytesTest {
    @Test
    void whatIsWrittenIsRead() {
        List<Optional<Topic>> topics = Stream.concat(
                        Stream.of(Optional.<Topic>empty()),
                        Arrays.stream(Topic.values()).map(Optional::of))
                .toList();
        List<Told> all = new ArrayList<>();
        for (Optional<Topic> topic : topics) {
            for (TimeTaken.Of of : TimeTaken.Of.values()) {
                all.add(new Took(of, topic, Duration.ofSeconds(7L * all.size() * all.size() * all.size())));
            }
            for (int bits = 0; bits < 4; bits++) {
                all.add(new Reach(topic, (bits & 1) != 0, (bits & 2) != 0));
            }
        }
        for (boolean isShown : new boolean[] {true, false}) {
            BytesRef bytes = ToldBytes.write(isShown, all);
            assertEquals(all, ToldBytes.read(bytes));
            assertEquals(isShown, ToldBytes.isShown(bytes));
        }
    }

    @Test
    void aTimeTakesAFewBytes() {
        Told days = new Took(TimeTaken.Of.WAIT, Optional.of(Topic.PHONE), Duration.ofDays(3));
        assertEquals(5, ToldBytes.write(true, List.of(days)).length);
    }
}
