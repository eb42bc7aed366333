package dev.ringback.archive;

import java.util.Optional;

/**
 * A capture as it was read back, every byte checked.
 *
 * @param revisited set for a revisit: the capture that has the content; this one then has no more than its head
 */
public record Kept(Place place, Capture capture, Optional<Revisited> revisited) {}
