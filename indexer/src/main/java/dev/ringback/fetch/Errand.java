package dev.ringback.fetch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Something to be asked of one host, in its queue. */
sealed interface Errand {
    Comparator<Errand> ORDER = Comparator.comparing(Errand::notBefore).thenComparing(Errand::order);

    Turn turn();

    Instant notBefore();

    /** The number of the visit: who came first is served first. */
    long order();

    default WebAddress address() {
        return turn().ask().address();
    }

    /** The page of a visit. */
    record Page(Visit visit, long order) implements Errand {
        @Override
        public Turn turn() {
            return new Turn(visit, new Ask(visit.address(), visit.kind(), visit.etag(), visit.lastModified()));
        }

        @Override
        public Instant notBefore() {
            return visit.notBefore();
        }
    }

    /**
     * The robots.txt of an authority, which may lie elsewhere.
     *
     * @param visit the one that needs it first
     * @param way the addresses that redirected to {@code at}
     */
    record Robots(Visit visit, long order, String authority, WebAddress at, List<WebAddress> way) implements Errand {
        @Override
        public Turn turn() {
            return new Turn(visit, Ask.of(at, Ask.Kind.ROBOTS));
        }

        /** Others wait for it, so it goes before pages. */
        @Override
        public Instant notBefore() {
            return Instant.MIN;
        }

        Robots onward(WebAddress to) {
            List<WebAddress> longer = new ArrayList<>(way);
            longer.add(at);
            return new Robots(visit, order, authority, to, List.copyOf(longer));
        }

        static Robots first(Page page) {
            WebAddress address = page.visit().address();
            WebAddress at = address.resolve("/robots.txt").found().orElseThrow();
            return new Robots(page.visit(), page.order(), address.authority(), at, List.of());
        }
    }
}
