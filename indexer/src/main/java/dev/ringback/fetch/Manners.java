package dev.ringback.fetch;

import java.time.Duration;

/**
 * How we behave towards hosts we do not own.
 *
 * @param product our name in robots.txt, in lower case
 * @param leastDelay from the end of one request to a host to the start of the next
 * @param delayFactor the delay is at least this many times what the last answer took, so that a host that is hard
 *     pressed is left alone (Heritrix's rule)
 * @param mostCrawlDelay a host whose robots.txt asks for more is left out
 * @param mostRedirects of one visit; RFC 9309 asks for at least five
 * @param mostRetryAfter a longer Retry-After is cut to this
 */
public record Manners(
        String product,
        Duration leastDelay,
        double delayFactor,
        Duration mostCrawlDelay,
        int mostRedirects,
        Duration mostRetryAfter) {

    public static final Manners OURS =
            new Manners("ringback", Duration.ofSeconds(5), 5, Duration.ofSeconds(60), 5, Duration.ofDays(7));
}
