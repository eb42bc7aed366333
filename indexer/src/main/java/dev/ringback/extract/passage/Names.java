package dev.ringback.extract.passage;

/**
 * What the names say that its makers give to an element.
 *
 * @param quoted it holds what somebody else has said
 * @param frame it is part of the frame of the site, if it does not hold the main part
 * @param opens it opens by a click, though it is not shown at first
 * @param forReaders it is for those who listen
 * @param hidden the page's own styles hide it
 */
record Names(boolean quoted, boolean frame, boolean opens, boolean forReaders, boolean hidden) {
    static final Names NONE = new Names(false, false, false, false, false);
    static final Names ONLY_HIDDEN = new Names(false, false, false, false, true);
}
