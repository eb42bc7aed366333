package dev.ringback.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One host of the simulated web: what its robots.txt is and says. The rules are of four plain kinds, so that the ledger
 * can judge them without a parser.
 *
 * @param pause what its crawl delay is in seconds; 0 for none
 */
record SimulatedSite(int number, String authority, Robots robots, List<Rule> rules, int pause, int troublesPerMille) {

    enum Robots {
        RULES,
        NONE,
        FORBIDDEN,
        /** 503 at first, rules later. */
        LATE,
        NEVER,
        BROKEN,
        MOVED_HERE,
        MOVED_TO_NEIGHBOUR,
        LOOP,
        TOO_PATIENT
    }

    record Rule(boolean allows, String prefix, boolean toTheEnd) {
        String line() {
            return (allows ? "Allow: " : "Disallow: ") + prefix + (toTheEnd ? "$" : "") + "\n";
        }

        boolean fits(String path) {
            return toTheEnd ? path.equals(prefix) : path.startsWith(prefix);
        }

        int length() {
            return prefix.length() + (toTheEnd ? 1 : 0);
        }
    }

    static SimulatedSite of(int number, Random random) {
        String scheme = random.nextInt(5) == 0 ? "http" : "https";
        Robots robots = random.nextInt(10) < 6 ? Robots.RULES : Robots.values()[random.nextInt(Robots.values().length)];
        List<Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String prefix =
                    "/" + "abc".charAt(random.nextInt(3)) + (random.nextBoolean() ? "/" + random.nextInt(10) : "");
            rules.add(new Rule(random.nextInt(3) == 0, prefix, random.nextInt(4) == 0));
        }
        int pause = robots == Robots.TOO_PATIENT
                ? 61 + random.nextInt(100)
                : random.nextInt(10) == 0 ? random.nextInt(61) : 0;
        return new SimulatedSite(
                number,
                scheme + "://h" + number + ".example.com",
                robots,
                rules,
                pause,
                random.nextInt(4) == 0 ? 20 : 1);
    }

    String text() {
        StringBuilder text = new StringBuilder("User-agent: *\nDisallow: /\n\nUser-agent: Ringback\n");
        rules.forEach(rule -> text.append(rule.line()));
        text.append("Disallow:\n");
        return pause == 0
                ? text.toString()
                : text.append("Crawl-delay: ").append(pause).append('\n').toString();
    }

    /** Longest wins, allow wins a tie. */
    boolean allows(String path) {
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            if (rule.fits(path) && (rule.length() > longest || rule.length() == longest && rule.allows())) {
                longest = rule.length();
                allowed = rule.allows();
            }
        }
        return allowed;
    }
}
