package dev.ringback.rank.observed;

import dev.ringback.model.Channel;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Dossier;
import dev.ringback.model.Evidence;
import dev.ringback.model.Incident;
import dev.ringback.model.ObservationWindow;
import dev.ringback.model.Observations;
import dev.ringback.model.Outage;
import dev.ringback.model.Provider;
import dev.ringback.model.Purpose;
import dev.ringback.model.Role;
import dev.ringback.model.Scope;
import dev.ringback.model.Source;
import dev.ringback.model.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An invented company with its promises, its troubles and what is told of it. */
final class Company {
    private static final LocalDate READ = LocalDate.of(2026, 11, 1);
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private final List<Claim> claims = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<ObservationWindow> windows = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();
    private Observations observations = Observations.NONE;

    Company replyInHours(Channel channel, double hours) {
        return reply(channel, new Terms.Reply(contact(channel, "", NONE), NONE, OptionalDouble.of(hours), NONE, NONE));
    }

    Company replyInDays(Channel channel, double days) {
        return reply(channel, new Terms.Reply(contact(channel, "", NONE), NONE, NONE, NONE, OptionalDouble.of(days)));
    }

    private Company reply(Channel channel, Terms terms) {
        return claim(ClaimKind.REPLY, terms, "Answers by " + channel);
    }

    Company line(Channel channel, String hours) {
        return claim(ClaimKind.SUPPORT, new Terms.Support(contact(channel, hours, NONE)), channel + " " + hours);
    }

    Company lineWithWait(Channel channel, double minutes) {
        return claim(
                ClaimKind.SUPPORT,
                new Terms.Support(contact(channel, "", OptionalDouble.of(minutes))),
                channel + " within " + minutes);
    }

    Company emergency() {
        return claim(ClaimKind.EMERGENCY, new Terms.Support(contact(Channel.PHONE, "24/7", NONE)), "Emergency line");
    }

    Company spareInDays(double days) {
        return claim(
                ClaimKind.REPLACEMENT,
                new Terms.Replacement(NONE, OptionalDouble.of(days), Optional.empty(), Optional.empty()),
                "Spare in " + days);
    }

    private static Contact contact(Channel channel, String hours, OptionalDouble waitMinutes) {
        return new Contact(
                Optional.of(channel),
                Optional.of(Purpose.SUPPORT),
                hours.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Contact.Hours(hours, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                waitMinutes);
    }

    private Company claim(ClaimKind kind, Terms terms, String text) {
        Scope scope =
                new Scope(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Customers.ALL, false);
        Evidence evidence = new Evidence(
                new Source("https://company.example/help", Source.Kind.PROVIDER, Optional.empty()),
                Optional.empty(),
                READ,
                Evidence.ReadFrom.LIVE,
                Optional.empty(),
                Optional.empty());
        claims.add(new Claim("claim-" + claims.size(), kind, scope, terms, text, evidence));
        return this;
    }

    Company watched(String from, String to) {
        windows.add(new ObservationWindow(
                "company",
                Optional.empty(),
                Optional.of(Instant.parse(from)),
                Optional.of(Instant.parse(to)),
                true,
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    Company incident(String start, String end, Incident.Type type, String affects) {
        incidents.add(new Incident(
                "incident-" + incidents.size(),
                "company",
                "Payments fail",
                type,
                Optional.of(true),
                List.of(affects),
                Optional.empty(),
                Optional.of(Instant.parse(start)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse(end)),
                Optional.empty(),
                Optional.empty(),
                "exact",
                Optional.empty(),
                Optional.empty(),
                "event-" + incidents.size(),
                "https://status.company.example",
                READ));
        return this;
    }

    Company outage(String date, Optional<String> supportDuring) {
        outages.add(new Outage(
                "company",
                Optional.of(date),
                Optional.empty(),
                Optional.empty(),
                Optional.of(120),
                "All payments",
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                supportDuring,
                "https://news.example/outage",
                Optional.empty()));
        return this;
    }

    Company told(Tellers tellers) {
        observations = tellers.all();
        return this;
    }

    Dossier dossier() {
        Provider provider = new Provider(
                "company",
                "Company",
                "https://company.example",
                List.of("company.example"),
                List.of("US"),
                Role.PSP,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                claims,
                List.of(),
                List.of());
        return new Dossier(provider, List.of(), incidents, windows, outages, List.of(), List.of()).with(observations);
    }
}
