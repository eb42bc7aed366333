package dev.ringback.extract.support;

import dev.ringback.extract.times.HoursMention;
import dev.ringback.extract.times.LengthMention;
import dev.ringback.model.Channel;
import dev.ringback.model.Contact;
import dev.ringback.model.Purpose;
import dev.ringback.model.Reading;
import dev.ringback.model.Source.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What one sentence says of channels and of hours. */
final class SentenceDrafts {
    /** "Weekdays:", "Our hours are" and the like; with more words beside them hours want a word of support. */
    private static final int FEW_LETTERS = 25;

    /** Longer ones are opening hours of a line, not the wait on it. */
    private static final double MOST_WAIT_MINUTES = 24 * 60;

    private final Sentence sentence;
    private final Context context;
    private final HoursInPlace inPlace;
    private final boolean isAmongContacts;
    private final int at;
    private final List<Point> points;
    private final List<HoursMention> hours;

    /** @param isAmongContacts whether the section has named a way in before */
    SentenceDrafts(Sentence sentence, Context context, HoursInPlace inPlace, boolean isAmongContacts, int at) {
        this.sentence = sentence;
        this.context = context;
        this.inPlace = inPlace;
        this.isAmongContacts = isAmongContacts;
        this.at = at;
        this.points = Points.of(sentence, context);
        this.hours = sentence.hours().stream().filter(this::isSupport).toList();
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        if (points.isEmpty()) {
            hours.forEach(each -> drafts.add(ofHours(each)));
            if (hours.isEmpty()) {
                aside().ifPresent(drafts::add);
            }
            return drafts;
        }
        for (Point point : points) {
            List<HoursMention> own = hoursOf(point);
            own.forEach(each -> drafts.add(draft(Optional.of(point), Optional.of(each))));
            if (own.isEmpty()) {
                drafts.add(draft(Optional.of(point), Optional.empty()));
            }
        }
        return drafts;
    }

    private boolean isSupport(HoursMention mention) {
        return NotSupport.hours(sentence, context, mention.from(), mention.to()).isEmpty()
                && (!points.isEmpty() || isAmongContacts || speaksOfSupport() || isBareLine(mention));
    }

    private boolean speaksOfSupport() {
        return sentence.has(Topic.PURPOSE)
                || sentence.has(Topic.CONTACT, "-")
                || !sentence.channels().isEmpty()
                || context.speaksOfSupport();
    }

    private boolean isBareLine(HoursMention mention) {
        String rest = sentence.passage().text().substring(sentence.from(), mention.from())
                + sentence.passage().text().substring(Math.min(mention.to(), sentence.to()), sentence.to());
        long letters = rest.chars().filter(Character::isLetter).count();
        return context.isBare() && (letters <= FEW_LETTERS || sentence.has(Topic.CONTACT));
    }

    /** One point: all hours are its. Several: those that follow it, or where hours come first those before it. */
    private List<HoursMention> hoursOf(Point point) {
        if (points.size() == 1) {
            return hours;
        }
        if (hours.size() <= 1) {
            return hours.stream().filter(each -> !isOfAnother(point, each)).toList();
        }
        boolean isPointFirst = points.getFirst().from() < hours.getFirst().from();
        Optional<HoursMention> own = isPointFirst
                ? hours.stream().filter(each -> each.from() >= point.from()).findFirst()
                : hours.stream().filter(each -> each.from() <= point.from()).reduce((first, last) -> last);
        return own.or(() -> Optional.of(isPointFirst ? hours.getLast() : hours.getFirst())).stream()
                .toList();
    }

    /** "By phone 9 to 5; at other times write to …": a clause stands between, and the other point is in that of the hours. */
    private boolean isOfAnother(Point point, HoursMention mention) {
        return isApart(point, mention) && points.stream().anyMatch(other -> !isApart(other, mention));
    }

    private boolean isApart(Point point, HoursMention mention) {
        int from = Math.min(point.to(), mention.to());
        int to = Math.max(point.from(), mention.from());
        return from < to && sentence.passage().text().substring(from, to).indexOf(';') >= 0;
    }

    private Draft ofHours(HoursMention mention) {
        return draft(Optional.empty(), Optional.of(mention));
    }

