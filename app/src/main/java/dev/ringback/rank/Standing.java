package dev.ringback.rank;

import dev.ringback.model.Channel;
import dev.ringback.model.Claim;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Customers;
import dev.ringback.model.Provider;
import dev.ringback.model.Purpose;
import dev.ringback.model.Source;

/** How a claim stands to the shop that asks. */
public enum Standing {
    /** It holds for this shop. */
    COUNTS,
    /** It may hold: it is bound to a plan, product or reseller, is for emergencies or faults only, or is not sure to be a person. */
    MAY_COUNT,
    /** It does not hold, or is about something else. */
    ASIDE;

    /** How a published fact stands: by country, by what it is bound to, and by whose number it names. */
    static Standing of(Claim claim, Provider provider, Shop shop) {
        if (!claim.scope().covers(shop.country(), provider.countries())
                || claim.scope().customers() == Customers.NONE
                || provider.printsNumberOfOthers(claim)) {
            return ASIDE;
        }
        return claim.scope().isBound() || isUnsure(claim) ? MAY_COUNT : COUNTS;
    }

    /** What a machine is not sure of, or what a page does not show to people, may hold and may not. */
    public static boolean isUnsure(Claim claim) {
        return claim.evidence()
                .reading()
                .filter(reading -> !reading.isVisible() || reading.confidence() == Source.Quality.LOW)
                .isPresent();
    }

    /** How a support or emergency channel stands to the question whether a person can be reached. */
    static Standing ofChannel(Claim claim, Provider provider, Shop shop) {
        Standing general = of(claim, provider, shop);
        Contact contact = claim.contact().orElseThrow();
        if (general == ASIDE || isLater(contact) || !isForHelp(contact)) {
            return ASIDE;
        }
        return general == MAY_COUNT || isForEmergencies(claim, contact) ? MAY_COUNT : COUNTS;
    }

    /** Whether nothing but the number keeps a line from being looked at for this shop. */
    static boolean isAsideForItsNumber(Claim claim, Provider provider, Shop shop) {
        Contact contact = claim.contact().orElseThrow();
        return provider.printsNumberOfOthers(claim)
                && claim.scope().covers(shop.country(), provider.countries())
                && claim.scope().customers() != Customers.NONE
                && !isLater(contact)
                && isForHelp(contact);
    }

    private static boolean isLater(Contact contact) {
        return contact.channel()
                .map(channel -> channel.reach() == Channel.Reach.LATER)
                .orElse(false);
    }

    /** A source that names no purpose beside a support channel means support. */
    private static boolean isForHelp(Contact contact) {
        return switch (contact.purpose().orElse(Purpose.SUPPORT)) {
            case SUPPORT, EMERGENCY, TECHNICAL_HELPDESK -> true;
            case SALES, VOICE_AUTHORISATION, COMPLAINTS, ONBOARDING, ACCOUNT_CLOSING -> false;
        };
    }

    private static boolean isForEmergencies(Claim claim, Contact contact) {
        return claim.kind() == ClaimKind.EMERGENCY || contact.purpose().orElse(Purpose.SUPPORT) != Purpose.SUPPORT;
    }
}
