package dev.ringback.serve.page;

import dev.ringback.model.Channel;
import dev.ringback.model.Claim;
import dev.ringback.model.Contact;
import dev.ringback.model.Terms;
import dev.ringback.serve.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Says what a claim names: channel, purpose, hours, figures. */
final class TermWords {
    private final Words words;

    TermWords(Words words) {
        this.words = words;
    }

    List<String> of(Claim claim) {
        List<String> parts = new ArrayList<>();
        claim.contact().ifPresent(contact -> contact(contact, claim, parts));
        switch (claim.terms()) {
            case Terms.Support support -> {}
            case Terms.Absent absent -> parts.add(words.of("term.absent", words.of("channel." + absent.channel())));
            case Terms.Reply reply -> reply(reply, parts);
            case Terms.Offline offline -> offline(offline, parts);
            case Terms.Replacement replacement -> replacement(replacement, parts);
            case Terms.StatusPage page -> page.url().ifPresent(parts::add);
            case Terms.Figure figure -> figure(figure, parts);
            case Terms.Background background -> {}
        }
        return parts;
    }

    private void contact(Contact contact, Claim claim, List<String> parts) {
        contact.channel().ifPresent(channel -> parts.add(words.of("channel." + channel)));
        contact.purpose().ifPresent(purpose -> parts.add(words.of("purpose." + purpose)));
        contact.hours().ifPresent(hours -> hours(hours, parts));
        if (contact.hours().isEmpty() && claim.terms() instanceof Terms.Support && !isLater(contact)) {
            parts.add(words.of("term.hours.none"));
        }
        contact.email().ifPresent(parts::add);
        if (!contact.languages().isEmpty()) {
            parts.add(String.join(
                    ", ", contact.languages().stream().map(words::language).toList()));
        }
    }

    /** A form or an e-mail address needs no hours. */
    private static boolean isLater(Contact contact) {
        return contact.channel()
                .filter(channel -> channel.reach() == Channel.Reach.LATER)
                .isPresent();
    }

    private void hours(Contact.Hours hours, List<String> parts) {
        parts.add(hours(hours));
        hours.note().ifPresent(parts::add);
    }

    /** Hours with the clock they are meant on, where it is printed. */
    String hours(Contact.Hours hours) {
        return hours.timezone()
                .map(words::zone)
                .map(zone -> words.of("term.hours.zone", words.hours(hours.text()), zone))
                .orElseGet(() -> words.hours(hours.text()));
    }

    private void reply(Terms.Reply reply, List<String> parts) {
        double most = reply.maxHours().orElse(1);
        if (most < 1) {
            parts.add(words.of("term.within", words.minutes(Math.round(60 * most))));
        } else {
            range(reply.minHours(), reply.maxHours(), "term.hours", parts);
        }
        range(reply.minBusinessDays(), reply.maxBusinessDays(), "term.days", parts);
    }

    private void range(OptionalDouble from, OptionalDouble to, String key, List<String> parts) {
        if (from.isPresent() && to.isPresent() && from.getAsDouble() != to.getAsDouble()) {
            parts.add(words.of(key + ".range", from.getAsDouble(), to.getAsDouble()));
        } else if (to.isPresent()) {
            parts.add(words.of(key + ".within", to.getAsDouble()));
        } else if (from.isPresent()) {
            parts.add(words.of(key + ".from", from.getAsDouble()));
        }
    }

    private void offline(Terms.Offline offline, List<String> parts) {
        offline.offered().ifPresent(offered -> parts.add(words.of("offered." + offered)));
        offline.initially().ifPresent(toggle -> parts.add(words.of("initially." + toggle)));
        offline.limitHours().ifPresent(hours -> parts.add(words.of("term.limit.hours", hours)));
        offline.limitAmount()
                .ifPresent(amount -> parts.add(
                        words.of("term.limit.amount", amount, offline.currency().orElse(""))));
        offline.limitCount().ifPresent(count -> parts.add(words.of("term.limit.count", count)));
        offline.whoPaysDeclines().ifPresent(who -> parts.add(words.of("term.declines", who)));
    }

    private void replacement(Terms.Replacement replacement, List<String> parts) {
        range(replacement.minBusinessDays(), replacement.maxBusinessDays(), "term.days", parts);
        replacement.delivery().ifPresent(parts::add);
        replacement.warrantyMonths().ifPresent(months -> parts.add(words.of("term.warranty", months)));
    }

    private void figure(Terms.Figure figure, List<String> parts) {
        figure.value()
                .ifPresent(value -> parts.add(figure.scale()
                        .map(scale -> words.of("term.value.scale", value, scale))
                        .orElse(value)));
        figure.site().ifPresent(parts::add);
        figure.count().ifPresent(count -> parts.add(words.of("term.count", count)));
    }
}
