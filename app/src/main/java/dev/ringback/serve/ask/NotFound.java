package dev.ringback.serve.ask;

import java.util.List;

/** A thing that was asked for by name and is not there. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotFound(String message) {
        super(message);
    }

    /** @param near slugs that may have been meant */
    public static NotFound provider(String slug, List<String> near) {
        return near.isEmpty()
                ? provider(slug)
                : new NotFound("There is no provider \"" + Params.shown(slug) + "\"; near it are "
                        + String.join(", ", near) + "; /api/v1/providers lists all");
    }

    public static NotFound provider(String slug) {
        return new NotFound("There is no provider \"" + Params.shown(slug) + "\"; /api/v1/providers lists all");
    }
}
