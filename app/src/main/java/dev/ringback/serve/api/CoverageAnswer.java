package dev.ringback.serve.api;

import dev.ringback.rank.Coverage;
import dev.ringback.rank.Line;
import dev.ringback.serve.words.Words;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In how many of the shop's trading minutes of a year (364 days from the Monday of this week) a person is reachable.
 *
 * @param cover share from 0 to 1 that is certain by what is published; {@code null}: no hours are known
 * @param coverRange that share, and the share if all counts that may be for this shop or whose hours are not printed
 * @param longestGap the longest stretch without anybody that meets trading hours
 * @param reason why cover is {@code null}
 */
public record CoverageAnswer(
        Meta meta,
        ShopAnswer shop,
        String slug,
        @Nullable Double cover,
        List<Double> coverRange,
        long tradingMinutes,
        long coveredMinutes,
        @Nullable GapAnswer longestGap,
        @Nullable String reason,
        List<LineAnswer> lines) {

    /**
     * A channel as this shop meets it.
     *
     * @param standing counts, may_count (bound, for emergencies, or not sure to be a person) or aside
     * @param timezones where the hours may be meant; more than one where the source prints none
     * @param unread why printed hours count as unknown
     */
    public record LineAnswer(
            String claim,
            @Nullable String channel,
            String standing,
            @Nullable String hours,
            List<String> timezones,
            @Nullable String unread) {
        static LineAnswer of(Line line) {
            return new LineAnswer(
                    line.claim().id(),
                    line.claim()
                            .contact()
                            .flatMap(contact -> contact.channel())
                            .map(Wire::lower)
                            .orElse(null),
                    Wire.lower(line.standing()),
                    line.claim()
                            .contact()
                            .flatMap(contact -> contact.hours())
                            .map(hours -> hours.text())
                            .orElse(null),
                    line.timezones().stream().map(ZoneId::getId).toList(),
                    line.unread().orElse(null));
        }
    }

    static CoverageAnswer of(String slug, Coverage coverage, ShopAnswer shop, Meta meta, Words words) {
        return new CoverageAnswer(
                meta,
                shop,
                slug,
                coverage.known() ? Wire.share(coverage.share().lo()) : null,
                Wire.shares(coverage.share()),
                coverage.trading().minutes(),
                coverage.trading().minutesShared(coverage.reachable()),
                coverage.longestGap().map(gap -> GapAnswer.of(gap, words)).orElse(null),
                coverage.known() ? null : words.of("reason.NOT_PUBLISHED.AVAILABILITY"),
                coverage.lines().stream().map(LineAnswer::of).toList());
    }
}
