package dev.ringback.extract.support;

import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Purpose;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Reading;
import dev.ringback.model.Scope;
import dev.ringback.model.Source.Quality;
import dev.ringback.model.Terms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A claim of support as far as it has been read; passages that follow may add to it.
 *
 * @param at how many passages were before it
 */
record Draft(
        Optional<Channel> channel,
        Optional<Purpose> purpose,
        Optional<Contact.Hours> hours,
        Optional<String> phone,
        Optional<String> email,
        List<String> languages,
        OptionalDouble waitMinutes,
        Scope scope,
        Reading reading,
        int at) {

    Draft withHours(Contact.Hours found) {
        return new Draft(
                channel, purpose, Optional.of(found), phone, email, languages, waitMinutes, scope, reading, at);
    }

    /** Both in one: what this one does not say the other one adds. */
    Draft and(Draft other) {
        LinkedHashSet<String> spoken = new LinkedHashSet<>(languages);
        spoken.addAll(other.languages);
        return new Draft(
                channel.or(other::channel),
                purpose.or(other::purpose),
                hours.or(other::hours),
                phone.or(other::phone),
                email.or(other::email),
                new ArrayList<>(spoken),
                waitMinutes.isPresent() ? waitMinutes : other.waitMinutes,
                Scopes.both(scope, other.scope),
                reading,
                at);
    }

    /** Whether it says by what means, and neither where nor when. */
    boolean isChannelOnly() {
        return channel.isPresent() && phone.isEmpty() && email.isEmpty() && hours.isEmpty();
    }

    /** "We answer your ticket within a day" promises an answer, and says nothing of the way in. */
    boolean saysNoMoreThanItsChannel() {
        return isChannelOnly() && languages.isEmpty() && waitMinutes.isEmpty();
    }

    /** "Community", "Share by e-mail": a word that nothing has been added to, and nobody is said to help there. */
    boolean isWordAlone() {
        return saysNoMoreThanItsChannel() && reading.confidence() == Quality.LOW;
    }

    boolean isHoursOnly() {
        return hours.isPresent() && phone.isEmpty() && email.isEmpty();
    }

    /** Whether the two may speak of one thing: nothing that both say differs. */
    boolean agreesWith(Draft other) {
        return agree(channel, other.channel)
                && agree(purpose, other.purpose)
                && agree(hours, other.hours)
                && agree(phone, other.phone)
                && agree(email, other.email)
                && Scopes.agree(scope, other.scope);
    }

    private static boolean agree(Optional<?> one, Optional<?> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    ReadClaim claim() {
        Contact contact = new Contact(channel, purpose, hours, phone, email, Optional.empty(), languages, waitMinutes);
        ClaimKind kind = purpose.equals(Optional.of(Purpose.EMERGENCY)) ? ClaimKind.EMERGENCY : ClaimKind.SUPPORT;
        return new ReadClaim(kind, scope, new Terms.Support(contact), reading);
    }
}
