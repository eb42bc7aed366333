package dev.ringback.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a host's {@code /.well-known/tdmrep.json} reserves from text and data mining. Where rules disagree about a path,
 * the reservation holds: that is the careful reading.
 *
 * @param problem why the file, or an entry of it, could not be read; empty if all of it could
 * @see <a href="https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/">TDMRep</a>
 */
public record TextMining(List<Rule> rules, Optional<String> problem) {
    /** More than any publisher needs; what follows is not read, and said to be. */
    private static final int MOST_RULES = 1_000;

    public TextMining {
        rules = List.copyOf(rules);
    }

    /**
     * @param location a path, in which {@code *} stands for anything and {@code $} at the end for the end, as in robots.txt
     * @param policy the address of terms under which mining is allowed
     */
    public record Rule(String location, boolean reserved, Optional<String> policy) {

        /**
         * @param path path and query of an address
         */
        boolean holdsFor(String path) {
            return location.endsWith("$")
                    ? matches(location.substring(0, location.length() - 1), path)
                    : matches(location + "*", path);
        }

        /** Goes back only to the last star, so that no pattern takes more than its length times the path's. */
        private static boolean matches(String pattern, String path) {
            int at = 0;
            int star = -1;
            int resume = 0;
            int i = 0;
            while (i < path.length()) {
                if (at < pattern.length() && pattern.charAt(at) == '*') {
                    star = at++;
                    resume = i;
                } else if (at < pattern.length() && pattern.charAt(at) == path.charAt(i)) {
                    at++;
                    i++;
                } else if (star >= 0) {
                    at = star + 1;
                    i = ++resume;
                } else {
                    return false;
                }
            }
            return pattern.substring(at).chars().allMatch(rest -> rest == '*');
        }
    }

    public static TextMining read(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return of(Json.tree(text));
        } catch (CharacterCodingException fault) {
            return new TextMining(List.of(), Optional.of("it is not UTF-8"));
        } catch (FormFault fault) {
            return new TextMining(List.of(), Optional.of("it is not JSON: " + fault.getMessage()));
        }
    }

    private static TextMining of(JsonNode tree) {
        if (!tree.isArray()) {
            return new TextMining(List.of(), Optional.of("it is no list; accepted: a list of objects with location"));
        }
        List<Rule> rules = new ArrayList<>();
        int refused = 0;
        for (JsonNode entry : tree) {
            Optional<Rule> rule = rules.size() < MOST_RULES ? rule(entry) : Optional.empty();
            rule.ifPresent(rules::add);
            refused += rule.isPresent() ? 0 : 1;
        }
        return new TextMining(
                rules, refused == 0 ? Optional.empty() : Optional.of(refused + " of its entries cannot be read"));
    }

    private static Optional<Rule> rule(JsonNode entry) {
        String location =
                entry.path("location").isString() ? entry.path("location").asString() : "";
        JsonNode reservation = entry.path("tdm-reservation");
        boolean known = reservation.isNumber() || reservation.isString();
        if (!location.startsWith("/") && !location.startsWith("*") || !known) {
            return Optional.empty();
        }
        Optional<String> policy =
                new Fields(entry).get("tdm-policy").filter(JsonNode::isString).map(JsonNode::asString);
        return Optional.of(new Rule(location, reservation.asString().equals("1"), policy));
    }

    /**
     * The rule that reserves a page.
     *
     * @param path path and query of its address
     */
    public Optional<Rule> reserving(String path) {
        return rules.stream()
                .filter(rule -> rule.reserved() && rule.holdsFor(path))
                .findFirst();
    }
}
