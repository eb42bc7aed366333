package dev.ringback.serve.page;

/**
 * What stands around a page.
 *
 * @param title of the document, without the name of the site
 * @param canonical the page's own path, without what shared links gain; empty: none
 * @param report the path that a report of an error is about
 * @param structured JSON-LD, made safe for a script element; empty: none
 * @param feed the address of a feed of what changes here; empty: none
 */
public record Frame(String title, String description, String canonical, String report, String structured, String feed) {
    static Frame of(String title, String description, String canonical) {
        return new Frame(title, description, canonical, canonical, "", "");
    }

    /** The address of the form to report an error on this page. */
    public String reportHref() {
        return "/report?page=" + Query.encode(report);
    }
}
