package dev.ringback.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The file of a series that is being written. Never opened again once closed. Not thread-safe. */
final class ArchiveFile implements AutoCloseable {
    /** So that the name alone bounds the age of what is in a file, also where it is damaged; expiry rests on it. */
    static final Duration LONGEST_OPEN = Duration.ofDays(1);

    private final FileName name;
    private final UUID warcinfo;
    private final FileChannel channel;
    private long end;
    private long forced;

    private ArchiveFile(FileName name, UUID warcinfo, FileChannel channel) {
        this.name = name;
        this.warcinfo = warcinfo;
        this.channel = channel;
    }

    static ArchiveFile begin(ArchiveFolder folder, Series series, Clock clock) throws IOException {
        UUID warcinfo = UUID.randomUUID();
        Instant now = clock.instant();
        FileName name = FileName.of(series, now, warcinfo);
        ArchiveFile file = new ArchiveFile(name, warcinfo, folder.create(name));
        try {
            file.append(RecordWriter.warcinfo(warcinfo, name, now));
            return file;
        } catch (IOException fault) {
            file.giveUp(folder, fault);
            throw fault;
        }
    }

    private void giveUp(ArchiveFolder folder, IOException fault) {
        try {
            close();
            folder.delete(name);
        } catch (IOException alsoFailed) {
            fault.addSuppressed(alsoFailed);
        }
    }

    FileName name() {
        return name;
    }

    UUID warcinfo() {
        return warcinfo;
    }

    /** All before it is whole. */
    long end() {
        return end;
    }

    boolean takesMore(long rotateAtBytes, Instant now) {
        Duration age = Duration.between(name.begun(), now);
        return end < rotateAtBytes && age.compareTo(LONGEST_OPEN) < 0 && age.compareTo(LONGEST_OPEN.negated()) > 0;
    }

    /** Writes a whole member; what was written of it before a fault is taken back. */
    Place append(byte[] member) throws IOException {
        Place place = new Place(name.text(), end, member.length);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(member);
            while (bytes.hasRemaining()) {
                channel.write(bytes, end + bytes.position());
            }
            end = place.end();
            return place;
        } catch (IOException fault) {
            takeBack(fault);
            throw fault;
        }
    }

    /** Waits until the disk has all that was written. */
    void force() throws IOException {
        if (forced < end) {
            channel.force(true);
            forced = end;
        }
    }

    private void takeBack(IOException fault) {
        try {
            channel.truncate(end);
        } catch (IOException alsoFailed) {
            fault.addSuppressed(alsoFailed);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            force();
        }
    }
}
