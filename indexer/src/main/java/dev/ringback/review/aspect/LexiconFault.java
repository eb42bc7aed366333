package dev.ringback.review.aspect;

/** A lexicon of ours cannot be read; a test that loads it stops the build. */
final class LexiconFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LexiconFault(String language, int line, String what) {
        super("data/aspects/" + language + ".tsv, line " + line + ": " + what);
    }

    LexiconFault(String language, Throwable cause) {
        super("data/aspects/" + language + ".tsv cannot be read", cause);
    }
}
