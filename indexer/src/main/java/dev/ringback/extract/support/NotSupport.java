package dev.ringback.extract.support;

import dev.ringback.extract.page.Language;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is no fact about support though it has hours, numbers or promises in it. The words of each rule are in the lists,
 * under its name.
 */
enum NotSupport {
    /** What machines do round the clock: "accept payments 24/7". */
    PLATFORM(false),
    /** A house has hours; who answers the phone there is another matter: "our head office is open 9 to 5". */
    OFFICE(true),
    /** Until when a parcel leaves: "ordered by 3 pm". */
    DELIVERY(false),
    /** Until when a day's payments are counted: "batches close at 9 pm". */
    SETTLEMENT(false),
    /** When the service rests: "maintenance on Sundays from 2 to 4 am". */
    MAINTENANCE(false),
    /** What others promise: "call your bank's 24-hour line". */
    OTHERS(true),
    /** When employees work: "you will work in shifts". */
    JOB(true),
    /** What a shop may set for itself: "enter your opening hours, e.g. Mon–Fri 9–5". */
    EXAMPLE(true),
    /** Who speaks with newspapers and shareholders. */
    PRESS(true),
    /** When something takes place: "our webinar, Tuesdays at 10". */
    EVENT(true),
    /** What happened: "was unavailable from 9 to 11". */
    PAST(true),
    /** What visitors may pass on or be sent: "share by e-mail", "our newsletter". */
    SHARE(false),
    /** Who answers for data and access, and for nothing else: "privacy@…". */
    PRIVACY(true),
    /** Nobody is there: "after hours please leave a message on voicemail". */
    VOICEMAIL(false);

    /** Between "your bank's" and "24-hour line", or the other way round. */
    private static final int BESIDE = 40;

    private static final Pattern IN = Pattern.compile(
            "(?i)[^.;,]{0,15}\\b(?:in|inside|within|from|through|via|on|en|dans|depuis|im|no|na|nel|dal|vanuit)\\b[^.;,]{0,15}");

    private final boolean takesLines;

    /** @param takesLines numbers and addresses are none either, not the hours alone */
    NotSupport(boolean takesLines) {
        this.takesLines = takesLines;
    }

    /** The rule by which hours in a sentence are not support's. */
    static Optional<NotSupport> hours(Sentence sentence, Context context, int from, int to) {
        return whole(sentence)
                .or(() -> others(sentence, from, to))
                .or(() -> nearer(sentence, from, to))
                .or(() -> speaksFor(sentence) ? Optional.empty() : around(context));
    }

    /** The rule by which a number or address is not support's. */
    static Optional<NotSupport> line(Sentence sentence, Context context, int from, int to) {
        return hours(sentence, context, from, to).filter(rule -> rule.takesLines);
    }

    /** The rule by which an address is not support's, by the words before its {@code @}. */
    static Optional<NotSupport> address(String email, Optional<Language> language) {
        String name = email.substring(0, Math.max(0, email.indexOf('@')));
        return rules(SupportWords.hits(name, language).stream()
                        .filter(hit -> hit.topic() == Topic.NEAR || hit.topic() == Topic.ALL))
                .filter(rule -> rule.takesLines)
                .findFirst();
    }

    /** The rule by which the whole sentence says nothing of support. */
    static Optional<NotSupport> whole(Sentence sentence) {
        return rules(sentence.of(Topic.ALL)).findFirst();
    }

    /** "Call your bank's 24-hour line": whose line it is stands right beside it. */
    private static Optional<NotSupport> others(Sentence sentence, int from, int to) {
        boolean isTheirs = sentence.of(Topic.NEAR)
                .anyMatch(hit -> hit.value().equals(OTHERS.name()) && hit.distance(from, to) <= BESIDE);
        return isTheirs ? Optional.of(OTHERS) : Optional.empty();
    }

    private static Optional<NotSupport> nearer(Sentence sentence, int from, int to) {
        int support = Stream.of(Topic.PURPOSE, Topic.REACH, Topic.CHANNEL)
                .mapToInt(topic -> sentence.nearest(topic, from, to))
                .min()
                .orElse(Integer.MAX_VALUE);
        int line = sentence.lines().stream()
                .filter(each -> each.from() != from)
                .mapToInt(each -> Math.max(0, Math.max(from - each.to(), each.from() - to)))
                .min()
                .orElse(Integer.MAX_VALUE);
        return rules(sentence.of(Topic.NEAR)
                        .filter(hit -> !isPlaceOfChannel(sentence, hit))
                        .filter(hit -> hit.distance(from, to) < Math.min(support, line)))
                .findFirst();
    }

    /** "Chat in your dashboard", "chat via the app": it says where the channel is. */
    private static boolean isPlaceOfChannel(Sentence sentence, Hit near) {
        String text = sentence.passage().text();
        return near.value().equals(PLATFORM.name())
                && sentence.channels().stream()
                        .filter(channel -> channel.to() <= near.from() && near.from() - channel.to() <= BESIDE)
                        .anyMatch(channel -> IN.matcher(text.substring(channel.to(), near.from()))
                                .matches());
    }

    private static boolean speaksFor(Sentence sentence) {
        return sentence.has(Topic.PURPOSE) || sentence.has(Topic.REACH);
    }

    /** A heading "Head office" or "Careers" says whose hours follow, unless it speaks of support as well. */
    private static Optional<NotSupport> around(Context context) {
        return context.near()
                .filter(each -> isJob(each) || !each.has(Topic.PURPOSE) && !each.has(Topic.REACH))
                .flatMap(each -> rules(
                        each.hits().stream().filter(hit -> hit.topic() == Topic.NEAR || hit.topic() == Topic.ALL)))
                .findFirst();
    }

    /** "We are hiring support agents": what is said of support there is for those who would give it. */
    private static boolean isJob(Context.Around around) {
        return around.hits().stream()
                .anyMatch(hit -> hit.topic() == Topic.ALL && hit.value().equals(JOB.name()));
    }

    private static Stream<NotSupport> rules(Stream<Hit> hits) {
        return hits.map(hit -> valueOf(hit.value()));
    }
}
