package dev.ringback.extract.support;

import dev.ringback.model.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Channels that a sentence says are not there: "we do not offer phone support". */
final class AbsentChannels {
    /** "do not currently offer any kind of telephone support". */
    private static final int NEAR = 28;

    /** "Phone support for this product is not available." */
    private static final int NEAR_BEHIND = 24;

    /** "Calls cost no more than …" denies something else. */
    private static final String NOT_ABSENT = "other";

    private AbsentChannels() {}

    /** Also those that are absent at some hours or to some customers only; that is no channel either. */
    static Set<Channel> of(Sentence sentence) {
        Set<Channel> absent = EnumSet.noneOf(Channel.class);
        for (Hit hit : sentence.channels()) {
            if (absence(sentence, hit).isPresent()) {
                absent.add(Channel.valueOf(hit.value()));
            }
        }
        return absent;
    }

    /** Whether the absence of a channel holds always and for all. */
    static boolean isWhole(Sentence sentence, Hit channel) {
        return !sentence.has(Topic.UNLESS)
                && NotSupport.whole(sentence).isEmpty()
                && absence(sentence, channel)
                        .map(absence -> Math.max(absence.to(), channel.to()))
                        .filter(end ->
                                sentence.hours().stream().allMatch(each -> isOfAnother(sentence, end, each.from())))
                        .isPresent();
    }

    /** "No calls, but our chat is open 9 to 5": the hours are those of the channel behind the comma. */
    private static boolean isOfAnother(Sentence sentence, int end, int hours) {
        return sentence.channels().stream()
                .anyMatch(other ->
                        other.from() > end && other.from() < hours && !isOneClause(sentence, end, other.from()));
    }

    static Optional<Hit> absence(Sentence sentence, Hit channel) {
        List<Hit> before = sentence.of(Topic.ABSENT)
                .filter(hit -> !hit.value().equals(NOT_ABSENT)
                        && hit.to() <= channel.from()
                        && channel.from() - hit.to() <= NEAR
                        && isOneClause(sentence, hit.to(), channel.from()))
                .toList();
        return before.stream()
                .findFirst()
                .or(() -> sentence.of(Topic.GONE)
                        .filter(hit -> hit.from() >= channel.to()
                                && hit.from() - channel.to() <= NEAR_BEHIND
                                && isOneClause(sentence, channel.to(), hit.from()))
                        .findFirst());
    }

    private static boolean isOneClause(Sentence sentence, int from, int to) {
        return sentence.passage().text().substring(from, to).chars().noneMatch(each -> ";:,|–".indexOf(each) >= 0);
    }
}
