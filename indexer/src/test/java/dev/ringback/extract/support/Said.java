package dev.ringback.extract.support;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.model.Channel;
import dev.ringback.model.Contact;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What claims say together, for comparing. */
record Said(List<ReadClaim> claims) {
    Set<String> of(Function<Contact, Optional<String>> part) {
        return contacts().map(part).flatMap(Optional::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> phones() {
        return of(Contact::phone);
    }

    Set<String> hours() {
        return of(contact -> contact.hours().map(Contact.Hours::text));
    }

    Set<String> zones() {
        return of(contact -> contact.hours().flatMap(Contact.Hours::timezone).map(Object::toString));
    }

    Set<String> channels() {
        return of(contact -> contact.channel().map(Channel::name).map(name -> name.toLowerCase(Locale.ROOT)));
    }

    /** "24-48 h", "-2 business days": the least and the most of all promises. */
    Set<String> replies() {
        List<Terms.Reply> replies = claims.stream()
                .map(ReadClaim::terms)
                .filter(Terms.Reply.class::isInstance)
                .map(Terms.Reply.class::cast)
                .toList();
        Set<String> said = new TreeSet<>();
        range(replies, Terms.Reply::minHours, Terms.Reply::maxHours).ifPresent(each -> said.add(each + " h"));
        range(replies, Terms.Reply::minBusinessDays, Terms.Reply::maxBusinessDays)
                .ifPresent(each -> said.add(each + " bd"));
        return said;
    }

    private static Optional<String> range(
            List<Terms.Reply> replies,
            Function<Terms.Reply, OptionalDouble> least,
            Function<Terms.Reply, OptionalDouble> most) {
        List<Double> ends = ends(replies, most);
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(ends(replies, least).stream()
                                .min(Double::compare)
                                .map(Said::number)
                                .orElse("") + "-"
                        + number(ends.stream().max(Double::compare).orElseThrow()));
    }

    private static List<Double> ends(List<Terms.Reply> replies, Function<Terms.Reply, OptionalDouble> end) {
        List<Double> ends = new ArrayList<>();
        replies.forEach(reply -> end.apply(reply).ifPresent(ends::add));
        return ends;
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    Stream<Contact> contacts() {
        return claims.stream().map(ReadClaim::terms).flatMap(terms -> switch (terms) {
            case Terms.Support support -> Stream.of(support.contact());
            case Terms.Reply reply -> Stream.of(reply.contact());
            default -> Stream.empty();
        });
    }

    /** As opening_hours are written when they have been read. */
    static String normal(String hours) {
        return OpeningHours.read(hours) instanceof HoursReading.Read read
                ? read.hours().toString()
                : hours;
    }
}
