package dev.ringback.serve.ask;

/** A thing that was asked for by name and is not there. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotFound(String message) {
        super(message);
    }

    public static NotFound provider(String slug) {
        return new NotFound("There is no provider \"" + Params.shown(slug) + "\"; /api/v1/providers lists all");
    }
}
