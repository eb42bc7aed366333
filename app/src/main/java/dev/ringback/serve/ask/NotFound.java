package dev.ringback.serve.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /** @param nearest the id of the edition that is kept of the same day; empty: none is */
    public static NotFound edition(String id, Optional<String> nearest) {
        return new NotFound("The edition \"" + Params.shown(id) + "\" is not kept"
                + nearest.map(other -> "; of its day \"" + other + "\" is").orElse("")
                + ". Editions are cut at the end of each day; what the evidence was between two cuts is not kept."
                + " /api/v1/editions lists all");
    }

    /**
     * Of a provider that was not in the catalogue of a day.
     *
     * @param edition id of the edition
     * @param near slugs that may have been meant
     */
    public static NotFound providerOf(String edition, String slug, List<String> near) {
        return new NotFound("There is no provider \"" + Params.shown(slug) + "\" in the edition \"" + edition + "\""
                + (near.isEmpty() ? "" : "; near it are " + String.join(", ", near)));
    }

    public static NotFound ranking(String id) {
        return new NotFound(
                "\"" + Params.shown(id) + "\" is not the id of a ranking; accepted: the \"id\" of an answer of"
                        + " /api/v1/rankings, in its one spelling");
    }

    /** Of a day that is over and was not cut. */
    public static NotFound day(LocalDate day) {
        return new NotFound("No edition of " + day + " is kept yet: it is cut soon after the day is over, in UTC."
                + " /api/v1/editions lists all");
    }

    public static NotFound provider(String slug) {
        return new NotFound("There is no provider \"" + Params.shown(slug) + "\"; /api/v1/providers lists all");
    }
}
