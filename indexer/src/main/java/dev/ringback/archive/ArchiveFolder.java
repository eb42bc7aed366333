package dev.ringback.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one folder in which archive files are. Whatever else lies there is not touched, and no link is followed out of it. */
record ArchiveFolder(Path path) {

    static ArchiveFolder open(Path path) {
        try {
            return new ArchiveFolder(Files.createDirectories(path).toRealPath());
        } catch (IOException fault) {
            throw new ArchiveFault(
                    "the archive needs \"" + path + "\" as a folder that it can write to: " + fault, fault);
        }
    }

    /** In the order of their names. */
    List<FileName> files() {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(ArchiveFolder::isPlain)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .map(FileName::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException fault) {
            throw new ArchiveFault("the folder of the archive, \"" + path + "\", cannot be listed", fault);
        }
    }

    boolean has(FileName file) {
        return isPlain(path(file));
    }

    FileChannel read(FileName file) throws IOException {
        return FileChannel.open(path(file), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    FileChannel create(FileName file) throws IOException {
        FileChannel channel = FileChannel.open(path(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            forceNames();
            return channel;
        } catch (IOException fault) {
            channel.close();
            throw fault;
        }
    }

    void delete(FileName file) throws IOException {
        Files.deleteIfExists(path(file));
        forceNames();
    }

    Path path(FileName file) {
        return path.resolve(file.text());
    }

    /** A file whose name is not on the disk is lost with its bytes. Only POSIX systems open folders; elsewhere skipped. */
    private void forceNames() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static boolean isPlain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
