package dev.ringback.store.embedded;

import dev.ringback.store.StartFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder with all state of one Ringback, held for this process alone until closed. The hold is a lock of the
 * operating system on {@code ringback.lock}, so it ends with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK_FILE = "ringback.lock";

    /** The locked byte is far behind the text, because on Windows nobody else can read a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Folders held in this process. Merely opening the lock file a second time and closing it again would drop the lock
     * on POSIX systems, so the file must not be touched for a folder that is in here.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Path realPath;
    private final FileChannel lockFile;

    private DataFolder(Path path, Path realPath, FileChannel lockFile) {
        this.path = path;
        this.realPath = realPath;
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder where it is missing, readable by its owner only, and takes the lock.
     *
     * @throws FolderInUse when another Ringback holds it
     * @throws StartFault when it cannot be written or is no folder
     */
    public static DataFolder open(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StartFault(String.format(
                    Locale.ROOT, "The data folder '%s' is a file. Choose a folder with --data-folder.", path));
        }
        try {
            Private.createFolders(path);
            Files.delete(Files.createTempFile(path, "write-check", null));
            return lock(path, path.toRealPath());
        } catch (IOException e) {
            throw new StartFault(
                    String.format(
                            Locale.ROOT,
                            "The data folder '%s' cannot be written: %s. Give this user write access, or choose another with --data-folder.",
                            path,
                            Reason.of(e)),
                    e);
        }
    }

    /** The folder as it was named by the user, for messages and for files. */
    public Path path() {
        return path;
    }

    /** The folder without symbolic links, to compare with what the operating system says. */
    Path realPath() {
        return realPath;
    }

    /** Gives the folder free; everything that works in it must have ended. May be called again. */
    @Override
    public void close() {
        if (!lockFile.isOpen()) {
            return;
        }
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StartFault(
                    String.format(Locale.ROOT, "The lock on the data folder '%s' could not be given back.", path), e);
        } finally {
            HELD.remove(realPath);
        }
    }

    private static DataFolder lock(Path path, Path realPath) throws IOException {
        if (!HELD.add(realPath)) {
            throw new FolderInUse(path, Optional.of(ProcessHandle.current().pid()));
        }
        try {
            return new DataFolder(path, realPath, lockedFile(path));
        } catch (IOException | StartFault e) {
            HELD.remove(realPath);
            throw e;
        }
    }

    private static FileChannel lockedFile(Path path) throws IOException {
        Path file = path.resolve(LOCK_FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw new FolderInUse(path, writtenPid(file));
            }
            writeOwnPid(channel);
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new FolderInUse(path, Optional.of(ProcessHandle.current().pid()));
        } catch (IOException | StartFault e) {
            channel.close();
            throw e;
        }
    }

    private static void writeOwnPid(FileChannel channel) throws IOException {
        String pid = ProcessHandle.current().pid() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static Optional<Long> writtenPid(Path file) {
        try {
            return Optional.of(Long.valueOf(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
