package dev.ringback.extract.schema;

import dev.ringback.extract.page.Setting;
import dev.ringback.extract.page.Words;
import dev.ringback.extract.phone.PrintedPhones;
import dev.ringback.hours.OpeningHours;
import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Purpose;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Reading;
import dev.ringback.model.Scope;
import dev.ringback.model.Source.Quality;
import dev.ringback.model.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What one contact point or firm says of how it can be reached.
 *
 * @param unread what stands there and cannot be read, a clause each
 */
record ContactClaims(List<ReadClaim> claims, List<String> unread) {
    /** More is a directory of branches. */
    private static final int MOST_NUMBERS = 10;

    /** What a reading may quote. */
    private static final int MOST_QUOTED = 200;

    private static final int MOST_QUOTED_WORDS = 25;

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,6}");

    ContactClaims {
        claims = List.copyOf(claims);
        unread = List.copyOf(unread);
    }

    /** A channel for each number and address, with the hours of the point. */
    static ContactClaims ofPoint(Item item, Setting setting) {
        List<String> types = item.labels("contactType");
        Optional<ContactPurpose> purpose = ContactPurpose.of(types.isEmpty() ? item.texts("name") : types);
        return purpose.isEmpty()
                ? new ContactClaims(List.of(), List.of())
                : new Point(item, setting, purpose.get()).claims();
    }

    /** Its number only: the hours of a firm or a shop are those of its doors. */
    static ContactClaims ofFirm(Item item, Setting setting) {
        List<ReadClaim> claims = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        Quality sure = Vocabulary.isAny(item, "organization") ? Quality.MEDIUM : Quality.LOW;
        for (String printed : numbers(item)) {
            Optional<String> phone = phone(printed, setting, unread);
            if (phone.isPresent()) {
                Contact contact = contact(Channel.PHONE, Optional.empty(), phone, Optional.empty());
                claims.add(new ReadClaim(
                        ClaimKind.SUPPORT, everybody(), new Terms.Support(contact), reading(item, printed, sure)));
            }
        }
        return new ContactClaims(claims, unread);
    }

    private static List<String> numbers(Item item) {
        return item.texts("telephone").stream().distinct().limit(MOST_NUMBERS).toList();
    }

    private static Optional<String> phone(String printed, Setting setting, List<String> unread) {
        Optional<String> phone = PrintedPhones.only(printed, setting);
        if (phone.isEmpty()) {
            unread.add("telephone is " + Graph.quoted(printed) + "; a number that can be called is read");
        }
        return phone;
    }

    private static Contact contact(
            Channel channel, Optional<Purpose> purpose, Optional<String> phone, Optional<String> email) {
        return new Contact(
                Optional.of(channel),
                purpose,
                Optional.empty(),
                phone,
                email,
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
    }

    private static Scope everybody() {
        return new Scope(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Customers.ALL, false);
    }

    private static Reading reading(Item item, String quote, Quality sure) {
        String plain = Words.plain(quote, MOST_QUOTED);
        String[] words = plain.split(" ", MOST_QUOTED_WORDS + 1);
        String short25 = String.join(" ", Arrays.asList(words).subList(0, Math.min(words.length, MOST_QUOTED_WORDS)));
        return new Reading(item.method(), short25, item.place(), sure);
    }

    /** One contact point while it is read. */
    private static final class Point {
        private final Item item;
        private final Setting setting;
        private final ContactPurpose purpose;
        private final List<ReadClaim> claims = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();

        Point(Item item, Setting setting, ContactPurpose purpose) {
            this.item = item;
            this.setting = setting;
            this.purpose = purpose;
        }

        ContactClaims claims() {
            SpecifiedHours said = SpecifiedHours.of(item, setting);
            said.unread()
                    .ifPresent(text -> unread.add("hours are " + Graph.quoted(text)
                            + "; weekdays with times are read, and all of them or none"));
            Optional<Contact.Hours> hours = said.hours()
                    .map(OpeningHours::toString)
                    .map(text -> new Contact.Hours(text, Optional.empty(), Optional.empty()));
            for (String printed : numbers(item)) {
                Optional<String> phone = phone(printed, setting, unread);
                phone.ifPresent(number ->
                        add(contact(Channel.PHONE, purpose.purpose(), phone, Optional.empty()), hours, printed));
            }
            for (String printed : item.texts("email")) {
                email(printed)
                        .ifPresent(email -> add(
                                contact(Channel.EMAIL, purpose.purpose(), Optional.empty(), Optional.of(email)),
                                hours,
                                printed));
            }
            return new ContactClaims(claims, unread);
        }

        private static Optional<String> email(String printed) {
            String bare = printed.toLowerCase(Locale.ROOT).startsWith("mailto:") ? printed.substring(7) : printed;
            String address = bare.split("\\?", 2)[0].strip();
            return EMAIL.matcher(address).matches() ? Optional.of(address) : Optional.empty();
        }

        private void add(Contact bare, Optional<Contact.Hours> hours, String printed) {
            Contact contact = new Contact(
                    bare.channel(),
                    bare.purpose(),
                    hours,
                    bare.phone(),
                    bare.email(),
                    bare.url(),
                    Languages.of(item.labels("availableLanguage")),
                    bare.waitMinutes());
            boolean emergency = bare.purpose().filter(Purpose.EMERGENCY::equals).isPresent();
            Quality sure = bare.purpose().isPresent() ? Quality.HIGH : Quality.MEDIUM;
            claims.add(new ReadClaim(
                    emergency ? ClaimKind.EMERGENCY : ClaimKind.SUPPORT,
                    scope(),
                    new Terms.Support(contact),
                    reading(item, quote(printed), sure)));
        }

        private String quote(String printed) {
            StringJoiner words = new StringJoiner(", ");
            item.labels("contactType").forEach(words::add);
            words.add(printed);
            item.labels("contactOption").forEach(option -> words.add(Vocabulary.bare(option)));
            return words.toString();
        }

        private Scope scope() {
            AreaServed area = AreaServed.of(item);
            Optional<String> audience =
                    purpose.bound() ? item.label("contactType").map(type -> Words.plain(type, 100)) : area.other();
            return new Scope(
                    area.countries(),
                    List.of(),
                    item.labels("productSupported").stream()
                            .map(name -> Words.plain(name, 100))
                            .toList(),
                    Optional.empty(),
                    audience,
                    audience.isPresent() ? Customers.SOME : Customers.ALL,
                    false);
        }
    }
}
