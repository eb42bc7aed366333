package dev.ringback.extract;

import dev.ringback.extract.page.PageProblem;
import dev.ringback.fetch.Reply;
import dev.ringback.fetch.WebAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages for tests: our own, or those of others where they lie beside the checkout. */
final class Pages {
    static final WebAddress HOME = address("https://www.example.com/");

    private Pages() {}

    static WebAddress address(String text) {
        return switch (WebAddress.read(text)) {
            case WebAddress.Reading.Good good -> good.address();
            case WebAddress.Reading.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    static PageReading read(String html, Reply.Header... headers) {
        return read(HOME, html, headers);
    }

    static PageReading read(WebAddress address, String html, Reply.Header... headers) {
        return PageReading.read(address, List.of(headers), html.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> addresses(PageReading page) {
        return page.links().stream().map(link -> link.address().toString()).toList();
    }

    static List<PageProblem.Kind> problems(PageReading page) {
        return page.problems().stream().map(PageProblem::kind).toList();
    }

    /** The corpora of others that lie beside a checkout and are read where they are, never copied in. */
    static Optional<Path> corpus(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("corpus").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
