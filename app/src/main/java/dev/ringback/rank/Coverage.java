package dev.ringback.rank;

import dev.ringback.hours.Gap;
import dev.ringback.hours.TimeSet;
import dev.ringback.model.Contact;
import java.util.List;
import java.util.Optional;

/**
 * In how many of the shop's trading minutes a person is reachable, by what is published.
 *
 * @param share the lower end is certain by the words of the provider, the upper end counts what may hold as well
 * @param longestGap the longest stretch without anybody that meets trading hours, by the lower end; empty where there is
 *     none, or where no hours are known
 * @param known whether the hours of at least one line are known for this shop
 * @param trading when the shop trades
 * @param reachable when a person is reachable for certain
 * @param maybe when one may be reachable beside that
 * @param lines every channel of the provider, in the order of its file
 */
public record Coverage(
        Range share,
        Optional<Gap> longestGap,
        boolean known,
        TimeSet trading,
        TimeSet reachable,
        TimeSet maybe,
        List<Line> lines) {
    public Coverage {
        lines = List.copyOf(lines);
    }

    /** Whether any line that tells hours says on which channel; some pages promise support and not how. */
    public boolean namesChannel() {
        return lines.stream()
                .filter(Line::tellsHours)
                .anyMatch(
                        line -> line.claim().contact().flatMap(Contact::channel).isPresent());
    }
}
