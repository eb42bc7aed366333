package dev.ringback.fetch;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** When which host may be asked for what. */
public interface Frontier {
    void remember(Collection<HostMemory> hosts);

    void add(Visit visit);

    Step next(Instant now);

    Progress done(Turn turn, Reply reply, Instant now);

    /**
     * @param settled the end of the visit, if this was it
     * @param continued the visit as it goes on, if it goes on (a redirect, or robots.txt first)
     * @param host what to keep of the host that was asked
     */
    record Progress(Optional<FetchOutcome> settled, Optional<Visit> continued, HostMemory host) {}
}
