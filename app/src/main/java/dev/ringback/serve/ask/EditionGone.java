package dev.ringback.serve.ask;

/** An edition that was there and cannot be asked for any more; another stands in its place. */
public final class EditionGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String successor;

    private EditionGone(String message, String successor) {
        super(message);
        this.successor = successor;
    }

    /**
     * @param id of the edition
     * @param successor id of what stands in its place
     * @param link where the same can be asked of that one
     */
    public static EditionGone erased(String id, String successor, String link) {
        return new EditionGone(
                "The edition \"" + id
                        + "\" is no longer kept: something in it was erased for good. In its place there is \""
                        + successor + "\": " + link,
                link);
    }

    /**
     * @param madeBy the method and the zone data it was made by, in words
     * @param ours those of this service
     */
    public static EditionGone otherMethod(String id, String madeBy, String ours, String successor, String link) {
        return new EditionGone(
                "The edition \"" + id + "\" was made by " + madeBy + "; here is " + ours
                        + ", which may rank the same evidence otherwise. By it the edition is \"" + successor + "\": "
                        + link,
                link);
    }

    /** The address of the same question to what stands in its place. */
    public String successor() {
        return successor;
    }
}
