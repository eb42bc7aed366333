package dev.ringback.store.embedded;

import dev.ringback.store.StartFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked from the class path into the data folder once per archive. The folder carries the
 * archive's hash in its name, so a newer Ringback unpacks anew and never mixes two versions.
 */
record Binaries(Path folder, Platform platform) {
    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final int NAME_HASH_CHARS = 12;

    /** Unpacks what is not there yet. */
    static Binaries unpackedIn(Path home, Platform platform) {
        try {
            Path folder = home.resolve("bin-" + hash(platform));
            if (!Files.isDirectory(folder)) {
                unpack(platform, folder);
            }
            return new Binaries(folder, platform);
        } catch (IOException e) {
            throw new StartFault(
                    String.format(
                            Locale.ROOT,
                            "PostgreSQL could not be unpacked into '%s': %s. Make room or give write access there, or choose another folder with --data-folder.",
                            home,
                            Reason.of(e)),
                    e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(platform.fileName(name));
    }

    /** Deletes what other versions, or a start that was killed while unpacking, left beside this one. */
    void deleteOthers() throws IOException {
        FolderTree.deleteOthers(Objects.requireNonNull(folder.getParent()), "bin-*", folder);
    }

    private static void unpack(Platform platform, Path folder) throws IOException {
        long start = System.nanoTime();
        Path half = FolderTree.beside(folder);
        try (InputStream archive = open(platform);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            unpack(tar, half);
        }
        FolderTree.putInPlace(half, folder);
        LOG.info("Unpacked PostgreSQL into '{}' in {} ms", folder, (System.nanoTime() - start) / 1_000_000);
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("the archive has an entry outside of itself, '" + entry.getName() + "'");
            }
            unpack(tar, entry, target);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, FileSystems.getDefault().getPath(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            markExecutable(target, entry.getMode());
        }
    }

    private static void markExecutable(Path file, int mode) throws IOException {
        boolean executable = (mode & 0100) != 0;
        if (executable && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String hash(Platform platform) throws IOException {
        try (InputStream archive = open(platform)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_HASH_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, this one has not.", e);
        }
    }

    private static InputStream open(Platform platform) {
        InputStream archive = Binaries.class.getResourceAsStream("/" + platform.archive());
        if (archive == null) {
            throw new StartFault(String.format(
                    Locale.ROOT,
                    "This build of Ringback does not carry '%s'. Take a whole build, or give a PostgreSQL of your own with --database-url.",
                    platform.archive()));
        }
        return new BufferedInputStream(archive);
    }
}
