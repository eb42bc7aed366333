package dev.ringback.extract;

import dev.ringback.extract.page.PageBounds;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.model.Channel;
import dev.ringback.model.Contact;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The claims of one page as one list: what is said twice stands once, what is said two ways is told. */
final class ClaimUnion {
    private final List<ReadClaim> seen = new ArrayList<>();
    private final List<ReadClaim> unseen = new ArrayList<>();
    private final List<PageProblem> problems = new ArrayList<>();
    private boolean full;

    /**
     * @param visible in the order of the page
     */
    ClaimUnion(List<ReadClaim> visible) {
        visible.forEach(this::add);
    }

    /** A claim of what people see. */
    void add(ReadClaim claim) {
        addOnce(claim, seen);
    }

    /** A channel that is there to be seen, unless the page speaks of it anyway. */
    void addWidget(ReadClaim claim) {
        Optional<Channel> channel = contact(claim).flatMap(Contact::channel);
        if (seen.stream().noneMatch(other -> channel(other).equals(channel))) {
            addOnce(claim, claim.reading().isVisible() ? seen : unseen);
        }
    }

    /** A claim of structured data. */
    void addUnseen(ReadClaim claim) {
        Optional<Contact> said = contact(claim);
        if (said.isEmpty()) {
            addOnce(claim, unseen);
            return;
        }
        List<ReadClaim> beside =
                seen.stream().filter(other -> isBeside(other, claim)).toList();
        if (beside.stream()
                .anyMatch(other -> SameContact.isSaidBy(contact(other).orElseThrow(), said.get()))) {
            return;
        }
        Optional<String> quarrel = SameContact.quarrel(
                beside.stream().map(other -> contact(other).orElseThrow()).toList(), said.get());
        quarrel.ifPresent(detail -> PageBounds.tell(problems, new PageProblem(PageProblem.Kind.DISAGREEMENT, detail)));
        addOnce(quarrel.isPresent() ? FoundClaims.doubtful(claim) : claim, unseen);
    }

    /** Whether it speaks of such a channel, and not of other countries only. */
    private static boolean isBeside(ReadClaim one, ReadClaim other) {
        boolean channels = channel(one).isEmpty()
                || channel(other).isEmpty()
                || channel(one).equals(channel(other));
        List<String> countries = one.scope().countries();
        List<String> others = other.scope().countries();
        boolean apart =
                !countries.isEmpty() && !others.isEmpty() && countries.stream().noneMatch(others::contains);
        return contact(one).isPresent() && one.kind() == other.kind() && channels && !apart;
    }

    private void addOnce(ReadClaim claim, List<ReadClaim> claims) {
        boolean known = claims.stream()
                .anyMatch(other -> other.kind() == claim.kind()
                        && Objects.equals(other.scope(), claim.scope())
                        && Objects.equals(other.terms(), claim.terms()));
        if (!known && !isFull()) {
            claims.add(claim);
        }
    }

    /** Whether there is no room for one more; says so once. */
    private boolean isFull() {
        boolean over = seen.size() + unseen.size() >= PageBounds.MOST_CLAIMS;
        if (over && !full) {
            full = true;
            problems.add(PageBounds.tooManyClaims());
        }
        return over;
    }

    private static Optional<Channel> channel(ReadClaim claim) {
        return contact(claim).flatMap(Contact::channel);
    }

    private static Optional<Contact> contact(ReadClaim claim) {
        return switch (claim.terms()) {
            case Terms.Support support -> Optional.of(support.contact());
            default -> Optional.empty();
        };
    }

    List<ReadClaim> claims() {
        List<ReadClaim> all = new ArrayList<>(seen);
        all.addAll(unseen);
        return all;
    }

    List<PageProblem> problems() {
        return List.copyOf(problems);
    }
}
