package dev.ringback.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A robots.txt as a file, for people who ask why an address is read or left: what the crawl's own rules say of it, and by
 * which line. Lines are found after the verdict and never change it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
public final class RobotsFile {
    /** Any host would do: rules are for paths. */
    private static final String SITE = "https://robots.example";

    private static final Pattern END = Pattern.compile("\\r\\n|[\\r\\n]");

    private final String product;
    private final RobotsRules rules;
    private final List<Ruling> rulings;

    /**
     * What it says of an address.
     *
     * @param line the one that decides; empty: none does, so the address is allowed
     */
    public record Verdict(boolean allowed, Optional<Line> line) {}

    /**
     * @param number counted from 1
     * @param text as it stands in the file
     * @param group the name after "User-agent:" under which it stands
     */
    public record Line(int number, String text, String group) {}

    /** A line and the rule that it makes for us. */
    private record Ruling(Line line, PathPattern pattern) {}

    private RobotsFile(String text, String agent) {
        this.product = product(agent);
        this.rules = RobotsRules.parse(SITE, text, product);
        this.rulings = rulings(END.split(text, -1));
    }

    /**
     * @param body at most 500 KiB are read, as by the crawl; no bytes forbid nothing
     * @param agent a product token, or a whole User-Agent of which the token is taken
     */
    public static RobotsFile of(byte[] body, String agent) {
        return new RobotsFile(RobotsText.of(body, false, false), agent);
    }

    private static String product(String agent) {
        return agent.strip().split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
    }

    public Verdict verdict(WebAddress address) {
        Optional<PathPattern> deciding = rules.deciding(address);
        Optional<Line> line = deciding.flatMap(pattern -> rulings.stream()
                .filter(ruling -> ruling.pattern().equals(pattern))
                .map(Ruling::line)
                .findFirst());
        return new Verdict(rules.allows(address), line);
    }

    private List<Ruling> rulings(String[] lines) {
        List<Ruling> own = new ArrayList<>();
        List<Ruling> ofAll = new ArrayList<>();
        List<String> agents = new ArrayList<>();
        boolean ruled = false;
        for (int i = 0; i < lines.length; i++) {
            Optional<String> agent = agent(lines[i]);
            if (agent.isPresent()) {
                if (ruled) {
                    agents.clear();
                }
                ruled = false;
                agents.add(agent.get());
            } else {
                ruled |= add(lines[i], i + 1, agents, own, ofAll);
            }
        }
        return own.isEmpty() ? ofAll : own;
    }

    private boolean add(String text, int number, List<String> agents, List<Ruling> own, List<Ruling> ofAll) {
        List<PathPattern> patterns = alone("User-agent: *\n" + text).patterns();
        patterns.stream().limit(1).forEach(pattern -> {
            agents.stream()
                    .filter(this::isOurs)
                    .limit(1)
                    .forEach(group -> own.add(ruling(text, number, group, pattern)));
            agents.stream()
                    .filter("*"::equals)
                    .limit(1)
                    .forEach(group -> ofAll.add(ruling(text, number, group, pattern)));
        });
        return !patterns.isEmpty() || text.strip().toLowerCase(Locale.ROOT).matches("(dis)?allow.{0,100}");
    }

    private static Ruling ruling(String text, int number, String group, PathPattern pattern) {
        return new Ruling(new Line(number, text.strip(), group), pattern);
    }

    /** The parser itself says what a line means, so that both are of one mind. */
    private RobotsRules alone(String text) {
        return RobotsRules.parse(SITE, text + "\n", product);
    }

    private boolean isOurs(String agent) {
        return !agent.equals("*")
                && !alone("User-agent: " + agent + "\nDisallow: /").patterns().isEmpty();
    }

    private static Optional<String> agent(String line) {
        String[] halves = line.split("#", 2)[0].split(":", 2);
        return halves.length == 2
                        && halves[0]
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .replace(" ", "-")
                                .startsWith("user-agent")
                ? Optional.of(halves[1].strip())
                : Optional.empty();
    }
}
