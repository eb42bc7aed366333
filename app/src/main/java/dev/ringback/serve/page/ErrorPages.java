package dev.ringback.serve.page;

import dev.ringback.serve.words.Words;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** What a reader sees when there is no page to see. Thread-safe. */
@Singleton
public class ErrorPages {
    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    /**
     * What the page says.
     *
     * @param title what happened
     * @param detail the way out
     */
    public record ErrorPage(int status, String title, String detail) {}

    /** A whole page in UTF-8 that says what happened and what can be done. */
    public byte[] html(int status, String title, String detail) {
        Frame frame = new Frame(title, detail, "", "/", "", "");
        return templates.html("error", frame, new ErrorPage(status, title, detail));
    }

    /** The page of a status code, in the words of the message bundle. */
    public byte[] html(int status) {
        Words words = templates.words();
        String key = words.has("error." + status + ".title") ? "error." + status : "error.other";
        return html(status, words.of(key + ".title"), words.of(key + ".detail"));
    }

    byte[] notFound() {
        return html(HttpStatus.NOT_FOUND.getCode());
    }
}
