package dev.ringback.archive;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Everything a host answered, byte for byte, in WARC 1.1 files, so that each fact leads to the very bytes. A file is
 * written by one archive once and never opened for writing again; a run begins new ones. Thread-safe; several archives may
 * share a folder. Internal: nothing of it is ever served.
 */
public final class Archive implements AutoCloseable {
    /** Large enough that a year is a few hundred files, small enough to copy and to check one by one. */
    public static final long ROTATE_AT_BYTES = 256L << 20;

    private final ArchiveFolder folder;
    private final Clock clock;
    private final long rotateAtBytes;
    private final Map<Series, ArchiveFile> open = new EnumMap<>(Series.class);
    private boolean closed;

    private Archive(ArchiveFolder folder, Clock clock, long rotateAtBytes) {
        this.folder = folder;
        this.clock = clock;
        this.rotateAtBytes = rotateAtBytes;
    }

    /**
     * @param folder created where it is missing
     * @param rotateAtBytes a file that is as long takes no further record
     * @throws ArchiveFault when it is no folder
     */
    public static Archive open(Path folder, Clock clock, long rotateAtBytes) {
        return new Archive(ArchiveFolder.open(folder), clock, rotateAtBytes);
    }

    /**
     * Keeps a whole answer. It is on the disk, come a power cut or not, when {@link #force} has returned; that one is for
     * many, because a disk takes as long for one as for a hundred.
     *
     * @throws ArchiveFault when it could not be written (a full disk); then nothing of it counts
     */
    public Place write(Capture capture) {
        return append(capture.series(), file -> RecordWriter.response(capture, file.warcinfo()));
    }

    /**
     * Keeps the head of an answer that brings nothing new, and what it refers to: of a 304, or of the same payload again.
     * An answer whose payload is not the same byte for byte (compressed anew, say) is kept whole, because the standard's
     * word for a revisit would be untrue of it.
     *
     * @throws ArchiveFault as {@link #write}
     */
    public Place writeRevisit(Capture capture, Revisited original) {
        boolean same =
                capture.payloadSha256().isPresent() && capture.payloadSha256().equals(original.payloadSha256());
        return same || capture.status() == RecordWriter.NOT_MODIFIED
                ? append(capture.series(), file -> RecordWriter.revisit(capture, original, file.warcinfo()))
                : write(capture);
    }

    /**
     * The record at this place, if it is whole and the one that is expected there.
     *
     * @throws ArchiveFault when the file cannot be opened or the thread is interrupted, which says nothing of the record
     */
    public Reading read(Place place, UUID id, String contentSha256) {
        return expect(readAt(place), kept -> is(kept, id, contentSha256), "another record is here than " + id);
    }

    /**
     * Waits until the disk has all that was written.
     *
     * @throws ArchiveFault when it does not take it; then nothing that was written since the last time may be relied on
     */
    public synchronized void force() {
        for (ArchiveFile file : List.copyOf(open.values())) {
            try {
                file.force();
            } catch (IOException fault) {
                open.values().remove(file); // asked once more, the disk may say yes and have nothing
                throw new ArchiveFault("the disk does not keep \"" + file.name().text() + "\": " + fault, fault);
            }
        }
    }

    /**
     * The capture that has the content of this one: itself, or the one that it revisits.
     *
     * @param places where the captures are
     */
    public Reading original(Kept kept, Function<UUID, Optional<Place>> places) {
        return kept.revisited()
                .map(revisited -> original(kept, revisited, places))
                .orElse(new Reading.Whole(kept));
    }

    /**
     * Gives every whole capture behind what is known of each file: after a kill, what was written and not entered yet.
     *
     * @param settled by the name of a file: the offset before which every capture is known, 0 if none is. With several
     *     writers the greatest known offset is not enough, because an earlier one may be missing; what is known already may
     *     be given again, so enter it by its id
     * @return what could not be read, such as the torn end of the file that was being written. It can stay there, because
     *     nothing is ever appended to it
     */
    public List<Damage> recover(ToLongFunction<String> settled, Consumer<Kept> found) {
        List<Damage> damages = new ArrayList<>();
        folder.files().forEach(file -> scan(file, settled.applyAsLong(file.text()), found, damages::add));
        return damages;
    }

    /** Reads every file whole and names each place that is damaged; changes nothing. */
    public List<Damage> check() {
        return recover(file -> 0, kept -> {});
    }

    /**
     * Deletes the files that are wholly older than their series may be kept.
     *
     * @return their names
     */
    public synchronized List<String> expire(Instant now) {
        List<String> gone = new ArrayList<>();
        for (FileName file : folder.files()) {
            if (!isOpen(file) && file.series().isOver(file.begun().plus(ArchiveFile.LONGEST_OPEN), now)) {
                delete(file);
                gone.add(file.text());
            }
        }
        return gone;
    }

