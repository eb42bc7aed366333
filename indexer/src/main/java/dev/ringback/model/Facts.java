package dev.ringback.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The claims of a provider side by side: what a person wrote down and what was read out of pages, where they agree and
 * where not. Nothing that was written is overwritten; what was read is beside it.
 *
 * @param counted the claims that have a part in anything: all but those read ones that say nothing that another does not
 * @param differences claims about the same thing on the same page that do not go together
 * @param confirmations what was written, with what was read that says the same
 */
public record Facts(List<Claim> counted, List<Difference> differences, List<Confirmation> confirmations) {
    public Facts {
        counted = List.copyOf(counted);
        differences = List.copyOf(differences);
        confirmations = List.copyOf(confirmations);
    }

    /**
     * Two claims that cannot both be right.
     *
     * @param first what was written, or what people see in the page
     * @param second what was read, or what the page says where nobody sees it
     */
    public record Difference(Claim first, Claim second) {}

    /** What was written, and a reading of the same page that says so too. */
    public record Confirmation(Claim written, Claim read) {}

    public static Facts of(List<Claim> claims) {
        List<Claim> written = claims.stream().filter(claim -> !claim.isRead()).toList();
        List<Claim> read = claims.stream().filter(Claim::isRead).toList();
        List<Claim> counted = new ArrayList<>(written);
        List<Difference> differences = new ArrayList<>();
        List<Confirmation> confirmations = new ArrayList<>();
        for (Claim one : read) {
            Optional<Claim> says =
                    written.stream().filter(other -> Likeness.says(other, one)).findFirst();
            says.ifPresentOrElse(other -> confirmations.add(new Confirmation(other, one)), () -> counted.add(one));
            if (says.isEmpty()) {
                written.stream()
                        .filter(other -> Likeness.contradicts(other, one))
                        .forEach(other -> differences.add(new Difference(other, one)));
            }
        }
        differences.addAll(unseen(read));
        return new Facts(counted, differences, confirmations);
    }

    /** What a page says to machines and otherwise to people. */
    private static List<Difference> unseen(List<Claim> read) {
        List<Difference> differences = new ArrayList<>();
        for (Claim seen : read) {
            for (Claim hidden : read) {
                if (isVisible(seen) && !isVisible(hidden) && Likeness.contradicts(seen, hidden)) {
                    differences.add(new Difference(seen, hidden));
                }
            }
        }
        return differences;
    }

    private static boolean isVisible(Claim claim) {
        return claim.evidence().reading().filter(Reading::isVisible).isPresent();
    }

    /** The claims that do not go together with this one. */
    public List<Claim> against(Claim claim) {
        List<Claim> against = new ArrayList<>();
        for (Difference each : differences) {
            if (each.first().equals(claim)) {
                against.add(each.second());
            } else if (each.second().equals(claim)) {
                against.add(each.first());
            }
        }
        return against;
    }

    /** Those against the claim that people can see or wrote down; what only machines see disputes nothing. */
    public List<Claim> disputing(Claim claim) {
        return against(claim).stream()
                .filter(other -> !other.isRead() || isVisible(other))
                .toList();
    }

    /** A reading that says what was written. */
    public Optional<Claim> confirming(Claim written) {
        return confirmations.stream()
                .filter(each -> each.written().equals(written))
                .map(Confirmation::read)
                .findFirst();
    }
}
