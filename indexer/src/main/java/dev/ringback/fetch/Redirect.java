package dev.ringback.fetch;

import java.util.List;
import java.util.Set;

/** Where a redirect leads, decided without asking anyone. */
sealed interface Redirect {
    record Onward(WebAddress to) implements Redirect {}

    /** A loop, or one more than {@link Manners#mostRedirects}. */
    record TooLong(String why) implements Redirect {}

    /** To an address we do not ask. */
    record Refused(String why) implements Redirect {}

    /** Those that mean "the same question elsewhere"; https://www.rfc-editor.org/rfc/rfc9110#section-15.4 */
    Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    static boolean isIn(Reply.Answered answer) {
        return STATUSES.contains(answer.status()) && answer.header("Location").isPresent();
    }

    /** @param way the addresses that redirected to {@code from} */
    static Redirect of(WebAddress from, List<WebAddress> way, String location, int most) {
        return switch (from.resolve(location)) {
            case WebAddress.Reading.Refused refused ->
                new Refused("redirected to where we do not go: " + refused.why());
            case WebAddress.Reading.Good good -> to(good.address(), from, way, most);
        };
    }

    private static Redirect to(WebAddress to, WebAddress from, List<WebAddress> way, int most) {
        if (from.isSecure() && !to.isSecure()) {
            return new Refused("redirected from https to \"" + to + "\"; only https is accepted from there on");
        }
        if (to.equals(from) || way.contains(to)) {
            return new TooLong("redirected in a circle, back to \"" + to + "\"");
        }
        return way.size() >= most
                ? new TooLong("redirected more than " + most + " times, at last to \"" + to + "\"")
                : new Onward(to);
    }
}
