/**
 * Step 2 of 7: the web. Takes what is to be read; gives {@link dev.ringback.fetch.FetchOutcome}s. {@link
 * dev.ringback.fetch.Fetcher} is the only thing in Ringback that contacts a host it does not own; {@link
 * dev.ringback.fetch.Frontier} says when it may. May import {@code model}.
 */
@NullMarked
package dev.ringback.fetch;

import org.jspecify.annotations.NullMarked;
