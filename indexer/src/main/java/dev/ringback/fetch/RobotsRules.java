package dev.ringback.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a robots.txt says to one product: groups and lines are read by crawler-commons, paths matched by {@link
 * PathPattern}.
 *
 * @param crawlDelay empty: none is asked for
 * @param sitemaps at most {@value #MOST_SITEMAPS}
 * @param optOuts what the file says no to in words that have a name, like {@code Content-Signal: ai-train=no}
 */
record RobotsRules(
        List<PathPattern> patterns, Optional<Duration> crawlDelay, List<WebAddress> sitemaps, List<String> optOuts) {

    /** Nobody we read needs more; each is a request. */
    static final int MOST_SITEMAPS = 20;

    /** There are fewer than ten such words; more are noise. */
    private static final int MOST_OPT_OUTS = 20;

    static final RobotsRules NONE = new RobotsRules(List.of(), Optional.empty(), List.of(), List.of());

    /** https://datatracker.ietf.org/doc/draft-ietf-aipref-attach/ and https://contentsignals.org/ */
    private static final Pattern USE_LINE = Pattern.compile("(?i)(content-usage|content-signal)[ \t]*:(.*)");

    private static final Pattern NO = Pattern.compile("(?i)\\b([a-z-]{1,40})[ \t]*=[ \t]*(no?)\\b");

    /** @param product in lower case; a robots.txt may write it in any case */
    static RobotsRules parse(String authority, String text, String product) {
        SimpleRobotRules read = parser().parseContent(
                        authority + "/robots.txt",
                        text.getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        List.of(product));
        return new RobotsRules(patterns(read), crawlDelay(read), sitemaps(read), optOuts(text));
    }

    /** Whether we ourselves accept a crawl delay is for {@link Manners} to say, so none is too long here. */
    private static SimpleRobotRulesParser parser() {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        parser.setExactUserAgentMatching(true);
        return parser;
    }

    private static List<PathPattern> patterns(SimpleRobotRules read) {
        return read.getRobotRules().stream()
                .map(PathPattern::of)
                .sorted(PathPattern.MOST_SPECIFIC_FIRST)
                .toList();
    }

    private static Optional<Duration> crawlDelay(SimpleRobotRules read) {
        return read.getCrawlDelay() > 0 ? Optional.of(Duration.ofMillis(read.getCrawlDelay())) : Optional.empty();
    }

    private static List<WebAddress> sitemaps(SimpleRobotRules read) {
        return read.getSitemaps().stream()
                .flatMap(line -> WebAddress.read(line).found().stream())
                .distinct()
                .limit(MOST_SITEMAPS)
                .toList();
    }

    private static List<String> optOuts(String text) {
        return text.lines()
                .map(String::strip)
                .flatMap(RobotsRules::refusals)
                .distinct()
                .limit(MOST_OPT_OUTS)
                .toList();
    }

    private static Stream<String> refusals(String line) {
        var use = USE_LINE.matcher(line);
        return use.matches()
                ? NO.matcher(use.group(2)).results().map(no -> use.group(1) + ": " + asWritten(no))
                : Stream.empty();
    }

    private static String asWritten(MatchResult no) {
        return (no.group(1) + "=" + no.group(2)).toLowerCase(Locale.ROOT);
    }

    boolean allows(WebAddress address) {
        return deciding(address).map(PathPattern::allows).orElse(true);
    }

    /** The line that decides; empty: none does, so the address is allowed. robots.txt itself always is. */
    Optional<PathPattern> deciding(WebAddress address) {
        String path = escaped(address.target());
        return path.equals("/robots.txt")
                ? Optional.empty()
                : patterns.stream().filter(pattern -> pattern.matches(path)).findFirst();
    }

    /** As crawler-commons spells rules, with the two signs that mean more in a rule escaped as well. */
    private static String escaped(String target) {
        return SimpleRobotRules.escapePath(target, SIGNS);
    }

    private static final boolean[] SIGNS = signs();

    private static boolean[] signs() {
        boolean[] signs = new boolean[128];
        signs['*'] = true;
        signs['$'] = true;
        return signs;
    }
}
