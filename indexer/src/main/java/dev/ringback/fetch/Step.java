package dev.ringback.fetch;

import java.time.Instant;

/** What the {@link Frontier} says is next. */
public sealed interface Step {

    /** Ask this host now; then tell the frontier by {@link Frontier#done}. */
    record Go(Turn turn) implements Step {}

    /** A visit ended without a request. */
    record Settled(Visit visit, FetchOutcome outcome) implements Step {}

    /** Nothing may be asked before this moment, unless a turn that is out comes back first. */
    record Wait(Instant until) implements Step {}

    /** All that is left waits for a turn that is out. */
    record Busy() implements Step {}

    /** Nothing is left. */
    record AtRest() implements Step {}
}
