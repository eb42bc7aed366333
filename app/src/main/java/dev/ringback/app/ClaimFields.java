package dev.ringback.app;

import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Scope;
import dev.ringback.model.Terms;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** A claim as fields in their order, which is part of what the command promises. */
final class ClaimFields {
    static final List<FactRows.Column> COLUMNS = List.of(
            new FactRows.Column("file", 20),
            new FactRows.Column("kind", 11),
            new FactRows.Column("channel", 9),
            new FactRows.Column("what it says", 40),
            new FactRows.Column("for whom", 20),
            new FactRows.Column("sure", 6));

    private ClaimFields() {}

    static Fields of(Fields fields, ReadClaim claim) {
        fields.with("kind", claim.kind());
        switch (claim.terms()) {
            case Terms.Support support -> contact(fields, support.contact());
            case Terms.Reply reply -> contact(fields, reply.contact());
            case Terms.Absent absent -> fields.with("channel", absent.channel());
            case Terms.StatusPage status -> fields.with("url", status.url());
            default -> {}
        }
        scope(fields, claim.scope());
        terms(fields, claim.terms());
        return fields.with("quote", claim.reading().quote())
                .with("place", claim.reading().place())
                .with("method", claim.reading().method())
                .with("confidence", claim.reading().confidence());
    }

    private static void contact(Fields fields, Contact contact) {
        fields.with("channel", contact.channel())
                .with("hours", contact.hours().map(Contact.Hours::text))
                .with("timezone", contact.hours().flatMap(Contact.Hours::timezone))
                .with("phone", contact.phone())
                .with("email", contact.email())
                .with("url", contact.url())
                .with("languages", contact.languages())
                .with("purpose", contact.purpose());
    }

    private static void scope(Fields fields, Scope scope) {
        fields.with("audience", scope.audience());
        if (scope.customers() != Customers.ALL) {
            fields.with("customers", scope.customers());
        }
        fields.with("plans", scope.plans()).with("products", scope.products()).with("countries", scope.countries());
        if (scope.loginRequired()) {
            fields.with("loginRequired", true);
        }
    }

    private static void terms(Fields fields, Terms terms) {
        switch (terms) {
            case Terms.Support support ->
                fields.with("waitMinutes", support.contact().waitMinutes());
            case Terms.Absent absent -> fields.with("offered", "no");
            case Terms.Reply reply ->
                fields.with("waitMinutes", reply.contact().waitMinutes())
                        .withRange("replyHours", reply.minHours(), reply.maxHours())
                        .withRange("replyBusinessDays", reply.minBusinessDays(), reply.maxBusinessDays());
            case Terms.Replacement spare ->
                fields.withRange("deliveryBusinessDays", spare.minBusinessDays(), spare.maxBusinessDays())
                        .with("warrantyMonths", spare.warrantyMonths());
            case Terms.Offline offline -> offline(fields, offline);
            case Terms.StatusPage status -> {}
            case Terms.Figure figure -> {}
            case Terms.Background background -> {}
        }
    }

    private static void offline(Fields fields, Terms.Offline offline) {
        fields.with("offered", offline.offered())
                .with("limitHours", offline.limitHours())
                .with("limitAmount", offline.limitAmount())
                .with("limitCount", offline.limitCount())
                .with("currency", offline.currency())
                .with("default", offline.initially());
    }

    static List<String> cells(Fields fields) {
        String line = fields.cell("line");
        return List.of(
                fields.cell("file") + (line.isEmpty() ? "" : ":" + line),
                fields.cell("kind"),
                fields.cell("channel"),
                said(fields),
                joined(fields, "audience", "customers", "plans", "products", "countries"),
                fields.cell("confidence"));
    }

    /** What was read of it, else the words themselves. */
    private static String said(Fields fields) {
        String said = ClaimPhrase.of(fields);
        return said.isEmpty() ? fields.cell("quote") : said;
    }

    private static String joined(Fields fields, String... names) {
        StringJoiner words = new StringJoiner(", ");
        Stream.of(names).map(fields::cell).filter(cell -> !cell.isEmpty()).forEach(words::add);
        return words.toString();
    }
}
