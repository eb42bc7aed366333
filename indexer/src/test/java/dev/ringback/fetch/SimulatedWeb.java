package dev.ringback.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Thousands of hosts that are well, slow, strict, in trouble, moved or odd; the same for the same seed. */
final class SimulatedWeb {
    private final Random random;
    private final List<SimulatedSite> sites = new ArrayList<>();
    private final Map<String, SimulatedSite> byHost = new HashMap<>();
    private final Map<Integer, Integer> lateAsks = new HashMap<>();

    SimulatedWeb(int hosts, long seed) {
        random = new Random(seed);
        for (int i = 0; i < hosts; i++) {
            SimulatedSite site = SimulatedSite.of(i, random);
            sites.add(site);
            byHost.put("h" + i + ".example.com", site);
        }
    }

    SimulatedSite site(int number) {
        return sites.get(number % sites.size());
    }

    SimulatedSite site(WebAddress address) {
        return byHost.get(address.host());
    }

    /** A path that no other visit has, under one of the folders that rules are about. */
    String path(int number) {
        return "/" + "abcd".charAt(random.nextInt(4)) + "/" + number;
    }

    Reply get(Ask ask, Instant at) {
        SimulatedSite site = site(ask.address());
        String path = ask.address().target();
        if (path.equals("/robots.txt")) {
            return robots(site, at);
        }
        if (path.startsWith("/moved-robots/")) {
            return moved(site(Integer.parseInt(path.substring("/moved-robots/".length()))), at);
        }
        return path.startsWith("/loop") ? to(at, "/loop" + random.nextInt(1_000_000)) : page(site, at);
    }

    private Reply robots(SimulatedSite site, Instant at) {
        return switch (site.robots()) {
            case RULES, TOO_PATIENT -> answer(at, 200, site.text());
            case NONE -> answer(at, 404, "");
            case FORBIDDEN -> answer(at, 403, "");
            case LATE ->
                lateAsks.merge(site.number(), 1, Integer::sum) < 3
                        ? answer(at, 503, "", "Retry-After", "100")
                        : answer(at, 200, site.text());
            case NEVER -> answer(at, 500, "");
            case BROKEN -> new Reply.Broken(at, took(), Reply.Fault.TOO_SLOW, "nothing came");
            case MOVED_HERE -> to(at, "/moved-robots/" + site.number());
            case MOVED_TO_NEIGHBOUR -> to(at, neighbour(site) + "/moved-robots/" + site.number());
            case LOOP -> to(at, "/loop");
        };
    }

    private String neighbour(SimulatedSite site) {
        return "https://h" + (site.number() + 1) % sites.size() + ".example.com";
    }

    private Reply moved(SimulatedSite site, Instant at) {
        return answer(at, 200, site.text());
    }

    private Reply page(SimulatedSite site, Instant at) {
        if (random.nextInt(1_000) < site.troublesPerMille()) {
            return random.nextInt(3) == 0
                    ? new Reply.Broken(at, took(), Reply.Fault.CANNOT_CONNECT, "nobody is there")
                    : answer(at, random.nextBoolean() ? 503 : 429, "", "Retry-After", retryAfter(at));
        }
        return switch (random.nextInt(40)) {
            case 0 -> to(at, path(random.nextInt()) + "-moved");
            case 1 -> to(at, site(random.nextInt(sites.size())).authority() + path(random.nextInt()) + "-moved");
            case 2 -> answer(at, 404, "");
            case 3 -> answer(at, 304, "");
            case 4 -> answer(at, 500, "");
            default -> answer(at, 200, "");
        };
    }

    private String retryAfter(Instant at) {
        return switch (random.nextInt(6)) {
            case 0 -> "soon";
            case 1 -> "-1";
            case 2 -> "99999999999";
            case 3 ->
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        at.plusSeconds(7_200).atOffset(ZoneOffset.UTC));
            default -> Integer.toString(random.nextInt(10_000));
        };
    }

    private Reply to(Instant at, String location) {
        return answer(at, random.nextBoolean() ? 301 : 307, "", "Location", location);
    }

    private Reply answer(Instant at, int status, String body, String... headers) {
        return Replies.answered(at, took(), status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private Duration took() {
        return Duration.ofMillis(random.nextInt(50) == 0 ? random.nextInt(20_000) : 20 + random.nextInt(400));
    }

    /** For the ledger: what an answer demands by itself, by the rules of RFC 9110, cut to a week. */
    static Optional<Duration> demanded(Reply.Answered answered, Instant end) {
        String text = answered.header("Retry-After").orElse("");
        long week = Duration.ofDays(7).toSeconds();
        if (text.endsWith("GMT")) {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return Optional.of(Duration.between(end, until));
        }
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit)
                ? Optional.of(Duration.ofSeconds(Math.min(week, Long.parseLong(text))))
                : Optional.empty();
    }
}
