package dev.ringback.extract.support;

import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Scope;
import dev.ringback.model.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/** A claim in one line, as the cases write it: what is empty is left out. */
final class Brief {
    private final StringJoiner line = new StringJoiner(" ");

    private Brief() {}

    static String of(ReadClaim claim) {
        Brief brief = new Brief();
        brief.add(claim.kind().name().toLowerCase(Locale.ROOT));
        switch (claim.terms()) {
            case Terms.Support support -> brief.contact(support.contact());
            case Terms.Absent absent -> brief.add("absent=" + absent.channel());
            case Terms.Reply reply -> brief.reply(reply);
            case Terms.Offline offline -> brief.offline(offline);
            case Terms.Replacement replacement -> brief.replacement(replacement);
            default -> brief.add(claim.terms().toString());
        }
        brief.scope(claim.scope());
        return brief.line.toString();
    }

    private void contact(Contact contact) {
        add("channel", contact.channel());
        add("purpose", contact.purpose());
        add("hours", contact.hours().map(hours -> "\"" + hours.text() + "\""));
        add("zone", contact.hours().flatMap(Contact.Hours::timezone));
        add("phone", contact.phone());
        add("email", contact.email());
        add("languages", contact.languages());
        add("wait", contact.waitMinutes());
    }

    private void reply(Terms.Reply reply) {
        contact(reply.contact());
        add("minHours", reply.minHours());
        add("maxHours", reply.maxHours());
        add("minDays", reply.minBusinessDays());
        add("maxDays", reply.maxBusinessDays());
    }

    private void offline(Terms.Offline offline) {
        add("offered", offline.offered());
        add("initially", offline.initially());
        add("hours", offline.limitHours());
        add("amount", offline.limitAmount());
        add("currency", offline.currency());
        add("count", offline.limitCount());
        add("payer", offline.whoPaysDeclines());
    }

    private void replacement(Terms.Replacement replacement) {
        add("minDays", replacement.minBusinessDays());
        add("maxDays", replacement.maxBusinessDays());
        add("warranty", replacement.warrantyMonths());
    }

    private void scope(Scope scope) {
        add("countries", scope.countries());
        add("plans", scope.plans());
        add("audience", scope.audience());
        if (scope.customers() != Customers.ALL) {
            add("customers=" + scope.customers());
        }
        if (scope.loginRequired()) {
            add("login");
        }
    }

    private void add(String name, Optional<?> value) {
        value.ifPresent(each -> add(name + "=" + each));
    }

    private void add(String name, OptionalDouble value) {
        value.ifPresent(each -> add(name + "=" + Said.number(each)));
    }

    private void add(String name, List<String> values) {
        if (!values.isEmpty()) {
            add(name + "=" + String.join(",", values));
        }
    }

    private void add(String part) {
        line.add(part);
    }
}
