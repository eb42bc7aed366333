package dev.ringback.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Optional;

/**
 * The part of a host's name that somebody registered: {@code example.co.uk} of {@code help.example.co.uk}. Endings under
 * which everybody can have a name, such as those of hosting firms, count as public. https://publicsuffix.org
 */
public final class RegisteredDomain {
    private RegisteredDomain() {}

    /** Empty for a public ending itself, and for a name whose ending is not known. */
    public static Optional<String> of(String host) {
        return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, true, false));
    }
}
