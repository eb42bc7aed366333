package dev.ringback.extract.schema;

import dev.ringback.extract.page.PageBounds;
import dev.ringback.extract.page.PageProblem;
import dev.ringback.extract.page.PageProblem.Kind;
import dev.ringback.extract.page.Setting;
import dev.ringback.model.Contact;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Scope;
import dev.ringback.model.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The support channels among items: contact points of whoever the page is of, and their telephone. Whom a job, an event,
 * an offer or a review names is somebody else.
 *
 * @see <a href="https://schema.org/ContactPoint">ContactPoint</a>
 */
final class ContactFacts {
    /** From the page and its publisher these lead to whom it is of. */
    private static final List<String> TO_ORGANIZATIONS = List.of(
            "publisher",
            "provider",
            "mainEntity",
            "about",
            "isPartOf",
            "sourceOrganization",
            "copyrightHolder",
            "parentOrganization",
            "subOrganization",
            "department");

    private static final List<String> TO_CONTACTS =
            List.of("contactPoint", "contactPoints", "availableChannel", "servicePhone");

    private final List<PageProblem> problems;
    private final List<ReadClaim> claims = new ArrayList<>();
    private final Set<Said> said = new HashSet<>();
    private final Set<Item> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean full;

    private ContactFacts(List<PageProblem> problems) {
        this.problems = problems;
    }

    /** What makes two claims one, in whatever form and place they stand. */
    private record Said(Contact contact, Scope scope) {}

    /** In the order of the items; what cannot be read is added to the problems. */
    static List<ReadClaim> of(List<Item> items, Setting setting, List<PageProblem> problems) {
        ContactFacts facts = new ContactFacts(problems);
        items.forEach(item -> facts.walk(item, setting));
        return facts.claims.stream().filter(claim -> !facts.isSaidBetter(claim)).toList();
    }

    private void walk(Item item, Setting around) {
        boolean point = item.is("ContactPoint");
        boolean firm = Vocabulary.isAny(item, "organization") || Vocabulary.isAny(item, "business");
        if (!point && !firm && !Vocabulary.isAny(item, "page") || !seen.add(item)) {
            return;
        }
        Setting here = AreaServed.setting(item, around);
        if (point) {
            keep(ContactClaims.ofPoint(item, here));
        } else if (firm) {
            keep(ContactClaims.ofFirm(item, here));
        }
        follow(item, TO_CONTACTS, here);
        follow(item, TO_ORGANIZATIONS, here);
    }

    private void follow(Item item, List<String> properties, Setting here) {
        properties.forEach(property -> item.items(property).forEach(next -> walk(next, here)));
    }

    private void keep(ContactClaims found) {
        found.unread().stream()
                .map(detail -> new PageProblem(Kind.VALUE_UNREAD, detail))
                .forEach(problem -> PageBounds.tell(problems, problem));
        found.claims().stream().filter(claim -> said.add(said(claim))).forEach(this::add);
    }

    private void add(ReadClaim claim) {
        if (claims.size() < PageBounds.MOST_CLAIMS) {
            claims.add(claim);
        } else if (!full) {
            full = true;
            problems.add(PageBounds.tooManyClaims());
        }
    }

    private static Said said(ReadClaim claim) {
        return new Said(contact(claim), claim.scope());
    }

    private static Contact contact(ReadClaim claim) {
        return ((Terms.Support) claim.terms()).contact();
    }

    /** A firm's number that is also the number of one of its contact points says nothing more. */
    private boolean isSaidBetter(ReadClaim claim) {
        Contact contact = contact(claim);
        return contact.purpose().isEmpty()
                && contact.hours().isEmpty()
                && contact.phone().isPresent()
                && claims.stream().anyMatch(other -> isFuller(contact(other), contact.phone()));
    }

    private static boolean isFuller(Contact contact, Optional<String> phone) {
        return contact.phone().equals(phone)
                && (contact.purpose().isPresent() || contact.hours().isPresent());
    }
}
