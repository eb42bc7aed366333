package dev.ringback.extract.support;

import dev.ringback.model.Contact;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes out claims that say again, with fewer words, what another one of the page says: the number in the footer. */
final class Repeats {
    private Repeats() {}

    static List<ReadClaim> without(List<ReadClaim> claims) {
        List<ReadClaim> kept = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            ReadClaim claim = claims.get(i);
            boolean isRepeat = false;
            for (int j = 0; j < claims.size() && !isRepeat; j++) {
                isRepeat = i != j && says(claims.get(j), claim) && (j < i || !says(claim, claims.get(j)));
            }
            if (!isRepeat) {
                kept.add(claim);
            }
        }
        return List.copyOf(kept);
    }

    /** Whether the one says all that the other says. */
    private static boolean says(ReadClaim one, ReadClaim other) {
        if (one.terms() instanceof Terms.Support first && other.terms() instanceof Terms.Support second) {
            return says(first.contact(), second.contact())
                    && (one.scope().equals(other.scope()) || other.scope().equals(Scopes.ALL));
        }
        return one.terms().equals(other.terms()) && one.scope().equals(other.scope());
    }

    private static boolean says(Contact one, Contact other) {
        boolean isSameLine = one.phone().equals(other.phone()) && one.email().equals(other.email());
        boolean isChannelOnly = other.phone().isEmpty()
                && other.email().isEmpty()
                && other.hours().isEmpty();
        return (isSameLine || isChannelOnly)
                && one.channel().equals(other.channel())
                && says(one.purpose(), other.purpose())
                && says(one.hours(), other.hours())
                && one.languages().containsAll(other.languages())
                && (other.waitMinutes().isEmpty() || other.waitMinutes().equals(one.waitMinutes()));
    }

    private static boolean says(Optional<?> one, Optional<?> other) {
        return other.isEmpty() || one.equals(other);
    }
}
