package dev.ringback.serve.api;

import dev.ringback.rank.Ranker;
import dev.ringback.serve.Edition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every answer says of itself.
 *
 * @param edition which evidence and method it comes from; equal editions give equal rankings
 * @param asOf the day it holds for
 * @param dataThrough the last day anything was read
 * @param licence SPDX id of our own facts and rankings; quotes and names are their owners'
 * @param issues what a client should know before it uses the answer
 */
public record Meta(
        String edition,
        LocalDate asOf,
        @Nullable LocalDate dataThrough,
        String methodVersion,
        String licence,
        List<Issue> issues) {

    /** Something to know, with a stable code. */
    public record Issue(String code, String detail) {}

    static Meta of(Edition edition, List<Issue> issues) {
        return new Meta(
                edition.id(),
                edition.asOf(),
                edition.dataThrough().orElse(null),
                Ranker.METHOD_VERSION,
                Edition.LICENCE,
                List.copyOf(issues));
    }
}
