package dev.ringback.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/** Copies the last commit of one directory into another, which has none until all of it is there and on disk. */
final class CommitCopy {
    /** A writer that still works there may delete what is being copied; each time it has committed something newer. */
    private static final int TRIES = 5;

    /** As Lucene calls what is no commit yet. */
    private static final String ASIDE = "pending_";

    private CommitCopy() {}

    static void copy(Directory from, Directory to) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                copyOnce(from, to);
                return;
            } catch (FileNotFoundException | NoSuchFileException movedOn) {
                if (tries == TRIES) {
                    throw movedOn;
                }
                clear(to);
            }
        }
    }

    private static void copyOnce(Directory from, Directory to) throws IOException {
        SegmentInfos commit = SegmentInfos.readLatestCommit(from);
        Set<String> files = new HashSet<>(commit.files(false));
        for (String file : files) {
            to.copyFrom(from, file, file, IOContext.DEFAULT);
        }
        String segments = commit.getSegmentsFileName();
        to.copyFrom(from, segments, ASIDE + segments, IOContext.DEFAULT);
        files.add(ASIDE + segments);
        to.sync(files);
        to.rename(ASIDE + segments, segments);
        to.syncMetaData();
    }

    private static void clear(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
    }
}
