package dev.ringback.proof.world;

import dev.ringback.model.Channel;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Evidence;
import dev.ringback.model.Offered;
import dev.ringback.model.Purpose;
import dev.ringback.model.Scope;
import dev.ringback.model.Source;
import dev.ringback.model.Terms;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes the claims of one invented provider as its own page would have them. */
final class Claims {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int READ_DAYS_AGO = 10;

    private final String slug;
    private final List<Claim> claims = new ArrayList<>();

    Claims(String slug) {
        this.slug = slug;
    }

    List<Claim> all() {
        return List.copyOf(claims);
    }

    void phone(Optional<String> hours) {
        Contact contact = new Contact(
                Optional.of(Channel.PHONE),
                Optional.of(Purpose.SUPPORT),
                hours.map(text -> new Contact.Hours(text, Optional.of(ZONE), Optional.empty())),
                Optional.of("+12125550" + (100 + Math.floorMod(slug.hashCode(), 100))),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
        add(ClaimKind.SUPPORT, new Terms.Support(contact), "A telephone line for support.");
    }

    void reply(double hours) {
        Contact contact = new Contact(
                Optional.of(Channel.EMAIL),
                Optional.of(Purpose.SUPPORT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
        Terms terms = new Terms.Reply(
                contact,
                OptionalDouble.empty(),
                OptionalDouble.of(hours),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        add(ClaimKind.REPLY, terms, "An answer within " + hours + " hours.");
    }

    void offline(Offered offered) {
        Terms terms = new Terms.Offline(
                Optional.of(offered),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        add(ClaimKind.OFFLINE, terms, "Cards without a network: " + offered + ".");
    }

    void replacement(double businessDays) {
        Terms terms = new Terms.Replacement(
                OptionalDouble.empty(), OptionalDouble.of(businessDays), Optional.empty(), Optional.empty());
        add(ClaimKind.REPLACEMENT, terms, "A spare within " + businessDays + " business days.");
    }

    void statusPage() {
        add(
                ClaimKind.STATUS_PAGE,
                new Terms.StatusPage(Optional.of(Outages.page(slug))),
                "A page that tells the state.");
    }

    private void add(ClaimKind kind, Terms terms, String text) {
        Scope everybody =
                new Scope(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Customers.ALL, false);
        Source source = new Source(
                "https://" + slug + ".example/support", Source.Kind.PROVIDER, Optional.of(Source.Quality.HIGH));
        Evidence evidence = new Evidence(
                source,
                Optional.of("2026"),
                World.TODAY.minusDays(READ_DAYS_AGO),
                Evidence.ReadFrom.LIVE,
                Optional.empty(),
                Optional.empty());
        claims.add(new Claim(slug + "-" + claims.size(), kind, everybody, terms, text, evidence));
    }
}
