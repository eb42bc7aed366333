package dev.ringback.extract.support;

import dev.ringback.extract.passage.Passage.Mark;
import dev.ringback.model.Purpose;
import java.util.Optional;

/** Which of the ways in that a page names are claims: a bare word of a menu, or an icon to share by, is none. */
final class Admission {
    private Admission() {}

    /** In the frame of a site stand its menus, so a line there needs both a word of support and something to use. */
    static boolean isOpen(Sentence sentence, Context context, Draft draft, boolean isAmongContacts) {
        if (!sentence.passage().marks().contains(Mark.FRAME)) {
            return true;
        }
        return !draft.isChannelOnly()
                && (isAmongContacts
                        || namesSupport(sentence)
                        || context.near().anyMatch(each -> each.has(Topic.PURPOSE))
                        || draft.email().map(Admission::isSupportAddress).orElse(false));
    }

    /** Whether somebody is said to help there. A channel without number, address or hours is a claim only then. */
    static boolean speaksOfHelp(Sentence sentence, Optional<Purpose> purpose) {
        boolean isOfSupport = purpose.filter(each -> each != Purpose.SALES && each != Purpose.ONBOARDING)
                .isPresent();
        return isOfSupport
                || sentence.of(Topic.PURPOSE).anyMatch(hit -> !isSales(hit))
                || sentence.of(Topic.CONTACT).anyMatch(hit -> isOffer(sentence, hit));
    }

    /** "Reach us" beside a channel; "call us" is the channel itself, and says no more than its word. */
    private static boolean isOffer(Sentence sentence, Hit hit) {
        return hit.value().equals("ask")
                || hit.value().equals("-")
                        && sentence.channels().stream().noneMatch(other -> other.distance(hit.from(), hit.to()) == 0);
    }

    private static boolean namesSupport(Sentence sentence) {
        return sentence.has(Topic.REACH) || sentence.of(Topic.PURPOSE).anyMatch(hit -> !isSales(hit));
    }

    private static boolean isSales(Hit hit) {
        return hit.value().equals(Purpose.SALES.name());
    }

    /** "support@…", "help@…", in any language. */
    private static boolean isSupportAddress(String email) {
        return SupportWords.hits(email.substring(0, Math.max(0, email.indexOf('@'))), Optional.empty()).stream()
                .anyMatch(hit -> hit.topic() == Topic.PURPOSE && !isSales(hit));
    }
}
