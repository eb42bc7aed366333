package dev.ringback.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether two claims are about the same thing, and whether they go together. */
final class Likeness {
    private Likeness() {}

    /** Whether the one says all that the other says: about the same thing, on whichever page. */
    static boolean says(Claim one, Claim other) {
        return isAboutTheSame(one, other)
                && !contradicts(one.terms(), other.terms())
                && tells(one.terms(), other.terms());
    }

    /** Whether one of them must be wrong: the same page says two things of the same. */
    static boolean contradicts(Claim one, Claim other) {
        return isOnOnePage(one, other) && isAboutTheSame(one, other) && contradicts(one.terms(), other.terms());
    }

    private static boolean isOnOnePage(Claim one, Claim other) {
        return PageAddress.of(one.evidence().source().url())
                .equals(PageAddress.of(other.evidence().source().url()));
    }

    private static boolean isAboutTheSame(Claim one, Claim other) {
        return one.kind() == other.kind()
                && channel(one).equals(channel(other))
                && one.purpose().orElse(Purpose.SUPPORT) == other.purpose().orElse(Purpose.SUPPORT)
                && meet(one.scope().countries(), other.scope().countries())
                && meet(one.scope().plans(), other.scope().plans())
                && meet(one.scope().products(), other.scope().products())
                && one.scope().reseller().equals(other.scope().reseller());
    }

    private static Optional<Channel> channel(Claim claim) {
        return claim.terms() instanceof Terms.Absent absent
                ? Optional.of(absent.channel())
                : claim.contact().flatMap(Contact::channel);
    }

    /** Lists of what a claim is bound to; an empty one binds nothing. */
    private static boolean meet(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    private static boolean contradicts(Terms one, Terms other) {
        boolean isThere = one instanceof Terms.Support || other instanceof Terms.Support;
        boolean isAbsent = one instanceof Terms.Absent || other instanceof Terms.Absent;
        if (isThere && isAbsent) {
            return true;
        } else if (!one.getClass().equals(other.getClass())) {
            return false;
        }
        return switch (one) {
            case Terms.Support support -> contradicts(support.contact(), ((Terms.Support) other).contact());
            case Terms.Reply reply -> contradicts(reply, (Terms.Reply) other);
            case Terms.Offline offline -> contradicts(offline, (Terms.Offline) other);
            case Terms.Replacement replacement ->
                differ(replacement.maxBusinessDays(), ((Terms.Replacement) other).maxBusinessDays());
            case Terms.StatusPage page -> differ(page.url(), ((Terms.StatusPage) other).url());
            case Terms.Absent absent -> false;
            case Terms.Figure figure -> false;
            case Terms.Background background -> false;
        };
    }

    private static boolean contradicts(Terms.Reply one, Terms.Reply other) {
        return differ(one.maxHours(), other.maxHours()) || differ(one.maxBusinessDays(), other.maxBusinessDays());
    }

    /** Two numbers for one purpose are two lines, not a contradiction; two sets of hours of one line are. */
    private static boolean contradicts(Contact one, Contact other) {
        boolean otherLine = differ(one.phone(), other.phone()) || differ(one.email(), other.email());
        return !otherLine
                && (differ(one.hours().map(Likeness::weekly), other.hours().map(Likeness::weekly))
                        || differ(
                                one.hours().flatMap(Contact.Hours::timezone),
                                other.hours().flatMap(Contact.Hours::timezone)));
    }

    private static Optional<String> hours(Contact contact) {
        return contact.hours().map(Contact.Hours::text);
    }

    /** Without holidays: who does not speak of them does not say that somebody is there. */
    private static String weekly(Contact.Hours hours) {
        return hours.text().replace("; PH off", "").replace("Mo-Su ", "");
    }

    private static boolean contradicts(Terms.Offline one, Terms.Offline other) {
        return differ(one.offered(), other.offered())
                || differ(one.initially(), other.initially())
                || differ(one.limitHours(), other.limitHours())
                || one.currency().equals(other.currency())
                        && differ(
                                one.limitAmount().map(BigDecimal::stripTrailingZeros),
                                other.limitAmount().map(BigDecimal::stripTrailingZeros))
                || differ(one.limitCount(), other.limitCount());
    }

    /** Whether all that the other states is stated by the one. */
    private static boolean tells(Terms one, Terms other) {
        if (!one.getClass().equals(other.getClass())) {
            return false;
        }
        return switch (one) {
            case Terms.Support support -> tells(support.contact(), ((Terms.Support) other).contact());
            case Terms.Reply reply -> tells(reply, (Terms.Reply) other);
            case Terms.Offline offline -> tells(offline, (Terms.Offline) other);
            case Terms.Replacement replacement -> tells(replacement, (Terms.Replacement) other);
            case Terms.StatusPage page -> page.url().equals(((Terms.StatusPage) other).url());
            case Terms.Absent absent -> true;
            case Terms.Figure figure -> false;
            case Terms.Background background -> false;
        };
    }

    private static boolean tells(Terms.Reply one, Terms.Reply other) {
        return states(one.maxHours(), other.maxHours()) && states(one.maxBusinessDays(), other.maxBusinessDays());
    }

    private static boolean tells(Terms.Replacement one, Terms.Replacement other) {
        return states(one.maxBusinessDays(), other.maxBusinessDays())
                && states(one.warrantyMonths(), other.warrantyMonths());
    }

    private static boolean tells(Contact one, Contact other) {
        return states(one.phone(), other.phone())
                && states(one.email(), other.email())
                && (states(hours(one), hours(other)) || states(one.hours().map(Likeness::weekly), hours(other)))
                && states(
                        one.hours().flatMap(Contact.Hours::timezone),
                        other.hours().flatMap(Contact.Hours::timezone))
                && (other.languages().isEmpty() || one.languages().containsAll(other.languages()))
                && states(one.waitMinutes(), other.waitMinutes());
    }

    private static boolean tells(Terms.Offline one, Terms.Offline other) {
        return states(one.offered(), other.offered())
                && states(one.initially(), other.initially())
                && states(one.limitHours(), other.limitHours())
                && states(
                        one.limitAmount().map(BigDecimal::stripTrailingZeros),
                        other.limitAmount().map(BigDecimal::stripTrailingZeros))
                && states(one.limitCount(), other.limitCount());
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static boolean differ(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static <T> boolean states(Optional<T> one, Optional<T> other) {
        return other.isEmpty() || one.equals(other);
    }

    private static boolean states(OptionalDouble one, OptionalDouble other) {
        return other.isEmpty() || one.equals(other);
    }
}
