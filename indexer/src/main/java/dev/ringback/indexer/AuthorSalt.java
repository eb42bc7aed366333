package dev.ringback.indexer;

import dev.ringback.review.intake.AuthorKeys;
import dev.ringback.store.ReviewStore;
import dev.ringback.store.StartFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/**
 * The secret by which the keys of authors are made: a file of the data folder that only its user may read, made at the first
 * import and never sent anywhere. The record knows its fingerprint and takes no other.
 */
public final class AuthorSalt {
    static final String FILE = "author-salt";

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");

    private AuthorSalt() {}

    /**
     * @param folder the data folder, locked
     * @throws StartFault when it cannot be read or written, others may read it, or it is not the record's
     */
    public static AuthorKeys of(Path folder, ReviewStore store) {
        Path file = folder.resolve(FILE);
        Optional<String> held = store.saltFingerprint();
        if (!Files.exists(file) && held.isPresent()) {
            throw new StartFault("The file \"" + file + "\" is missing, and this record's authors were hashed with it;"
                    + " put it back from the machine or backup that imported reviews before.");
        }
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            AuthorKeys keys = read(file);
            if (!store.fixSaltFingerprint(keys.fingerprint()).equals(keys.fingerprint())) {
                throw new StartFault("The file \"" + file + "\" is not the one that this record's authors were hashed"
                        + " with, so one author would count as two; put the right one back.");
            }
            return keys;
        } catch (IOException fault) {
            throw new StartFault(
                    "The file \"" + file + "\" cannot be used: " + fault.getMessage() + "; give this user access.",
                    fault);
        }
    }

    private static AuthorKeys read(Path file) throws IOException {
        if (isPosix() && !OURS_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new StartFault("The file \"" + file + "\" may be read by others, and it is a secret; run \"chmod 600 "
                    + file + "\", or if somebody may have read it, ask for help before you go on.");
        }
        byte[] salt = Files.readAllBytes(file);
        if (salt.length != AuthorKeys.SALT_BYTES) {
            throw new StartFault("The file \"" + file + "\" has " + salt.length + " bytes; accepted: the "
                    + AuthorKeys.SALT_BYTES + " that were written when it was made. Put the right one back.");
        }
        return new AuthorKeys(salt);
    }

    /** Whole or not at all: a kill leaves no half of a secret. */
    private static void make(Path file) throws IOException {
        byte[] salt = new byte[AuthorKeys.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Path half = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(half);
        FileAttribute<?>[] attributes = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OURS_ALONE)}
                : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            ByteBuffer bytes = ByteBuffer.wrap(salt);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
