package dev.ringback.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is ranked.
 *
 * @param domains web domains that are plainly the provider's own, confirmed by hand; a host below one counts as well.
 *     Empty: none is confirmed, so no page is its own and no number may be called
 * @param countries ISO 3166-1 codes of the countries it serves
 * @param aliases names that people or statements use
 * @param sources the pages that are to be read for it
 * @param claims those a person wrote down, in their order, then those that were read out of pages
 * @param conflicts claims that disagree, in words; both are kept
 * @param notFound what was looked for and not found
 */
public record Provider(
        String slug,
        String name,
        String website,
        List<String> domains,
        List<String> countries,
        Role role,
        List<String> aliases,
        Optional<String> parent,
        Optional<String> note,
        List<PlannedSource> sources,
        List<Claim> claims,
        List<String> conflicts,
        List<String> notFound) {

    public Provider {
        domains = List.copyOf(domains);
        countries = List.copyOf(countries);
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        conflicts = List.copyOf(conflicts);
        notFound = List.copyOf(notFound);
    }

    /** With the claims that had been read by that day. */
    Provider readBy(LocalDate day) {
        List<Claim> read = claims.stream()
                .filter(claim -> !claim.evidence().readAt().isAfter(day))
                .toList();
        return new Provider(
                slug, name, website, domains, countries, role, aliases, parent, note, sources, read, conflicts,
                notFound);
    }

    public boolean serves(String country) {
        return countries.contains(country);
    }

    /** Whether the address is on one of the provider's own domains. */
    public boolean owns(String url) {
        return Source.hostOf(url)
                .filter(host -> domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain)))
                .isPresent();
    }

    /**
     * The number, if a shop may be offered to call it: it stands on a page of the provider's own domain. Look-alike
     * support numbers are the fraud on card merchants.
     */
    public Optional<String> callable(Claim claim) {
        Source source = claim.evidence().source();
        return claim.contact()
                .flatMap(Contact::phone)
                .filter(phone -> source.kind() == Source.Kind.PROVIDER && owns(source.url()));
    }

    /** Whether the claim has a number that stands on no page of the provider's own: it has no part in anything. */
    public boolean printsNumberOfOthers(Claim claim) {
        return claim.contact().flatMap(Contact::phone).isPresent()
                && callable(claim).isEmpty();
    }
}