    /** Languages and waits of a channel that was named before. */
    private Optional<Draft> aside() {
        boolean saysMore =
                !SpokenLanguages.of(sentence).isEmpty() || waitMinutes().isPresent();
        boolean isOurs = sentence.has(Topic.PURPOSE) || isAmongContacts || context.speaksOfSupport();
        return saysMore && isOurs && NotSupport.whole(sentence).isEmpty()
                ? Optional.of(draft(Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    private Draft draft(Optional<Point> point, Optional<HoursMention> mention) {
        int[] zone = points.size() > 1 && point.isPresent()
                ? zoneOf(point.get())
                : mention.filter(each -> hours.size() > 1).map(this::zoneOf).orElse(wholeSentence());
        Optional<Channel> channel = point.map(Point::channel).or(context::channel);
        Optional<Purpose> purpose = Purposes.of(sentence, context, zone[0], zone[1]);
        Optional<Contact.Hours> printed = mention.map(each -> inPlace.of(each, sentence.passage()));
        Optional<Sentence.Line> line = point.flatMap(Point::line);
        return new Draft(
                channel,
                purpose,
                printed,
                line.flatMap(Sentence.Line::phone),
                line.flatMap(Sentence.Line::email),
                SpokenLanguages.of(sentence),
                waitMinutes(),
                Scopes.of(sentence, context, zone[0], zone[1]),
                reading(point, mention, Admission.speaksOfHelp(sentence, purpose)),
                at);
    }

    private int[] wholeSentence() {
        return new int[] {sentence.from(), sentence.to()};
    }

    /** From the end of the point before, to the end of this one or, if it is the last, of the sentence. */
    private int[] zoneOf(Point point) {
        int i = points.indexOf(point);
        int from = i == 0 ? sentence.from() : points.get(i - 1).to();
        int to = i == points.size() - 1 ? sentence.to() : point.to();
        return new int[] {from, to};
    }

    private int[] zoneOf(HoursMention mention) {
        int i = hours.indexOf(mention);
        int from = i == 0 ? sentence.from() : mention.from();
        int to = i == hours.size() - 1 ? sentence.to() : hours.get(i + 1).from();
        return new int[] {from, to};
    }

    private OptionalDouble waitMinutes() {
        return sentence.lengths().stream()
                .filter(each -> sentence.nearest(Topic.WAIT, each.from(), each.to())
                        < Math.min(60, sentence.nearest(Topic.UNREPLY, each.from(), each.to())))
                .mapToDouble(SentenceDrafts::minutes)
                .filter(each -> each > 0 && each < MOST_WAIT_MINUTES)
                .findFirst();
    }

    private static double minutes(LengthMention length) {
        return switch (length.unit()) {
            case SECONDS -> length.most() / 60;
            case MINUTES -> length.most();
            case HOURS -> length.most() * 60;
            default -> 0;
        };
    }

    private Reading reading(Optional<Point> point, Optional<HoursMention> mention, boolean speaksOfHelp) {
        int from =
                point.map(Point::from).or(() -> mention.map(HoursMention::from)).orElse(sentence.from());
        int to = point.map(Point::to).or(() -> mention.map(HoursMention::to)).orElse(sentence.to());
        int first = mention.map(each -> Math.min(from, each.from())).orElse(from);
        int last = mention.map(each -> Math.max(to, each.to())).orElse(to);
        boolean isLink = point.flatMap(Point::line).map(Sentence.Line::isLink).orElse(false);
        boolean isWordAlone = mention.isEmpty() && point.flatMap(Point::line).isEmpty() && !speaksOfHelp;
        Quality quality = isWordAlone ? Quality.LOW : quality(point, mention);
        return Readings.of(sentence, first, last, isLink, quality);
    }

    private Quality quality(Optional<Point> point, Optional<HoursMention> mention) {
        boolean hasValue = mention.isPresent() || point.flatMap(Point::line).isPresent();
        boolean namesSupport = sentence.has(Topic.PURPOSE) || sentence.has(Topic.REACH);
        if (hasValue && point.isPresent() && namesSupport) {
            return Quality.HIGH;
        }
        return namesSupport || context.speaksOfSupport() || point.isPresent() ? Quality.MEDIUM : Quality.LOW;
    }
}
