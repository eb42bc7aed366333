package dev.ringback.serve.page;

import jakarta.inject.Singleton;

/** What a reader sees when there is no page to see. Thread-safe. */
@Singleton
public class ErrorPages {
    private final Templates templates;

    ErrorPages(Templates templates) {
        this.templates = templates;
    }

    /** @param title what happened, @param detail the way out */
    public record ErrorPage(int status, String title, String detail) {}

    /** A whole page in UTF-8 that says what happened and what can be done. */
    public byte[] html(int status, String title, String detail) {
        Frame frame = new Frame(title, detail, "", "/", "");
        return templates.html("error", frame, new ErrorPage(status, title, detail));
    }

    byte[] notFound() {
        var words = templates.words();
        return html(404, words.of("error.404.title"), words.of("error.404.detail"));
    }
}
