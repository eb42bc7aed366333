package dev.ringback.extract.support;

import dev.ringback.extract.times.LengthMention;
import dev.ringback.model.Channel;
import dev.ringback.model.ClaimKind;
import dev.ringback.model.Contact;
import dev.ringback.model.Purpose;
import dev.ringback.model.ReadClaim;
import dev.ringback.model.Source.Quality;
import dev.ringback.model.Terms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Promised times of a first answer. The time to a solution, a decision or a payment is none, nor is a wait on the line. */
final class ReplyPromises {
    /** A promise and its time stand in one breath. */
    private static final int NEAR = 90;

    private static final int HOURS_A_DAY = 24;
    private static final int HOURS_A_WEEK = 168;

    private ReplyPromises() {}

    static List<ReadClaim> of(Sentence sentence, Context context) {
        boolean isOfOthers = NotSupport.whole(sentence)
                .filter(rule -> rule != NotSupport.VOICEMAIL)
                .isPresent();
        if (isOfOthers) {
            return List.of();
        }
        return sentence.lengths().stream()
                .filter(length -> isReply(sentence, context, length))
                .flatMap(length -> claim(sentence, context, length).stream())
                .toList();
    }

    private static boolean isReply(Sentence sentence, Context context, LengthMention length) {
        int from = length.from();
        int to = length.to();
        int reply = nearest(sentence, hit -> hit.topic() == Topic.REPLY, from, to);
        int other = nearest(sentence, ReplyPromises::isOther, from, to);
        if (reply == Integer.MAX_VALUE) {
            return other > NEAR && isUnderReplyHead(sentence, context, length);
        }
        return reply <= NEAR && reply < other;
    }

    private static boolean isOther(Hit hit) {
        return switch (hit.topic()) {
            case UNREPLY, WAIT -> true;
            case NEAR -> !hit.value().equals("OFFICE") && !hit.value().equals("PLATFORM");
            default -> false;
        };
    }

    /** What another clause speaks of is further off than all of its own: "we reply within a day; refunds take ten". */
    private static int nearest(Sentence sentence, Predicate<Hit> topic, int from, int to) {
        String text = sentence.passage().text();
        return sentence.hits().stream()
                .filter(topic)
                .mapToInt(hit -> {
                    String between = text.substring(Math.min(hit.to(), to), Math.max(hit.from(), from));
                    return hit.distance(from, to) + (between.contains(";") ? NEAR : 0);
                })
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** "First response" at the head of the column, or right above. */
    private static boolean isUnderReplyHead(Sentence sentence, Context context, LengthMention length) {
        List<String> heads = sentence.passage().columns();
        if (heads.isEmpty()) {
            return context.near()
                            .findFirst()
                            .filter(each -> each.has(Topic.REPLY) && !each.has(Topic.UNREPLY))
                            .isPresent()
                    && sentence.words().length() <= NEAR;
        }
        int cell = (int) sentence.passage()
                .text()
                .substring(0, length.from())
                .chars()
                .filter(each -> each == '|')
                .count();
        return cell < heads.size()
                && SupportWords.hits(heads.get(cell), sentence.passage().language()).stream()
                        .anyMatch(hit -> hit.topic() == Topic.REPLY)
                && SupportWords.hits(heads.get(cell), sentence.passage().language()).stream()
                        .noneMatch(hit -> hit.topic() == Topic.UNREPLY);
    }

    private static Optional<ReadClaim> claim(Sentence sentence, Context context, LengthMention length) {
        Optional<Channel> channel = sentence.channelNear(length.from(), length.to())
                .or(() -> mail(sentence))
                .or(context::channel);
        Optional<Purpose> purpose = Purposes.of(sentence, context, sentence.from(), sentence.to());
        Contact contact = new Contact(
                channel,
                purpose,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
        return reply(contact, length)
                .map(reply -> new ReadClaim(
                        ClaimKind.REPLY,
                        Scopes.of(sentence, context, sentence.from(), sentence.to()),
                        reply,
                        Readings.of(
                                sentence,
                                length.from(),
                                length.to(),
                                false,
                                channel.isPresent() ? Quality.HIGH : Quality.MEDIUM)));
    }

    private static Optional<Channel> mail(Sentence sentence) {
        return sentence.lines().stream().anyMatch(line -> line.email().isPresent())
                ? Optional.of(Channel.EMAIL)
                : Optional.empty();
    }

    private static Optional<Terms> reply(Contact contact, LengthMention length) {
        return switch (length.unit()) {
            case SECONDS -> Optional.of(hours(contact, length, 1.0 / 3600));
            case MINUTES -> Optional.of(hours(contact, length, 1.0 / 60));
            case HOURS -> Optional.of(hours(contact, length, 1));
            case DAYS -> Optional.of(hours(contact, length, HOURS_A_DAY));
            case WEEKS -> Optional.of(hours(contact, length, HOURS_A_WEEK));
            case BUSINESS_DAYS ->
                Optional.of(new Terms.Reply(
                        contact,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        length.least(),
                        OptionalDouble.of(length.most())));
            // How long a business day is stands nowhere; a month is no support.
            case BUSINESS_HOURS, MONTHS, YEARS -> Optional.empty();
        };
    }

    private static Terms hours(Contact contact, LengthMention length, double factor) {
        OptionalDouble least = length.least().isPresent()
                ? OptionalDouble.of(length.least().getAsDouble() * factor)
                : OptionalDouble.empty();
        return new Terms.Reply(
                contact,
                least,
                OptionalDouble.of(length.most() * factor),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