    @Override
    public synchronized void close() {
        closed = true;
        open.values().forEach(Archive::retire);
        open.clear();
    }

    private interface Form {
        byte[] of(ArchiveFile file) throws IOException;
    }

    private synchronized Place append(Series series, Form form) {
        if (closed) {
            throw new ArchiveFault("the archive in \"" + folder.path() + "\" is closed");
        }
        try {
            ArchiveFile file = fileOf(series);
            return file.append(form.of(file));
        } catch (IOException fault) {
            Optional.ofNullable(open.remove(series)).ifPresent(Archive::retire);
            throw new ArchiveFault(
                    "nothing can be written to the archive in \"" + folder.path()
                            + "\"; it needs a disk with room that can be written to: " + fault,
                    fault);
        }
    }

    private ArchiveFile fileOf(Series series) throws IOException {
        ArchiveFile current = open.get(series);
        if (current != null && current.takesMore(rotateAtBytes, clock.instant())) {
            return current;
        }
        Optional.ofNullable(open.remove(series)).ifPresent(Archive::retire);
        ArchiveFile next = ArchiveFile.begin(folder, series, clock);
        open.put(series, next);
        return next;
    }

    private static void retire(ArchiveFile file) {
        try {
            file.close();
        } catch (IOException fault) {
            throw new ArchiveFault("\"" + file.name().text() + "\" cannot be closed", fault);
        }
    }

    private Reading original(Kept kept, Revisited revisited, Function<UUID, Optional<Place>> places) {
        return places.apply(revisited.id())
                .map(place ->
                        expect(readAt(place), found -> has(found, kept, revisited), "what was revisited is not here"))
                .orElse(lost(kept.place(), "it revisits " + revisited.id() + ", of which no place is known"));
    }

    private static boolean has(Kept found, Kept revisit, Revisited revisited) {
        return found.revisited().isEmpty()
                && found.capture().id().equals(revisited.id())
                && (revisit.capture().status() == RecordWriter.NOT_MODIFIED
                        || found.capture()
                                .contentSha256()
                                .equals(revisit.capture().contentSha256()));
    }

    private static boolean is(Kept kept, UUID id, String contentSha256) {
        return kept.capture().id().equals(id) && kept.capture().contentSha256().equals(contentSha256);
    }

    private interface Expected {
        boolean is(Kept kept);
    }

    private static Reading expect(Reading reading, Expected expected, String otherwise) {
        return reading instanceof Reading.Whole whole && !expected.is(whole.kept())
                ? lost(whole.kept().place(), otherwise)
                : reading;
    }

    private Reading readAt(Place place) {
        FileName file = FileName.read(place.file()).orElseThrow();
        if (!folder.has(file)) {
            return lost(place, "there is no such file");
        }
        try (FileChannel channel = folder.read(file)) {
            Member member = Member.read(channel, place.offset(), Math.min(place.end(), channel.size()));
            return RecordReader.read(file, member)
                    .filter(kept -> kept.place().equals(place))
                    .map(kept -> (Reading) new Reading.Whole(kept))
                    .orElse(lost(place, "another record is here"));
        } catch (ClosedByInterruptException | FileSystemException fault) {
            throw unreadable(file, fault);
        } catch (IOException fault) {
            return lost(place, Scan.what(fault));
        }
    }

    private static Reading lost(Place place, String what) {
        return new Reading.Lost(new Damage(place.file(), place.offset(), place.length(), what));
    }

    private void scan(FileName file, long from, Consumer<Kept> found, Consumer<Damage> damaged) {
        long written = writtenTo(file);
        try (FileChannel channel = folder.read(file)) {
            new Scan(file, channel, Math.min(written, channel.size()), found, damaged).from(from);
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    /** Says nothing of the bytes: we were interrupted, or may not open the file. */
    private ArchiveFault unreadable(FileName file, IOException fault) {
        return new ArchiveFault("\"" + folder.path(file) + "\" cannot be read: " + fault, fault);
    }

    private synchronized boolean isOpen(FileName file) {
        return open.values().stream().anyMatch(each -> each.name().text().equals(file.text()));
    }

    /** Of a file that is being written, only what is whole; else as far as it goes. */
    private synchronized long writtenTo(FileName file) {
        return open.values().stream()
                .filter(each -> each.name().text().equals(file.text()))
                .mapToLong(ArchiveFile::end)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private void delete(FileName file) {
        try {
            folder.delete(file);
        } catch (IOException fault) {
            throw new ArchiveFault("\"" + folder.path(file) + "\" is too old to be kept and cannot be deleted", fault);
        }
    }
}
