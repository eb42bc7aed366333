package dev.ringback.serve.ask;

/** A place in a list whose edition has been replaced: going on would tell things twice or leave some out. */
public final class CursorGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CursorGone(String edition, String current) {
        super("The cursor is of the edition \"" + edition + "\", which has been replaced by \"" + current
                + "\"; ask again without \"cursor\"");
    }
}
