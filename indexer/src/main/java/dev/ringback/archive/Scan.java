package dev.ringback.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one file from front to back. Where it meets what is no record of the file it goes on at the next that is, so that
 * one damaged place costs no more than itself.
 */
final class Scan {
    private final FileName file;
    private final FileChannel channel;
    private final long end;
    private final Consumer<Kept> found;
    private final Consumer<Damage> damaged;

    /** @param end where to stop: the end of the file, or of what is known to be whole while it is written */
    Scan(FileName file, FileChannel channel, long end, Consumer<Kept> found, Consumer<Damage> damaged) {
        this.file = file;
        this.channel = channel;
        this.end = end;
        this.found = found;
        this.damaged = damaged;
    }

    void from(long start) throws IOException {
        long at = start;
        while (at < end) {
            at = step(at);
        }
        if (end == 0) {
            damaged.accept(new Damage(file.text(), 0, 0, "the file is empty"));
        }
    }

    private long step(long at) throws IOException {
        try {
            return next(at);
        } catch (IOException fault) {
            long next = nextWhole(at + 1);
            damaged.accept(new Damage(file.text(), at, next - at, what(fault)));
            return next;
        }
    }

    private long next(long at) throws IOException {
        Member member = Member.read(channel, at, end);
        Optional<Kept> kept = RecordReader.read(file, member);
        kept.ifPresent(found);
        return at + member.length();
    }

    private long nextWhole(long from) throws IOException {
        long at = Member.nextBegin(channel, from, end);
        while (at < end && !isWhole(at)) {
            at = Member.nextBegin(channel, at + 1, end);
        }
        return at;
    }

    private boolean isWhole(long at) {
        try {
            RecordReader.read(file, Member.read(channel, at, end));
            return true;
        } catch (IOException noRecord) {
            return false;
        }
    }

    static String what(IOException fault) {
        return fault.getMessage() == null ? fault.toString() : fault.getMessage();
    }
}
