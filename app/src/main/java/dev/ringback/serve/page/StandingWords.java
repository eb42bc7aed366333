package dev.ringback.serve.page;

import dev.ringback.model.Channel;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Provider;
import dev.ringback.model.Purpose;
import dev.ringback.rank.Findings;
import dev.ringback.rank.Line;
import dev.ringback.rank.Standing;
import dev.ringback.serve.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says of a fact what it means for the shop that asks, and why. */
final class StandingWords {
    private final Words words;
    private final Provider provider;
    private final Map<String, Line> lines = new HashMap<>();
    private final Set<String> scored = new HashSet<>();
    private final String country;

    /** @param code counts, holds (counts without known hours), may_count or aside */
    record Said(String code, String words) {}

    StandingWords(Words words, Findings findings, String country) {
        this.words = words;
        this.provider = findings.dossier().provider();
        this.country = country;
        findings.coverage().lines().forEach(line -> lines.put(line.claim().id(), line));
        findings.parts().stream()
                .flatMap(part -> part.proofs().stream())
                .forEach(proof -> proof.claim().ifPresent(scored::add));
    }

    Said of(Claim claim) {
        Standing standing = standing(claim);
        return new Said(
                standing.name().toLowerCase(Locale.ROOT), words.of("standing." + standing, why(claim, standing)));
    }

    private Standing standing(Claim claim) {
        Line line = lines.get(claim.id());
        if (line != null) {
            return line.standing();
        } else if (!scored.contains(claim.id())) {
            return Standing.ASIDE;
        }
        return claim.scope().isBound() || Standing.isUnsure(claim) ? Standing.MAY_COUNT : Standing.COUNTS;
    }

    private String why(Claim claim, Standing standing) {
        return switch (standing) {
            case COUNTS -> words.of("standing.why." + counts(claim));
            case MAY_COUNT -> words.of("standing.why." + mayCount(claim));
            case ASIDE -> words.of("standing.why." + aside(claim));
        };
    }

    private String counts(Claim claim) {
        Line line = lines.get(claim.id());
        if (line == null) {
            return "fact";
        } else if (line.unread().isPresent()) {
            return "unread";
        } else if (line.hours().isEmpty()) {
            return "no_hours";
        }
        boolean always =
                line.hours().filter(hours -> hours.toString().equals("24/7")).isPresent();
        return always || line.timezones().size() == 1 ? "hours" : "no_zone";
    }

    private static String mayCount(Claim claim) {
        if (claim.scope().isBound()) {
            return "bound";
        } else if (Standing.isUnsure(claim)) {
            return "unsure";
        } else if (claim.kind() == ClaimKind.EMERGENCY
                || claim.purpose().filter(Purpose.EMERGENCY::equals).isPresent()) {
            return "emergency";
        } else if (claim.purpose().filter(Purpose.TECHNICAL_HELPDESK::equals).isPresent()) {
            return "helpdesk";
        }
        boolean machine = claim.contact()
                .flatMap(Contact::channel)
                .filter(channel -> channel.reach() == Channel.Reach.PERSON_OR_ROBOT)
                .isPresent();
        return machine ? "machine" : "language";
    }

    private String aside(Claim claim) {
        if (!claim.scope().covers(country, provider.countries())) {
            return "country";
        } else if (claim.scope().customers() == Customers.NONE) {
            return "nobody";
        } else if (provider.printsNumberOfOthers(claim)) {
            return "foreign";
        } else if (!lines.containsKey(claim.id())) {
            return "background";
        } else if (claim.contact()
                .flatMap(Contact::channel)
                .filter(channel -> channel.reach() == Channel.Reach.LATER)
                .isPresent()) {
            return "later";
        }
        return switch (claim.purpose().orElse(Purpose.SUPPORT)) {
            case SUPPORT, EMERGENCY, TECHNICAL_HELPDESK -> "languages";
            default -> "purpose";
        };
    }
}
