package dev.ringback.fetch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** The visits that have not ended: each once, and no two of a source at the same address at the same time. */
final class OpenVisits {
    private record Key(String source, WebAddress address) {}

    private final Set<Key> started = new HashSet<>();

    /** Who is at an address has a queue here, of those who were redirected to it meanwhile. */
    private final Map<Key, Queue<Errand.Page>> taken = new HashMap<>();

    /** False: the same visit is open already. */
    boolean start(Visit visit) {
        return started.add(new Key(visit.source(), origin(visit)));
    }

    void end(Visit visit) {
        started.remove(new Key(visit.source(), origin(visit)));
    }

    /** False: another visit is there; this one waits until {@link #leave} gives it back. */
    boolean enter(Errand.Page page) {
        Queue<Errand.Page> others = taken.putIfAbsent(key(page.visit()), new ArrayDeque<>(0));
        if (others != null) {
            others.add(page);
        }
        return others == null;
    }

    /** Who waited for this address and has it now. */
    Optional<Errand.Page> leave(Visit visit) {
        Queue<Errand.Page> others = taken.get(key(visit));
        Optional<Errand.Page> next = Optional.ofNullable(others).map(Queue::poll);
        if (next.isEmpty()) {
            taken.remove(key(visit));
        }
        return next;
    }

    private static WebAddress origin(Visit visit) {
        return visit.way().isEmpty() ? visit.address() : visit.way().getFirst();
    }

    private static Key key(Visit visit) {
        return new Key(visit.source(), visit.address());
    }
}
