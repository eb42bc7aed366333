package dev.ringback.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What is mutated: our own pages and feeds, and where they lie beside the checkout, those of others. */
final class FuzzPages {
    /** A mutant of a small page takes a millisecond; those of the large ones are measured apart. */
    private static final int MOST_SMALL = 8_000;

    private static final int LARGE_ONE_IN = 20;

    private static final List<String> CORPORA =
            List.of("review-pages", "feeds", "status-feeds", "status-pages-html", "structured-data");

    private FuzzPages() {}

    /** Ours, which are always there. */
    static List<byte[]> own() {
        List<byte[]> pages = new ArrayList<>(in(own("pages")));
        pages.addAll(in(own("status")));
        return pages;
    }

    /** Ours, and the small ones of others. */
    static List<byte[]> small() {
        return all().stream().filter(page -> page.length <= MOST_SMALL).toList();
    }

    /** All, so often that one in twenty is large: a mutant of those takes ten times as long. */
    static List<byte[]> mixed() {
        List<byte[]> small = small();
        List<byte[]> mixed = new ArrayList<>(
                all().stream().filter(page -> page.length > MOST_SMALL).toList());
        int most = LARGE_ONE_IN * mixed.size();
        while (mixed.size() < most) {
            mixed.addAll(small);
        }
        return mixed;
    }

    static List<byte[]> all() {
        List<byte[]> pages = own();
        CORPORA.forEach(name -> Pages.corpus(name).ifPresent(folder -> pages.addAll(in(folder))));
        return pages;
    }

    static List<byte[]> packed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html.gz"))
                    .sorted()
                    .map(FuzzPages::bytes)
                    .toList();
        }
    }

    private static Path own(String folder) {
        try {
            return Path.of(Optional.ofNullable(FuzzPages.class.getResource(folder))
                    .orElseThrow()
                    .toURI());
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static List<byte[]> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".jsonl"))
                    .sorted()
                    .map(FuzzPages::bytes)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream plain = Files.newInputStream(file);
                InputStream open = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            return open.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
