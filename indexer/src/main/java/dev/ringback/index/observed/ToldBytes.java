package dev.ringback.index.observed;

import dev.ringback.model.Observation.Reach;
import dev.ringback.model.Observation.Told;
import dev.ringback.model.Observation.Took;
import dev.ringback.model.TimeTaken;
import dev.ringback.model.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What a review tells, in a few bytes: first whether its words may be shown, then for each thing one byte (topic, kind, two
 * flags) and for a time its seconds.
 */
final class ToldBytes {
    private static final Topic[] TOPICS = Topic.values();
    private static final TimeTaken.Of[] KINDS = TimeTaken.Of.values();

    private static final int TOPIC_BITS = 0b111;
    private static final int KIND = 3;
    private static final int KIND_BITS = 0b111;
    private static final int REACH = 0b111;
    private static final int REACHED = 1 << 6;
    private static final int IN_OUTAGE = 1 << 7;

    private ToldBytes() {}

    static BytesRef write(boolean isShown, List<Told> all) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamDataOutput out = new OutputStreamDataOutput(bytes)) {
            out.writeByte((byte) (isShown ? 1 : 0));
            for (Told told : all) {
                write(told, out);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new BytesRef(bytes.toByteArray());
    }

    private static void write(Told told, OutputStreamDataOutput out) throws IOException {
        int topic = told.topic().map(each -> each.ordinal() + 1).orElse(0);
        switch (told) {
            case Took took -> {
                out.writeByte((byte) (topic | took.of().ordinal() << KIND));
                out.writeVLong(Math.max(0, took.length().toSeconds()));
            }
            case Reach reach ->
                out.writeByte((byte)
                        (topic | REACH << KIND | (reach.reached() ? REACHED : 0) | (reach.inOutage() ? IN_OUTAGE : 0)));
        }
    }

    static boolean isShown(BytesRef bytes) {
        return bytes.bytes[bytes.offset] == 1;
    }

    static List<Told> read(BytesRef bytes) {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset + 1, bytes.length - 1);
        List<Told> all = new ArrayList<>();
        while (!in.eof()) {
            all.add(read(in.readByte(), in));
        }
        return List.copyOf(all);
    }

    private static Told read(byte head, ByteArrayDataInput in) {
        int topic = head & TOPIC_BITS;
        Optional<Topic> about = topic == 0 ? Optional.empty() : Optional.of(TOPICS[topic - 1]);
        int kind = head >>> KIND & KIND_BITS;
        return kind == REACH
                ? new Reach(about, (head & REACHED) != 0, (head & IN_OUTAGE) != 0)
                : new Took(KINDS[kind], about, Duration.ofSeconds(in.readVLong()));
    }
}
