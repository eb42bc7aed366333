package dev.ringback.indexer;

import dev.ringback.fetch.HostMemory;
import dev.ringback.fetch.HostMemory.Robots;
import dev.ringback.fetch.HostMemory.State;
import dev.ringback.store.HostRow;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What is remembered of a host, as a row of the record and back. */
final class Hosts {
    private Hosts() {}

    static HostRow row(HostMemory memory) {
        Optional<Robots> robots = memory.robots();
        return new HostRow(
                memory.authority(),
                memory.notBefore(),
                robots.map(Robots::readAt).orElse(null),
                robots.map(one -> one.state().name().toLowerCase(Locale.ROOT)).orElse(null),
                robots.map(one -> one.rules().replace("\0", "")).orElse(null),
                robots.map(Robots::detail).orElse(null));
    }

    static HostMemory memory(HostRow row) {
        Optional<Robots> robots = Optional.ofNullable(row.robotsReadAt())
                .map(readAt -> new Robots(
                        readAt,
                        State.valueOf(Objects.requireNonNull(row.robotsState()).toUpperCase(Locale.ROOT)),
                        Objects.requireNonNullElse(row.robotsRules(), ""),
                        Objects.requireNonNullElse(row.robotsDetail(), "")));
        return new HostMemory(row.authority(), row.notBefore(), robots);
    }
}
