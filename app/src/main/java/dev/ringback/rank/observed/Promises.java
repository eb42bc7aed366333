package dev.ringback.rank.observed;

import dev.ringback.hours.HoursReading;
import dev.ringback.hours.OpeningHours;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Purpose;
import dev.ringback.model.Terms;
import dev.ringback.model.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads out of a claim what it promises. A claim may promise several things, or none that accounts can speak of. */
final class Promises {
    private static final double SECONDS_OF_MINUTE = 60;
    private static final double SECONDS_OF_HOUR = 3_600;
    private static final double SECONDS_OF_DAY = 86_400;
    private static final int BUSINESS_DAYS_OF_WEEK = 5;
    private static final int DAYS_OF_WEEKEND = 2;

    private static final HoursReading ROUND_THE_CLOCK = OpeningHours.read("24/7");

    private Promises() {}

    static List<Promise> of(Claim claim) {
        if (!claim.purpose().map(Promises::isForHelp).orElse(true)) {
            return List.of();
        }
        return switch (claim.terms()) {
            case Terms.Reply reply -> reply(reply);
            case Terms.Support support -> line(claim, support.contact());
            case Terms.Replacement spare -> spare(spare);
            default -> List.of();
        };
    }

    private static boolean isForHelp(Purpose purpose) {
        return purpose == Purpose.SUPPORT || purpose == Purpose.EMERGENCY || purpose == Purpose.TECHNICAL_HELPDESK;
    }

    private static List<Promise> reply(Terms.Reply reply) {
        if (isUntold(reply.contact())) {
            return List.of();
        }
        Optional<Topic> topic = topic(reply.contact());
        List<Promise> promises = new ArrayList<>();
        if (reply.maxHours().isPresent()) {
            Duration time = seconds(reply.maxHours().getAsDouble() * SECONDS_OF_HOUR);
            promises.add(new Promise.AnswerWithin(topic, time, time));
        } else if (reply.maxBusinessDays().isPresent()) {
            double days = reply.maxBusinessDays().getAsDouble();
            promises.add(new Promise.AnswerWithin(topic, days(days), days(withWeekends(days))));
        }
        return promises;
    }

    private static List<Promise> spare(Terms.Replacement spare) {
        OptionalDouble days = spare.maxBusinessDays();
        return days.isEmpty()
                ? List.of()
                : List.of(new Promise.SpareWithin(days(days.getAsDouble()), days(withWeekends(days.getAsDouble()))));
    }

    private static List<Promise> line(Claim claim, Contact contact) {
        Optional<Topic> topic = topic(contact);
        if (isUntold(contact) || topic.filter(Topic.WRITING::equals).isPresent()) {
            return List.of();
        }
        List<Promise> promises = new ArrayList<>();
        if (claim.kind() == ClaimKind.EMERGENCY || claim.purpose().equals(Optional.of(Purpose.EMERGENCY))) {
            promises.add(new Promise.EmergencyLine(topic));
        } else {
            contact.hours().ifPresent(hours -> promises.add(open(topic, hours.text())));
        }
        contact.waitMinutes().ifPresent(minutes -> {
            Duration time = seconds(minutes * SECONDS_OF_MINUTE);
            promises.add(new Promise.AnswerWithin(topic, time, time));
        });
        return promises;
    }

    private static Promise open(Optional<Topic> topic, String hours) {
        return OpeningHours.read(hours).equals(ROUND_THE_CLOCK)
                ? new Promise.RoundTheClock(topic)
                : new Promise.OpenAt(topic, hours);
    }

    /** Whether it is a way in of which no account tells how soon anybody answers there. */
    private static boolean isUntold(Contact contact) {
        return contact.channel().isPresent() && topic(contact).isEmpty();
    }

    private static Optional<Topic> topic(Contact contact) {
        return contact.channel().flatMap(Topic::of);
    }

    /** The most calendar days that so many business days take. */
    private static double withWeekends(double businessDays) {
        return businessDays + DAYS_OF_WEEKEND * Math.ceil(businessDays / BUSINESS_DAYS_OF_WEEK);
    }

    private static Duration days(double days) {
        return seconds(days * SECONDS_OF_DAY);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }
}
