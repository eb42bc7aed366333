package dev.ringback.extract.support;

import dev.ringback.extract.support.Sentence.Line;
import dev.ringback.model.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The ways in that a sentence names: its numbers and addresses, and channels in words. */
final class Points {
    /** "support by chat", "chat, phone or e-mail support"; further apart the two have nothing to do with each other. */
    private static final int BESIDE = 25;

    /** Between "WhatsApp" and its number. */
    private static final int LABEL = 40;

    /** A longer text that names neither support nor a channel has its number for something else. */
    private static final int LABEL_LINE = 60;

    private static final Set<Channel> WRITTEN =
            EnumSet.of(Channel.MESSAGING, Channel.SMS, Channel.CHAT, Channel.FORM, Channel.TICKET, Channel.SOCIAL);

    private Points() {}

    static List<Point> of(Sentence sentence, Context context) {
        List<Point> points = new ArrayList<>();
        for (Line line : sentence.lines()) {
            if (isOurs(sentence, context, line)) {
                points.add(new Point(channel(sentence, context, line), Optional.of(line), line.from(), line.to()));
            }
        }
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        points.forEach(point -> seen.add(point.channel()));
        seen.addAll(AbsentChannels.of(sentence));
        for (Hit hit : sentence.channels()) {
            if (isNamed(sentence, context, hit)
                    && !isWritingOtherwise(sentence, hit)
                    && seen.add(Channel.valueOf(hit.value()))) {
                points.add(new Point(Channel.valueOf(hit.value()), Optional.empty(), hit.from(), hit.to()));
            }
        }
        points.sort(Comparator.comparingInt(Point::from));
        return points;
    }

    private static boolean isOurs(Sentence sentence, Context context, Line line) {
        boolean isOthers = line.email()
                .flatMap(email -> NotSupport.address(email, sentence.passage().language()))
                .isPresent();
        if (isOthers
                || NotSupport.line(sentence, context, line.from(), line.to()).isPresent()) {
            return false;
        }
        return sentence.has(Topic.PURPOSE)
                || sentence.has(Topic.CONTACT)
                || !sentence.channels().isEmpty()
                || context.speaksOfSupport()
                || !sentence.hours().isEmpty()
                || sentence.words().length() - (line.to() - line.from()) <= LABEL_LINE;
    }

    private static Channel channel(Sentence sentence, Context context, Line line) {
        if (line.email().isPresent()) {
            return Channel.EMAIL;
        }
        Optional<Channel> named = sentence.channels().stream()
                .filter(hit -> hit.to() <= line.from() && line.from() - hit.to() <= LABEL
                        || line.isLink() && hit.isIn(line.from(), line.to()))
                .reduce((first, last) -> last)
                .map(hit -> Channel.valueOf(hit.value()));
        return (sentence.channels().isEmpty() ? context.channel() : named)
                .filter(each -> each == Channel.SMS || each == Channel.MESSAGING)
                .orElse(Channel.PHONE);
    }

    private static boolean isNamed(Sentence sentence, Context context, Hit hit) {
        if (NotSupport.hours(sentence, context, hit.from(), hit.to()).isPresent()) {
            return false;
        }
        return hit.topic() == Topic.REACH
                || !sentence.hours().isEmpty()
                || sentence.has(Topic.WAIT)
                || isLabel(sentence, hit)
                || sentence.has(Topic.SPEAK) && sentence.has(Topic.LANGUAGE)
                || sentence.nearest(Topic.PURPOSE, hit.from(), hit.to()) <= BESIDE;
    }

    /** "Write to us" is by mail, but not in "write to us on WhatsApp". */
    private static boolean isWritingOtherwise(Sentence sentence, Hit hit) {
        String words = sentence.passage().text().substring(hit.from(), hit.to()).toLowerCase(Locale.ROOT);
        boolean namesMail = words.contains("mail") || words.contains("corre") || words.contains("courriel");
        return hit.value().equals(Channel.EMAIL.name())
                && !namesMail
                && sentence.channels().stream().anyMatch(other -> WRITTEN.contains(Channel.valueOf(other.value())));
    }

    /** "Chat: …", "Chat – …", "Chat | …" under a heading that speaks of support would be one; alone it is a word. */
    private static boolean isLabel(Sentence sentence, Hit hit) {
        String text = sentence.passage().text();
        String before = text.substring(sentence.from(), hit.from()).strip();
        String after = text.substring(hit.to(), sentence.to()).strip();
        return before.isEmpty() && after.matches("(?s)[-–—|].{3,}") && !sentence.has(Topic.REPLY);
    }
}
