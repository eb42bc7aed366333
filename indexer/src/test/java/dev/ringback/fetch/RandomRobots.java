package dev.ringback.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Random robots.txt, well formed and not, and what crawler-commons, called plainly, says of them. */
final class RandomRobots {
    private static final String SITE = "https://www.example.com";
    private static final List<String> AGENTS =
            List.of("*", "ringback", "RingBack", "ringback/1.0", "otherbot", "ring", "ringbackbot", "");
    private static final List<String> PIECES = List.of(
            "/", "a", "b", "ab", "*", "$", "%41", "%2A", "%2a", "\u00e4", "?x=1", ".php", "//", " ", "#", "~", "|");
    private static final List<String> NAMES = List.of(
            "Disallow", "Allow", "disallow", "ALLOW", "Dissallow", "Crawl-delay", "Sitemap", "Host", "Noindex", "X");

    record Comparison(int files, int verdicts, int explained, List<String> unexplained) {}

    private RandomRobots() {}

    static Comparison compare(int files, long seed) {
        Random random = new Random(seed);
        int verdicts = 0;
        int explained = 0;
        List<String> unexplained = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            String text = text(random);
            RobotsRules ours = RobotsRules.parse(SITE, text, "ringback");
            SimpleRobotRules theirs = new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                    .parseContent(
                            SITE + "/robots.txt",
                            text.getBytes(StandardCharsets.UTF_8),
                            "text/plain",
                            List.of("ringback"));
            for (int j = 0; j < 10; j++) {
                WebAddress address = address(random);
                verdicts++;
                if (ours.allows(address) != theirs.isAllowed(address.toString())) {
                    if (isExplained(ours, theirs, address)) {
                        explained++;
                    } else if (unexplained.size() < 10) {
                        unexplained.add(address + " in " + text);
                    }
                }
            }
        }
        return new Comparison(files, verdicts, explained, unexplained);
    }

    /**
     * There are two reasons: a pattern with both {@code *} and {@code $} at its end, or one with a {@code $} elsewhere.
     * Where such a line is there, a regular expression made of each line says who is right, and it must be us.
     */
    private static boolean isExplained(RobotsRules ours, SimpleRobotRules theirs, WebAddress address) {
        boolean reason = theirs.getRobotRules().stream()
                .map(SimpleRobotRules.RobotRule::getPrefix)
                .anyMatch(line ->
                        line.contains("*") && line.endsWith("$") || inner(line).contains("$"));
        return reason && ours.allows(address) == byExpression(theirs, address);
    }

    private static boolean byExpression(SimpleRobotRules rules, WebAddress address) {
        boolean[] signs = new boolean[128];
        signs['*'] = true;
        signs['$'] = true;
        String path = SimpleRobotRules.escapePath(address.target(), signs);
        int longest = -1;
        boolean allowed = true;
        for (SimpleRobotRules.RobotRule rule : rules.getRobotRules()) {
            String line = inner(rule.getPrefix()).replace("$", "%24")
                    + (rule.getPrefix().endsWith("$") ? "$" : "");
            boolean better = line.length() > longest || line.length() == longest && rule.isAllow();
            if (better && expression(line).matcher(path).lookingAt()) {
                longest = line.length();
                allowed = rule.isAllow();
            }
        }
        return allowed;
    }

    private static Pattern expression(String line) {
        String quoted = Pattern.quote(line.endsWith("$") ? inner(line) : line).replace("*", "\\E.*\\Q");
        return Pattern.compile(quoted + (line.endsWith("$") ? "\\z" : ""));
    }

    private static String inner(String line) {
        return line.endsWith("$") ? line.substring(0, line.length() - 1) : line;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(line(random)).append(List.of("\n", "\r\n", "\r", "\n\n").get(random.nextInt(4)));
        }
        return text.toString();
    }

    private static String line(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> "User-agent: " + AGENTS.get(random.nextInt(AGENTS.size()));
            case 2 -> "# " + path(random);
            case 3 ->
                NAMES.get(random.nextInt(NAMES.size()))
                        + List.of("", " ", " : ").get(random.nextInt(3))
                        + path(random);
            default -> (random.nextInt(3) == 0 ? "Allow: " : "Disallow: ") + path(random);
        };
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder(random.nextInt(10) == 0 ? "" : "/");
        for (int i = random.nextInt(6); i > 0; i--) {
            path.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return path.toString();
    }

    private static WebAddress address(Random random) {
        while (true) {
            var read = WebAddress.read(SITE + "/" + path(random).strip().replace(" ", "%20"))
                    .found();
            if (read.isPresent()) {
                return read.get();
            }
        }
    }
}
