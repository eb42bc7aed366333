package dev.ringback.rank;

import dev.ringback.model.Channel;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Evidence;
import dev.ringback.model.Offered;
import dev.ringback.model.Purpose;
import dev.ringback.model.Reading;
import dev.ringback.model.Scope;
import dev.ringback.model.Source;
import dev.ringback.model.Terms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Builds a claim of an invented company; begins as a plain phone line for everybody, on the company's own page. */
final class Fact {
    static final LocalDate READ = LocalDate.of(2026, 11, 1);

    private final ClaimKind kind;
    private final Function<Contact, Terms> terms;
    private Optional<Channel> channel = Optional.of(Channel.PHONE);
    private Optional<Purpose> purpose = Optional.empty();
    private Optional<String> hours = Optional.empty();
    private Optional<ZoneId> timezone = Optional.empty();
    private Optional<String> phone = Optional.empty();
    private List<String> languages = List.of();
    private List<String> countries = List.of();
    private List<String> plans = List.of();
    private List<String> products = List.of();
    private Optional<String> reseller = Optional.empty();
    private Customers customers = Customers.ALL;
    private boolean own = true;
    private LocalDate readAt = READ;
    private Optional<Reading> reading = Optional.empty();
    private Optional<String> pageDate = Optional.empty();

    private Fact(ClaimKind kind, Function<Contact, Terms> terms) {
        this.kind = kind;
        this.terms = terms;
    }

    static Fact line() {
        return new Fact(ClaimKind.SUPPORT, Terms.Support::new);
    }

    static Fact line(String hours) {
        return line().hours(hours);
    }

    static Fact emergency(String hours) {
        return new Fact(ClaimKind.EMERGENCY, Terms.Support::new).hours(hours);
    }

    static Fact offline(Offered offered) {
        return new Fact(
                ClaimKind.OFFLINE,
                contact -> new Terms.Offline(
                        Optional.of(offered),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    static Fact spare(OptionalDouble businessDays) {
        return new Fact(
                ClaimKind.REPLACEMENT,
                contact -> new Terms.Replacement(
                        OptionalDouble.empty(), businessDays, Optional.empty(), Optional.empty()));
    }

    static Fact statusPage() {
        return new Fact(ClaimKind.STATUS_PAGE, contact -> new Terms.StatusPage(Optional.empty()));
    }

    static Fact replyInHours(double hours) {
        OptionalDouble none = OptionalDouble.empty();
        return new Fact(
                        ClaimKind.REPLY,
                        contact -> new Terms.Reply(contact, none, OptionalDouble.of(hours), none, none))
                .by(Channel.EMAIL);
    }

    static Fact replyInDays(double businessDays) {
        OptionalDouble none = OptionalDouble.empty();
        return new Fact(
                        ClaimKind.REPLY,
                        contact -> new Terms.Reply(contact, none, none, none, OptionalDouble.of(businessDays)))
                .by(Channel.EMAIL);
    }

    Fact by(Channel way) {
        channel = Optional.of(way);
        return this;
    }

    Fact bySomeChannel() {
        channel = Optional.empty();
        return this;
    }

    Fact purpose(Purpose what) {
        purpose = Optional.of(what);
        return this;
    }

    Fact hours(String text) {
        hours = Optional.of(text);
        return this;
    }

    Fact in(String zone) {
        timezone = Optional.of(ZoneId.of(zone));
        return this;
    }

    Fact phone(String number) {
        phone = Optional.of(number);
        return this;
    }

    Fact languages(String... tags) {
        languages = List.of(tags);
        return this;
    }

    Fact countries(String... codes) {
        countries = List.of(codes);
        return this;
    }

    Fact plan(String name) {
        plans = List.of(name);
        return this;
    }

    Fact product(String name) {
        products = List.of(name);
        return this;
    }

    Fact reseller(String name) {
        reseller = Optional.of(name);
        return this;
    }

    Fact customers(Customers who) {
        customers = who;
        return this;
    }

    Fact saidByOthers() {
        own = false;
        return this;
    }

    Fact readAt(LocalDate day) {
        readAt = day;
        return this;
    }

    Fact pageDate(String date) {
        pageDate = Optional.of(date);
        return this;
    }

    /** Read by a machine in the sentence of a page. */
    Fact read(Source.Quality confidence) {
        reading = Optional.of(new Reading(Reading.Method.TEXT, "An invented quote", "", confidence));
        return this;
    }

    /** Read by a machine where people do not see it. */
    Fact unseen() {
        reading = Optional.of(new Reading(Reading.Method.JSON_LD, "An invented quote", "", Source.Quality.MEDIUM));
        return this;
    }

    /** @param number tells the claims of one company apart */
    Claim claim(int number) {
        Contact contact = new Contact(
                channel,
                purpose,
                hours.map(text -> new Contact.Hours(text, timezone, Optional.empty())),
                phone,
                Optional.empty(),
                Optional.empty(),
                languages,
                OptionalDouble.empty());
        Source source = own
                ? new Source("https://help.company.example/page", Source.Kind.PROVIDER, Optional.empty())
                : new Source("https://reviews.example/page", Source.Kind.EDITORIAL, Optional.empty());
        return new Claim(
                "claim-" + number,
                kind,
                new Scope(countries, plans, products, reseller, Optional.empty(), customers, false),
                terms.apply(contact),
                "An invented fact",
                new Evidence(source, pageDate, readAt, Evidence.ReadFrom.LIVE, Optional.empty(), reading));
    }
}
