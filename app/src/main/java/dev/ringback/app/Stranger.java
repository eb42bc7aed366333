package dev.ringback.app;

/** Text that strangers wrote, on a terminal. */
final class Stranger {
    private Stranger() {}

    /** A stranger's text may not command the terminal. */
    static String visible(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }

    /** The last so many characters, where there are more. */
    static String end(String text, int width) {
        return text.length() <= width ? text : "…" + text.substring(text.length() - width + 1);
    }

    /** So wide and not wider. */
    static String cell(String text, int width) {
        String visible = visible(text);
        String cut = visible.length() <= width ? visible : visible.substring(0, width - 1) + "…";
        return cut + " ".repeat(width - cut.length());
    }
}
